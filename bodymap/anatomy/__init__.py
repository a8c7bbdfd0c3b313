"""The body atlas, without Qt: view + (x, y) <-> body point -> region.

Importing this package is cheap: numpy is loaded with the body surface, at the first question
that needs it.
"""
