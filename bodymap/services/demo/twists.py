"""The visits of the demo at which something out of the ordinary is written down."""

from __future__ import annotations

from collections.abc import Mapping

from bodymap.services.demo import people
from bodymap.services.demo.happenings import StillOpen
from bodymap.services.demo.people import Person

Turn = tuple[Person, str, int]
"""A visit: whose, for which condition, and which one, counted from 0; -1 is the last."""

UNCOUNTED: Mapping[Turn, str] = {
    (people.DIEGO, "shoulder_pain", 4): (
        "One needle fewer was counted out than went in. It lay on the towel beside the table; "
        "nothing was left in the skin, which was looked at with a lamp."
    ),
}
"""Where a needle was not counted out, and what was written about it."""

DEPTH_CORRECTED: Mapping[Turn, tuple[float, str]] = {
    (people.JONAS, "achilles", 6): (12.0, "The depth was that of the needle beside it."),
}
"""Where the depth of the first site is corrected after the signature: in mm, and why."""

STILL_OPEN: Mapping[Turn, StillOpen] = {
    (people.TOMASZ, "low_back_pain", -1): StillOpen(
        "haematoma", "As large as a palm, right of the spine; soft, not growing.", -1
    ),
    (people.RUTH, "low_back_pain", -1): StillOpen(
        "numbness", "A patch on the outer buttock; strength is full.", 1
    ),
}
"""The reactions that go on today."""

TAKEN_OVER: Turn = (people.SAMUEL, "frozen_shoulder", 6)
"""Which visit one of the two began and the other one ended."""

TEMPLATE_OF: Turn = (people.AMARA, "plantar_heel", -1)
TEMPLATE_NAME = "Heel and arch"
"""Which visit became the clinic's template, and what that is called."""
