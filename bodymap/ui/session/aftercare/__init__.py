"""What the patient is told after the needles, and the sheet to take home."""
