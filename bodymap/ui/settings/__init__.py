"""What a clinic sets for all its visits."""
