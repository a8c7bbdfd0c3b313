"""The end of a visit, put together."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.after_care import Applying
from bodymap.charting.site import NeedleSite
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.services.underlying import Underlying
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.session.finish.amend_on_page import AmendOnPage
from bodymap.ui.session.finish.amendment_words import Namer
from bodymap.ui.session.finish.finish_on_page import FinishOnPage
from bodymap.ui.session.finish.signed_on_page import SignedOnPage
from bodymap.ui.session.finish.site_fields import Offered
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.site_muscles import SiteMuscles
from bodymap.ui.session.words import site_title
from bodymap.ui.settings.settings_on_page import SettingsOnPage
from bodymap.ui.theme.look import Look


def end_of_visit(
    page: SessionPage,
    atlas: Atlas,
    underlying: Underlying,
    catalogue: ClinicCatalogue,
    clinic: Clinic,
    advice: Callable[[], tuple[Applying, ...]],
    look: Look,
    clock: Clock,
) -> FinishOnPage:
    """Checklist, signature, corrections and the clinic's settings on ``page``, whose children they
    are. ``advice`` gives the after-care that applies. The piece that is returned says
    where a line of the checklist leads."""
    muscles = SiteMuscles(underlying, page.tell)

    def title(site: NeedleSite) -> str:
        return site_title(site, atlas.label, muscles.label)

    def offered() -> Offered:
        return Offered(
            sorted(
                ((facts.muscle.id, facts.muscle.name) for facts in catalogue.muscles()),
                key=lambda muscle: muscle[1],
            ),
            [size.needle for size in catalogue.needles()],
            [(region.id, region.label) for region in atlas.regions.values()],
        )

    finish = FinishOnPage(page, catalogue, clinic, muscles.label, advice, look, clock)
    signed = SignedOnPage(page, clinic.history, look)

    def complaint(episode_id: UUID) -> str:
        visit = page.visit
        if visit is None or episode_id == visit.visit.episode.id:
            return ""
        episodes = clinic.history.episodes(visit.visit.session.patient_id)
        found = (
            complaint_words(one.complaint, one.side) for one in episodes if one.id == episode_id
        )
        return next(found, "")

    namer = Namer(atlas.label, muscles.label, title, complaint)
    AmendOnPage(page, signed, clinic, offered, namer, muscles.at, look, clock)
    settings = SettingsOnPage(page, clinic)
    finish.settings_wanted.connect(settings.open)
    signed.finish_wanted.connect(finish.open)
    return finish
