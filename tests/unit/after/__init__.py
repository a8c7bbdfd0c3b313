"""What is recorded after a visit, and what is read off it."""
