"""Who works in the demo clinic, and what it has set."""

from __future__ import annotations

from decimal import Decimal

from bodymap.charting.ids import new_id
from bodymap.services.clinic_settings import ClinicSettings, Person


def demo_settings() -> ClinicSettings:
    """Two people who sign, fees in round figures, and needles due after ten minutes."""
    return ClinicSettings(
        people=(
            Person(new_id(), "Rosa Hazel", "PT, DPT"),
            Person(new_id(), "Theo Alder", "PT"),
        ),
        fees={"20560": Decimal("45.00"), "20561": Decimal("65.00")},
        currency="USD",
        dwell_target_minutes=10,
    )
