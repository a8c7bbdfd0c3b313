"""How the page of the clinic's figures writes numbers."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.charting.reaction import Severity
from bodymap.services.clinic_view.period import NamedPeriod, Period
from bodymap.trends.exact_proportion import Proportion
from bodymap.trends.threshold import ChangeThreshold
from bodymap.ui.widgets.written_date import day_words
from bodymap.ui.widgets.written_number import figure, marked, whole

_DASH = "\N{EN DASH}"


def count_words(count: int) -> str:
    """A count, with its thousands apart."""
    return whole(count)


def amount_words(amount: Decimal, currency: str) -> str:
    """An amount of money in its currency."""
    return f"{QLocale().toString(float(amount), 'f', 2)} {currency}"


def percent_words(percent: float) -> str:
    """A percent with as many figures as say something: 37, 9.3, 0.58, 0.04."""
    if percent == 0:
        return "0"
    if percent >= 10:
        return figure(percent, 0) if percent < 99.95 or percent == 100 else figure(99.9)
    if percent >= 1:
        return figure(percent, 1)
    return marked(f"{percent:.2g}" if percent >= 0.01 else "<0.01")


def share_words(share: Proportion) -> str:
    """A share in percent with its interval: 9.3 % (5.4-15)."""
    ends = f"{percent_words(100 * share.lower)}{_DASH}{percent_words(100 * share.upper)}"
    return f"{percent_words(100 * share.share)} % ({ends})"


def share_spoken(share: Proportion) -> str:
    """A share as it is read aloud."""
    return QCoreApplication.translate(
        "clinic", "{share} %, 95 % interval {lower} to {upper} %, {events} of {n}"
    ).format(
        share=percent_words(100 * share.share),
        lower=percent_words(100 * share.lower),
        upper=percent_words(100 * share.upper),
        events=share.events,
        n=share.n,
    )


def severity_words(severity: Severity) -> str:
    """How grave a reaction is."""
    words = {
        Severity.MILD: QCoreApplication.translate("clinic", "mild"),
        Severity.MODERATE: QCoreApplication.translate("clinic", "moderate"),
        Severity.SERIOUS: QCoreApplication.translate("clinic", "serious"),
    }
    return words[severity]


def any_words(severity: Severity) -> str:
    """Reactions of any kind, by how grave they are."""
    words = {
        Severity.MILD: QCoreApplication.translate("clinic", "Any mild event"),
        Severity.MODERATE: QCoreApplication.translate("clinic", "Any moderate event"),
        Severity.SERIOUS: QCoreApplication.translate("clinic", "Any serious event"),
    }
    return words[severity]


def threshold_words(threshold: ChangeThreshold | None) -> str:
    """By which change complaints are judged."""
    if threshold is None:
        return QCoreApplication.translate("clinic", "No published threshold fits")
    return QCoreApplication.translate("clinic", "{figure} ({kind}, {population})").format(
        figure=threshold.as_published, kind=threshold.kind, population=threshold.population
    )


def named_words(name: NamedPeriod | None) -> str:
    """What a period is called; None for one by its days."""
    words = {
        NamedPeriod.THIS_MONTH: QCoreApplication.translate("clinic", "This month"),
        NamedPeriod.LAST_MONTH: QCoreApplication.translate("clinic", "Last month"),
        NamedPeriod.THIS_QUARTER: QCoreApplication.translate("clinic", "This quarter"),
        NamedPeriod.THIS_YEAR: QCoreApplication.translate("clinic", "This year"),
        NamedPeriod.LAST_12_MONTHS: QCoreApplication.translate("clinic", "Last 12 months"),
        None: QCoreApplication.translate("clinic", "Own dates"),
    }
    return words[name]


def period_words(period: Period) -> str:
    """From which day to which."""
    return f"{day_words(period.first)} {_DASH} {day_words(period.last)}"
