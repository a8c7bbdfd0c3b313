"""The record of a clinic on its own PostgreSQL server. Loaded only where a server is set."""
