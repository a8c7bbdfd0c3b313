"""Sets up a checkout on a bare machine: environment, pinned packages, system libraries.

Standard library only, and small: it runs before anything is installed, and at every start.
"""
