"""What stands around the pages: top bar, navigation, patient header, tabs."""
