"""The pages of a patient's story and of the clinic's figures, put together.

Each brings what it needs when it is first opened; the trends bring matplotlib.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.frame.pages import ClinicSlot, StorySlot

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.session_screen import ScreenParts
    from bodymap.ui.palette.muscle_card import MuscleFinding


def overview(parts: ScreenParts, clinic: Clinic) -> StorySlot:
    """What a first look tells, beside the map of all needles."""
    from bodymap.services.story.glance_record import GlanceReader
    from bodymap.ui.overview.glance_names import GlanceNames
    from bodymap.ui.overview.overview_page import OverviewPage

    names = GlanceNames(parts.atlas.label, parts.catalogue)
    read = GlanceReader(clinic.history).read
    page = OverviewPage(*(parts.look, read, names, parts.clock), lambda: _body_map(parts, clinic))
    return StorySlot(
        *(page, page.show_story, page.choose_episode, page.visit_wanted, page.site_wanted),
        sites_first=False,
    )


def muscle_finding(parts: ScreenParts) -> MuscleFinding:
    """What tells of a muscle where no visit is shown."""
    from bodymap.services.finding.shipped import of_clinic
    from bodymap.ui.palette.muscle_card import MuscleFinding

    catalogue = parts.catalogue
    finder, sights = of_clinic(parts.atlas, parts.underlying.muscle_map, catalogue)
    return MuscleFinding(
        *(parts.atlas, catalogue.muscles, catalogue.muscle, catalogue.source, finder, sights)
    )


def trends(parts: ScreenParts, clinic: Clinic) -> StorySlot:
    """How pain and function went."""
    from bodymap.ui.trends.trend_page import TrendPage
    from bodymap.ui.widgets.leaving import Leaving

    leaving = Leaving(clinic.exports.begin, parts.dialogs)
    page = TrendPage(parts.look, parts.dialogs, leaving, parts.catalogue, parts.clock)
    return StorySlot(
        *(page, page.show_story, page.choose_episode, page.visit_wanted), sites_first=False
    )


def muscles(parts: ScreenParts, clinic: Clinic) -> StorySlot:
    """Which muscles at which visit, and how pain went with them."""
    from bodymap.ui.muscles.muscles_page import MusclesPage

    page = MusclesPage(
        parts.look, parts.atlas, parts.catalogue, usual_figure=clinic.settings.usual_figure
    )
    return StorySlot(
        *(page, page.show_story, page.choose_episode, page.visit_wanted), page.site_wanted
    )


def report(parts: ScreenParts, clinic: Clinic) -> StorySlot:
    """One PDF of a complaint, and a page for the patient."""
    from bodymap.paths import resource
    from bodymap.services.story.report_facts import ReportFacts
    from bodymap.ui.report.report_page import ReportPage
    from bodymap.ui.theme.theme import Theme
    from bodymap.ui.widgets.leaving import Leaving
    from bodymap.ui.widgets.printing import SystemPrinting

    facts = ReportFacts(parts.atlas, parts.underlying, parts.catalogue)
    # paper is white, whatever the screen wears
    page = ReportPage(
        *(parts.look, clinic, facts, parts.clock, Theme(resource("styles"))),
        *(parts.dialogs, Leaving(clinic.exports.begin, parts.dialogs), SystemPrinting()),
    )
    return StorySlot(page, page.show_story, page.choose_episode, page.visit_wanted)


def clinic_figures(parts: ScreenParts, clinic: Clinic) -> ClinicSlot:
    """What the owner looks up once a month."""
    from bodymap.ui.clinic.clinic_page import ClinicPage
    from bodymap.ui.widgets.leaving import Leaving

    page = ClinicPage(
        *(parts.look, clinic, parts.catalogue, parts.clock, parts.dialogs),
        Leaving(clinic.exports.begin, parts.dialogs),
    )
    return ClinicSlot(page, page.begin)


def _body_map(parts: ScreenParts, clinic: Clinic) -> StorySlot:
    from bodymap.session_screen import pictures_of
    from bodymap.ui.body_map.body_map_page import BodyMap

    page = BodyMap(
        *(parts.atlas, parts.catalogue, clinic.history, parts.clock, parts.look),
        usual_figure=clinic.settings.usual_figure,
        pictures=pictures_of(parts, clinic),
    )
    return StorySlot(page, page.show_story, page.choose_episode, page.visit_wanted)
