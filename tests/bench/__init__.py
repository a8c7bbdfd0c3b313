"""What things cost, beside a floor measured in the same run; never a test that fails.

Each ``bench_*.py`` here has a function ``measure()`` that returns one ``Row`` or several.
``python3 main.py bench`` runs them all.
"""
