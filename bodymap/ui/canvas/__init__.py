"""The body on the screen: panes that show a view, and gestures that become body points."""
