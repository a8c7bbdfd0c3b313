"""Which region of the catalogue a point of the skin belongs to, part of the body by part.

The functions here see the left half of the body in its rest pose, in mm. They paint from the
large to the small, later strokes over earlier ones, so that no spot of skin stays without name.
"""
