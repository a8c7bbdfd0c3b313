"""bodymap: charting dry needling on a body figure, and seeing whether it helped."""

__version__ = "0.1.0"
