"""The demo clinic: invented people whose complaints, needle sites and pain look like a real
clinic's. Everything comes from a seed, so that two demos made the same day tell the same story.
"""
