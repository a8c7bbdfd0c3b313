"""The body in one view, to look at: nothing is charted on these figures."""
