"""The real program as a process of its own, on a display of its own, with real mouse and keys.

``display`` is the screen and what it shows, ``hands`` the mouse and keyboard, ``program`` the
process. ``probe`` runs inside the process and only reads: where a control is, what a plot holds.
"""
