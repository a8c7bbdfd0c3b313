"""The regularised incomplete beta function, on which exact binomial intervals rest.

Source: the continued fraction of DLMF 8.17.22 (https://dlmf.nist.gov/8.17), evaluated forward by
the method of Lentz, with the symmetry DLMF 8.17.4; binomial tails by DLMF 8.17.5.
"""

from __future__ import annotations

from math import exp, lgamma, log, log1p

_TINY = 1e-300
_CLOSE = 1e-15
_MOST_STEPS = 20_000


def incomplete_beta(a: float, b: float, x: float) -> float:
    """I_x(a, b) for ``a``, ``b`` above 0 and ``x`` from 0 to 1; from 0 to 1 itself.

    Good to about 1e-10 in relative terms for a + b up to some millions. Raises ValueError outside
    these ranges.
    """
    if not (a > 0 and b > 0 and 0 <= x <= 1):
        raise ValueError("The incomplete beta function needs a, b > 0 and x from 0 to 1.")
    if x in (0, 1):
        return float(x)
    if x > (a + 1) / (a + b + 2):  # on this side the fraction of the mirrored one ends sooner
        return 1 - _lower(b, a, 1 - x, log1p(-x), log(x))
    return _lower(a, b, x, log(x), log1p(-x))


def at_least(successes: int, trials: int, share: float) -> float:
    """How likely ``trials`` draws hold ``successes`` or more, each with the chance ``share``."""
    if successes <= 0:
        return 1.0
    if successes > trials:
        return 0.0
    return incomplete_beta(successes, trials - successes + 1, share)


def _lower(a: float, b: float, x: float, log_x: float, log_rest: float) -> float:
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log_x + b * log_rest) / a
    if front == 0:
        return 0.0
    c, d = 1.0, 1 / _no_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _MOST_STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / _no_zero(1 + term * d)
            c = _no_zero(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return min(front * value, 1.0)


def _no_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
