"""What two workstations did to one thing: seen side by side, and decided."""
