"""Five visits, gesture by gesture. The numbers are those of docs/scenarios.md, and are held here.

The start of a later visit is two presses (nothing changed; clean hands), counted apart: it is asked
whatever the number of needles.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import NoReaction, Reaction
from tests.gui.scenarios.conftest import Enter, Room

CALF_AND_HEEL = ((0.33, 0.76), (0.37, 0.77), (0.335, 0.81), (0.36, 0.84), (0.35, 0.966))
FOREARM = ((0.779, 0.385), (0.783, 0.352), (0.8, 0.42), (0.755, 0.345))
NECK = ((0.521, 0.11), (0.527, 0.15), (0.58, 0.179), (0.62, 0.195))
LOIN_TO_CALF = (
    *((0.535, 0.39), (0.535, 0.43), (0.585, 0.405), (0.565, 0.46), (0.63, 0.455), (0.61, 0.495)),
    *((0.66, 0.5), (0.6, 0.535), (0.688, 0.53), (0.622, 0.58), (0.6, 0.62), (0.645, 0.635)),
    *((0.615, 0.67), (0.6, 0.74), (0.66, 0.75), (0.6, 0.79), (0.66, 0.8), (0.63, 0.835)),
)
"""Places of the back view, as fractions of its picture."""

SIGN = "Sign"


def begin(room: Room) -> None:
    """Nothing changed since the last visit, and everything is clean."""
    room.therapist.press("Nothing changed")
    room.therapist.press("Hands clean, gloves, sterile needles")
    assert room.therapist.gestures.total() == 2
    room.therapist.gestures.clear()


def finish(room: Room) -> None:
    """All needles out, pain after, and the signature."""
    room.therapist.press("All out")
    room.therapist.pain(Phase.AFTER, 3)
    room.therapist.press(SIGN)
    visit = room.clinic.history.visit(room.session.id)
    assert visit.signature is not None
    assert visit.ledger.is_balanced
    assert visit.last(NoReaction) is not None


def both(places: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """Each place of the patient's right, after its mirror image on the left."""
    return [place for x, y in places for place in ((1 - x, y), (x, y))]


def gestures(room: Room) -> dict[str, int]:
    return dict(room.therapist.gestures)


def test_plantar_heel(enter: Enter) -> None:
    """Five needles in calf and sole on the left: 5 + 2, one 'all out', one 'sign'."""
    room = enter("Plantar heel pain", ComplaintSide.LEFT)
    therapist = room.therapist
    with therapist.no_dialog():
        begin(room)
        therapist.pain(Phase.BEFORE, 6)
        therapist.needles("back", CALF_AND_HEEL)
        finish(room)
    assert gestures(room) == {"body": 5, "pain": 2, "button": 2}
    assert len(therapist.visit.sites) == 5


def test_tennis_elbow(enter: Enter) -> None:
    """Four needles in the right forearm, close together: the view is enlarged first."""
    room = enter("Tennis elbow", ComplaintSide.RIGHT)
    therapist = room.therapist
    with therapist.no_dialog():
        begin(room)
        therapist.pain(Phase.BEFORE, 5)
        therapist.enlarge("Back")
        therapist.needles("back", FOREARM)
        finish(room)
    assert gestures(room) == {"body": 4, "pain": 2, "view": 1, "button": 2}


def test_neck_and_headache_on_both_sides(enter: Enter) -> None:
    """Eight needles, four a side."""
    room = enter("Neck pain with headache", ComplaintSide.BOTH)
    therapist = room.therapist
    with therapist.no_dialog():
        begin(room)
        therapist.pain(Phase.BEFORE, 7)
        therapist.enlarge("Back")
        therapist.needles("back", both(NECK))
        finish(room)
    assert gestures(room) == {"body": 8, "pain": 2, "view": 1, "button": 2}
    sides = [site.place.side for site in therapist.visit.sites]
    assert sides == [Side.LEFT, Side.RIGHT] * 4


def test_low_back_and_sciatica_with_eighteen_needles(enter: Enter) -> None:
    """Eighteen needles from the loin to the calf on the right."""
    room = enter("Low back pain with sciatica", ComplaintSide.RIGHT)
    therapist = room.therapist
    with therapist.no_dialog():
        begin(room)
        therapist.pain(Phase.BEFORE, 8)
        therapist.enlarge("Back")
        therapist.needles("back", LOIN_TO_CALF)
        finish(room)
    assert gestures(room) == {"body": 18, "pain": 2, "view": 1, "button": 2}
    assert len(therapist.visit.sites) == 18


def test_emergency_removal(enter: Enter) -> None:
    """Six needles in, the patient faints: one held button, and everything else afterwards."""
    room = enter("Neck pain", ComplaintSide.BOTH)
    therapist = room.therapist
    begin(room)
    therapist.pain(Phase.BEFORE, 6)
    therapist.enlarge("Back")
    therapist.needles("back", both(NECK[1:]))
    therapist.gestures.clear()
    therapist.hold_emergency()
    assert gestures(room) == {"hold": 1}
    ledger = room.clinic.history.visit(room.session.id).ledger
    assert ledger.still_in == ()
    assert len(ledger.unconfirmed) == 6
    # later: the needles are counted, what happened is recorded, and the visit is signed
    therapist.press("Needles")
    therapist.press("All counted")
    assert room.clinic.history.visit(room.session.id).ledger.is_balanced
    events = [one.kind for one in therapist.visit.of(NeedleEvent)]
    assert events == [EventKind.EMERGENCY_OUT, EventKind.RECONCILED]
    assert not therapist.visit.of(Reaction)


def test_one_visit_by_keys_alone(enter: Enter) -> None:
    """The plantar heel once more, without a mouse."""
    room = enter("Plantar heel pain", ComplaintSide.LEFT)
    therapist = room.therapist
    with therapist.no_dialog():
        therapist.press_by_keys("Nothing changed")
        therapist.press_by_keys("Hands clean, gloves, sterile needles")
        therapist.key(Qt.Key.Key_Escape)
        therapist.key(Qt.Key.Key_B)
        therapist.key(Qt.Key.Key_6)
        for region in ("calf_medial_l", "calf_lateral_l", "heel_l"):
            therapist.walk_to("back", region)
            therapist.key(Qt.Key.Key_Return)
        assert len(therapist.visit.sites) == 3
        therapist.key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        therapist.key(
            Qt.Key.Key_O,
            Qt.KeyboardModifier.ControlModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        therapist.key(Qt.Key.Key_A)
        therapist.key(Qt.Key.Key_2)
        therapist.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    visit = room.clinic.history.visit(room.session.id)
    assert visit.signature is not None
    assert visit.ledger.is_balanced
    assert set(therapist.gestures) == {"key"}
