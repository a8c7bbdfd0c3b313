"""A charting screen with ghosts, and earlier visits for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.episode import Episode
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError
from bodymap.paths import resource
from bodymap.services.body_layers import shipped_layers
from bodymap.services.underlying import Underlying
from bodymap.ui.session.ghosts.ghost_words import GhostWords
from bodymap.ui.session.ghosts.ghosts_on_figure import GhostsOnFigure
from bodymap.ui.session.patient_figure import PatientFigure
from bodymap.ui.session.site_muscles import SiteMuscles
from bodymap.ui.theme.look import Look
from tests import factories
from tests.drivers.ghosts import GhostsDriver
from tests.drivers.session import SessionDriver
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
THIGH = (0.40, 0.60)
BUTTOCK = (0.40, 0.45)
SHOULDER = (0.40, 0.22)
LONG = Needle(0.30, 60)


@dataclass(frozen=True)
class Haunted:
    """Places are fractions of the back view's picture."""

    charting: Charting
    session: SessionDriver
    ghosts: GhostsDriver
    piece: GhostsOnFigure
    figure: PatientFigure
    errors: list[ExpectedError]

    @property
    def sites(self) -> tuple[NeedleSite, ...]:
        """What the record holds of the shown visit."""
        return tuple(self.charting.clinic.history.visit(self.charting.session.id).sites)

    @property
    def episode(self) -> Episode:
        return self.charting.clinic.history.visit(self.charting.session.id).episode

    def point(self, place: tuple[float, float]) -> BodyPoint:
        found = self.charting.page.board.atlas.locate("back", *place)
        assert found is not None
        return found

    def charted_before(
        self, *places: tuple[float, float], week: int = -1, of: Episode | None = None
    ) -> Session:
        """An earlier visit that has ended, with a site at each place."""
        visit = factories.session(of or self.episode, week=week)
        recorder = self.charting.clinic.recorder
        recorder.start_session(visit)
        for place in places:
            recorder.add_site(self.site(visit, place))
        recorder.end_session(visit.id, visit.started_at + timedelta(hours=1))
        return visit

    def site(self, visit: Session, place: tuple[float, float]) -> NeedleSite:
        """A site as it was charted with a long needle."""
        atlas = self.charting.page.board.atlas
        point = self.point(place)
        region = atlas.regions[atlas.region_at(point)]
        there = factories.place(
            point=point, region=region.id, side=region.side, atlas_version=atlas.version
        )
        return factories.site(
            visit, place=there, needle=LONG, technique=Technique.WINDING, depth_mm=35.0
        )

    def places(self, visit: Session) -> list[SitePlace]:
        """Where the needles of a visit went in."""
        return [site.place for site in self.charting.clinic.history.visit(visit.id).sites]

    def show_anew(self) -> None:
        """Open the visit as if one came to it now."""
        self.piece.model.forget()
        self.charting.page.visit_changed.emit()
        self.session.settle()


def haunt(charting: Charting, atlas: Atlas, underlying: Underlying, look: Look) -> Haunted:
    """Put ghosts on a charting screen."""
    page = charting.page
    errors: list[ExpectedError] = []
    layers = shipped_layers(atlas, underlying.muscle_map, resource("catalogue"))
    words = GhostWords(atlas.label, SiteMuscles(underlying, errors.append), layers)
    figure = PatientFigure(page, atlas, charting.clinic, errors.append)
    piece = GhostsOnFigure(
        page,
        charting.clinic,
        figure,
        words,
        lambda condition: condition.replace("_", " ").capitalize(),
        charting.clock,
        look,
    )
    driver = GhostsDriver(charting.driver, page, piece)
    driver.focus_figure()
    return Haunted(charting, charting.driver, driver, piece, figure, errors)
