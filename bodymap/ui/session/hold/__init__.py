"""A visit that the person at the desk may read and not chart."""
