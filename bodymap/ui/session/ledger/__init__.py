"""The needle ledger on the charting screen: what went in, what came out, and what is still in."""
