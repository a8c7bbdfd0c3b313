"""Reactions and adverse events: asked for, recorded, followed up."""
