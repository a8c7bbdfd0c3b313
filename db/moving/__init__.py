"""Moving a whole record between a clinic file and a server, and back. Loaded only for that."""
