"""The trend page: the pain and the function of a complaint over time, to read and to save.

What is drawn is a ``TrendCourse`` (``bodymap/services/story/trend_course.py``). For a figure of
one's own, without any canvas, ``trend_figure`` has

    draw_pain_figure(figure, course, look, *, has_slope=True) -> TrendFigure
    draw_function_figure(figure, course, look) -> TrendFigure
    draw_trend_figure(figure, course, look, Shown(Parts.BOTH), *, foot=0, window=None)

with ``figure`` a matplotlib ``Figure(figsize=(px / 72, px / 72), dpi=72)`` and ``look`` a
``plot_look(Theme(resource("styles")))``; ``caption.standalone_caption`` is what stands under it.

Only the ``plot_`` modules, what they are put together in (``trend_figure``, ``trend_canvas``) and
``picture`` import matplotlib, and the page imports these when it is first shown.
"""
