"""A clinic day of many workstations against one server that is not always there."""
