"""What can become of a file: the accidents of a disk, and what somebody with an editor makes."""

from __future__ import annotations

import json
import random
import string
import traceback
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from hypothesis import strategies as st

from bodymap.errors import ExpectedError

ANYTHING: Final = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)
"""Whatever JSON can say."""

_PROJECT: Final = Path(__file__).parents[3]
_DEEP: Final = "put a very deep list here"
_STRANGE: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 7, 2**31, 2**63, 2**64, 10**25, 10**400),
    *(0.5, 1e308, -1e308, float("inf"), float("-inf"), float("nan")),
    *("", " ", "x", "-", "\0", "a\0b", "\ud800", "\u202e", "é" * 40, "a" * 70_000, "1" * 5_000),
    *("..", "/", "../../etc/passwd", "con", "2024-02-30", "0001-01-01T00:00:00+14:00"),
    *("9999-12-31T23:59:59.999999-14:00", "0001-01-01", "9999-12-31T23:59:59"),
    *("01997a4e-0000-7000-8000-000000000001", "NaN", "1e999999999", "-1", "00"),
    *([], {}, [[]], {"": {}}, [1] * 300, ["x"], [None], _DEEP),
)


def accident(chance: random.Random, content: bytes) -> bytes:
    """``content`` after one to four accidents of a disk, or of an editor."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        place, end = sorted(chance.randrange(len(changed) + 1) for _ in range(2))
        what = chance.randrange(7)
        if what == 0 and place < len(changed):
            changed[place] ^= 1 << chance.randrange(8)
        elif what == 1:
            del changed[place:]
        elif what == 2:
            del changed[place:end]
        elif what == 3:
            changed[place:place] = chance.randbytes(chance.randint(1, 64))
        elif what == 4:
            changed[place:end] = changed[place:end][::-1]
        elif what == 5 and place < len(changed):
            # letters that keep JSON and CSV whole, so that what is in them is reached
            letters = chance.choice((string.digits, string.ascii_letters, "-., "))
            more = "".join(chance.choices(letters, k=chance.choice((1, 1, 1, 30))))
            changed[place : place + 1] = more.encode()
        else:
            changed[place:end] = bytes(end - place)
    return bytes(changed)


def ill_will(chance: random.Random, content: Any) -> bytes:
    """The JSON ``content`` with one to three of its values replaced, removed or doubled."""
    changed = content
    for _ in range(chance.randint(1, 3)):
        changed = deepcopy(changed)  # no value is shared, or it would hold itself in the end
        holder, place = _somewhere(chance, changed)
        if holder is None:
            changed = chance.choice(_STRANGE)
            break
        what = chance.randrange(7)
        if what == 0:
            del holder[place]
        elif what == 1 and isinstance(holder, list):
            holder.append(deepcopy(holder[place]))
        elif what == 1:
            holder[f"{place}x"] = deepcopy(holder[place])
        else:
            holder[place] = chance.choice(_STRANGE)
    written = json.dumps(changed, indent=chance.choice([None, 2]))
    return written.replace(f'"{_DEEP}"', "[" * 3_000 + "]" * 3_000).encode()


def _somewhere(chance: random.Random, content: Any) -> tuple[Any, Any]:
    """A list or an object within ``content`` and a place in it; None where there is none."""
    found: list[tuple[Any, Any]] = []

    def walk(value: Any) -> None:
        places = range(len(value)) if isinstance(value, list) else list(value)
        for place in places:
            found.append((value, place))
            if isinstance(value[place], dict | list):
                walk(value[place])

    if isinstance(content, dict | list):
        walk(content)
    return chance.choice(found) if found else (None, None)


class Outcomes:
    """What came of each input: ``counts`` by word, and ``troubles``, each kind of bug once."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.unclear = 0
        self._troubles: dict[str, str] = {}

    @property
    def done(self) -> int:
        """How many inputs there were."""
        return sum(self.counts.values()) + self.unclear

    def watch(self, named: str, given: object, use: Callable[[], str]) -> None:
        """Count what ``use`` says of the input ``given``: a word, a refusal, or a bug."""
        try:
            word = use()
        except ExpectedError as refused:
            word = "refused" if _is_sentence(refused.sentence) else f"said {refused.sentence!r}"
        except (Exception, RecursionError) as error:
            self.unclear += 1
            ours = [
                f"{Path(frame.filename).relative_to(_PROJECT)}:{frame.lineno}"
                for frame in traceback.extract_tb(error.__traceback__)
                if Path(frame.filename).is_relative_to(_PROJECT)
            ]
            place = f"{named}: {type(error).__name__} at {ours[-1]}"
            self._troubles.setdefault(place, f"{str(error)[:200]} for {given!r:.300}")
            return
        self.counts[word] += 1

    @property
    def troubles(self) -> str:
        """All bugs that were met, in lines; empty where there was none."""
        return "\n".join(f"{place}: {what}" for place, what in sorted(self._troubles.items()))

    def told(self) -> str:
        """The counts in words."""
        return ", ".join(f"{count} {word}" for word, count in sorted(self.counts.items()))


def _is_sentence(words: str) -> bool:
    return words[:1].isupper() and words.endswith(".") and "\n" not in words
