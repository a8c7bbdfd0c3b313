"""Places bony landmarks and trigger points on the skin of the atlas, from written constructions.

``python -m resources.atlas.place`` reads the constructions of ``landmarks/landmarks.csv`` and of
``resources/catalogue/trigger_points.csv``, works them out on the committed surface and writes
their coordinates back into the same files. It needs numpy and ``bodymap.anatomy`` only, and gives
the same numbers each time.
"""
