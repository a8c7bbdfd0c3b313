"""What two workstations did to one thing, and a person decides."""
