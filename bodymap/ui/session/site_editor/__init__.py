"""The editor of charted sites: what one or several needles are recorded with."""
