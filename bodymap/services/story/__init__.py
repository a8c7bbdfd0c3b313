"""What the record tells of one patient over all visits: read, chosen and composed, without Qt."""
