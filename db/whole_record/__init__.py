"""The record as a whole: read out as plain rows, and a clinic filled with them."""
