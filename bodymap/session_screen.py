"""The charting screen, put together: the page, and the pieces that attach to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from bodymap.charting.checklist import Item
from bodymap.charting.pain import Phase
from bodymap.paths import resource
from bodymap.services.body_layers import BodyLayers
from bodymap.services.finding.shipped import of_clinic
from bodymap.services.machine_clock import SystemMachineClock
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.ui.canvas import accessible
from bodymap.ui.canvas.orientation import Orientation
from bodymap.ui.pictures.picture_desk import PictureParts
from bodymap.ui.report.paper import usual_paper
from bodymap.ui.session.aftercare.aftercare_on_page import AftercareOnPage
from bodymap.ui.session.aftercare.leaflet_output import LeafletOutput
from bodymap.ui.session.aftercare.leaflet_page import LeafletPage
from bodymap.ui.session.chart_picture import PictureOnPage
from bodymap.ui.session.drawing.draw_on_figure import DrawOnFigure
from bodymap.ui.session.figure_acts import bind_figure
from bodymap.ui.session.find_on_figure import FindOnFigure
from bodymap.ui.session.finish.end_of_visit import end_of_visit
from bodymap.ui.session.ghosts.ghost_words import GhostWords
from bodymap.ui.session.ghosts.ghosts_on_figure import GhostsOnFigure
from bodymap.ui.session.handedness import Handedness
from bodymap.ui.session.hold.hold_on_page import HoldOnPage
from bodymap.ui.session.kept_charting import KeptCharting
from bodymap.ui.session.layers_on_figure import LayersOnFigure
from bodymap.ui.session.ledger.ledger_on_page import LedgerOnPage
from bodymap.ui.session.pain_on_page import PainOnPage
from bodymap.ui.session.patient_figure import PatientFigure
from bodymap.ui.session.reactions.reactions_on_page import ReactionsOnPage
from bodymap.ui.session.scores.scores_on_page import ScoresOnPage
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.sheet_chapters import tell_chapters
from bodymap.ui.session.site_editor.anatomy_choice import AnatomyChoice
from bodymap.ui.session.site_editor.needle_checker import NeedleChecker
from bodymap.ui.session.site_editor.needle_notices import NeedleNotices
from bodymap.ui.session.site_editor.site_editing import SiteEditing
from bodymap.ui.session.site_muscles import SiteMuscles
from bodymap.ui.session.start.start_on_figure import StartOnFigure
from bodymap.ui.session.words import site_title
from bodymap.ui.stock.needle_stock import NeedleStock
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.printing import SystemPrinting

if TYPE_CHECKING:
    from bodymap.anatomy.atlas import Atlas
    from bodymap.charting.site import NeedleSite
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.clinic import Clinic
    from bodymap.services.ports import Clock
    from bodymap.services.underlying import Underlying
    from bodymap.ui.theme.kept_choices import KeptChoices
    from bodymap.ui.widgets.file_dialogs import FileDialogs


@dataclass(frozen=True, slots=True)
class ScreenParts:
    """What every charting screen of this program shares: the body, the facts, the look."""

    atlas: Atlas
    underlying: Underlying
    catalogue: ClinicCatalogue
    look: Look
    clock: Clock
    choices: KeptChoices
    dialogs: FileDialogs


def pictures_of(parts: ScreenParts, clinic: Clinic) -> PictureParts:
    """What lets pictures of the body out of a page."""
    # a picture is read on paper, whatever the screen wears, and is drawn on a thread of its own
    return PictureParts(
        Look(Theme(resource("styles")), parts.look.fonts, parts.look.icons),
        usual_paper(QLocale()),
        *(parts.dialogs, Leaving(clinic.exports.begin, parts.dialogs), SystemPrinting()),
    )


def session_screen(parts: ScreenParts, clinic: Clinic) -> SessionPage:
    """The charting screen of ``clinic``, with everything on it."""
    atlas, underlying, catalogue = parts.atlas, parts.underlying, parts.catalogue
    look, clock = parts.look, parts.clock
    accessible.install(atlas.label)
    needles = tuple(size.needle for size in catalogue.needles())
    layers = BodyLayers(atlas, underlying.muscle_map, catalogue)
    page = SessionPage(atlas, underlying, layers, clinic, needles, look, clock)
    # before everything that asks whether the visit may be charted
    HoldOnPage(page, clinic, look, clock)
    muscles = SiteMuscles(underlying, page.tell)

    def title(site: NeedleSite) -> str:
        return site_title(site, atlas.label, muscles.label)

    figure = PatientFigure(page, atlas, clinic, page.tell, clinic.settings.usual_figure)
    over = LayersOnFigure(page, layers, figure, look, page.tell)
    finding = FindOnFigure(page, *of_clinic(atlas, underlying.muscle_map, catalogue), look)
    finding.shown.connect(over.show_found)
    finding.closed.connect(over.forget_found)
    GhostsOnFigure(
        *(page, clinic, figure, GhostWords(atlas.label, muscles, layers)),
        *(_condition_label(catalogue), clock, look),
    )
    DrawOnFigure(page, look, page.tell)
    start = StartOnFigure(page, clinic, catalogue, look, clock, over.model.hold)
    page.charting.add_change_guard(start.guard.may_become)
    checker = NeedleChecker(catalogue.muscle, catalogue.source)
    rows = page.panel.site_list
    notices = NeedleNotices(page, rows, checker, clinic.history.patient, clinic.bus)
    choice = AnatomyChoice(atlas, underlying, catalogue)
    editing = SiteEditing(page, needles, choice, notices, look)
    leaving = Leaving(clinic.exports.begin, parts.dialogs)
    stock = NeedleStock(
        *(page, clinic.stock, clinic.bus, needles, editing.show_boxes),
        *(parts.dialogs, leaving, look, clock),
    )
    stock.visit_wanted.connect(page.visit_wanted)
    ledger = LedgerOnPage(page, clinic, clock, SystemMachineClock(), title, look)
    PainOnPage(page, clinic, clock)
    reactions = ReactionsOnPage(page, ReactionKinds(catalogue), title, look, clock)
    editing.reaction_wanted.connect(reactions.open)
    ScoresOnPage(page, catalogue, clinic.history, look, clock)
    # paper is white, whatever the screen wears
    leaflet = LeafletOutput(
        LeafletPage(look.fonts, Theme(resource("styles"))),
        *(parts.dialogs, leaving, SystemPrinting()),
    )
    PictureOnPage(page, pictures_of(parts, clinic), clinic.history.patient, look)
    aftercare = AftercareOnPage(page, catalogue, clinic, leaflet, look, clock)
    finish = end_of_visit(
        *(page, atlas, underlying, catalogue, clinic, aftercare.advice, look, clock)
    )
    leads_to: dict[Item, Callable[[], object]] = {
        Item.CONSENT: start.open,
        Item.HYGIENE: start.open,
        Item.SCREENING: start.open,
        Item.LEDGER: ledger.open_needles,
        Item.REACTIONS: reactions.open,
        Item.AFTERCARE: aftercare.open,
        Item.PAIN_BEFORE: partial(page.pain_bar.begin, Phase.BEFORE),
        Item.PAIN_AFTER: partial(page.pain_bar.begin, Phase.AFTER),
    }
    finish.item_wanted.connect(lambda item: leads_to[item]() if item in leads_to else None)
    kept = KeptCharting(parts.choices)
    page.orient_at_first(lambda: Orientation(kept.position))
    Handedness(page, over.panel, look, kept)
    bind_figure(page)
    tell_chapters(page)
    return page


def _condition_label(catalogue: ClinicCatalogue) -> Callable[[str], str]:
    def label(condition_id: str) -> str:
        condition = catalogue.condition(condition_id)
        return condition_id if condition is None else condition.label

    return label
