"""The clinic file: an encrypted SQLite database behind the services' store protocol."""
