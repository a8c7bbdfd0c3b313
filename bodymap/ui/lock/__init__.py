"""Covers the open clinic when its user is away, and shows it again to whoever may see it."""
