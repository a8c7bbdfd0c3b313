"""Small widgets that every page shares, one to a file."""
