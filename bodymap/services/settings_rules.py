"""What settings that come from elsewhere have to keep to, as those that are typed do."""

from __future__ import annotations

import re
from typing import Final

from bodymap.services.clinic_settings import (
    LONGEST_CALL_LINE,
    LONGEST_CLINIC_NAME,
    LONGEST_VERSION,
    MOST_DWELL_MINUTES,
    ClinicSettings,
)

_CURRENCY: Final = re.compile("[A-Z]{3}")
_LONGEST_WORDING: Final = 20_000
"""Letters: some pages."""


def refusal(before: ClinicSettings, after: ClinicSettings) -> str:
    """Why ``after`` cannot take the place of ``before``, in one sentence; empty where it can."""
    has_other_wording = after.consent_wording != before.consent_wording
    if has_other_wording and after.consent_version == before.consent_version:
        return (
            "The file has another wording of the consent under the version that is in use here "
            f"({before.consent_version}): another wording needs another version."
        )
    for is_wrong, sentence in (
        (
            not any(letter.isalpha() for letter in after.consent_wording),
            "The file has a consent without a wording.",
        ),
        (
            len(after.consent_wording) > _LONGEST_WORDING,
            f"The wording of the consent in the file is longer than {_LONGEST_WORDING} letters.",
        ),
        (
            not 0 < len(after.consent_version.strip()) <= LONGEST_VERSION,
            f"The version of the consent in the file has not 1 to {LONGEST_VERSION} letters.",
        ),
        (
            not _CURRENCY.fullmatch(after.currency),
            "The currency in the file has not three letters, as in USD.",
        ),
        (
            any(fee < 0 for fee in after.fees.values()),
            "The file has a fee below zero.",
        ),
        (
            (after.dwell_target_minutes or 0) > MOST_DWELL_MINUTES,
            f"The file lets a needle stay in for more than {MOST_DWELL_MINUTES} minutes.",
        ),
        (
            len(after.clinic_name) > LONGEST_CLINIC_NAME,
            f"The name of the clinic in the file is longer than {LONGEST_CLINIC_NAME} letters.",
        ),
        (
            len(after.call_line) > LONGEST_CALL_LINE,
            f"Whom to call is longer than {LONGEST_CALL_LINE} letters in the file.",
        ),
    ):
        if is_wrong:
            return sentence
    return ""
