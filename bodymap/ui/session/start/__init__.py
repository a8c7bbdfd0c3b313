"""The start of a visit: alerts, screening, consent and hygiene, and what follows for the figure."""
