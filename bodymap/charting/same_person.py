"""When two entries stand for one person, as far as names and birth dates tell."""

from __future__ import annotations

from datetime import date


def plain_name(name: str) -> str:
    """A name as it is compared: case and blanks do not count."""
    return " ".join(name.casefold().split())


def person_key(
    given_name: str, family_name: str, birth_date: date | None
) -> tuple[str, str, date] | None:
    """What two entries of one person have in common. None without a family name or a birth date:
    then nobody is the same, because too many would be."""
    if not family_name.strip() or birth_date is None:
        return None
    return (plain_name(family_name), plain_name(given_name), birth_date)
