"""The charting screen of one visit: figure, tray, sites and pain."""
