"""The page "Safety": people, activity, backups, keys and this workstation."""
