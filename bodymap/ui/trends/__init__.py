"""The trend page: the pain of a complaint from visit to visit, as a plot to read and to save.

Only ``trend_figure``, ``trend_canvas`` and ``picture`` import matplotlib, and the page imports
these three when it is first shown.
"""
