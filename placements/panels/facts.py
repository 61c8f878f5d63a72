"""The few rows that the panels of one person are made of: four queries."""

from dataclasses import dataclass

from people.models import Person
from placements.choices import ArrangementState
from placements.models import Agreement, Arrangement, Candidate, Referral
from sharedliving.core.viewer import Viewer

MOST = 20


@dataclass(frozen=True, slots=True)
class Facts:
    """A person's referrals, candidates, agreements and arrangements that a viewer may see, the newest first."""

    referrals: list[Referral]
    candidates: list[Candidate]
    agreements: list[Agreement]
    arrangements: list[Arrangement]

    @property
    def open_referral(self) -> Referral | None:
        return next((row for row in self.referrals if row.is_open), None)

    @property
    def live(self) -> Arrangement | None:
        return next((row for row in self.arrangements if row.state == ArrangementState.LIVE), None)

    @property
    def agreement(self) -> Agreement | None:
        """The first one being worked on, else the newest that somebody lives by; a new version does not hide that."""
        started = {row.agreement_id for row in self.arrangements}
        still_open = next((row for row in self.agreements if row.is_open and row.replaces_id is None), None)
        return still_open or next((row for row in self.agreements if row.pk in started), None)


def facts(viewer: Viewer, person: Person) -> Facts:
    """Everything the panels need, starting at what the viewer may see."""
    referrals = (
        Referral.objects.visible_to(viewer).filter(person=person).select_related("scheme", "owner", "recommendation")
    )
    candidates = Candidate.objects.visible_to(viewer).filter(referral__person=person).select_related("household")
    agreements = Agreement.objects.visible_to(viewer).filter(person=person)
    arrangements = Arrangement.objects.visible_to(viewer).filter(person=person)
    return Facts(
        referrals=list(referrals[:MOST]),
        candidates=list(candidates.order_by("-pk")[:MOST]),
        agreements=list(agreements[:MOST]),
        arrangements=list(arrangements.select_related("household", "scheme", "owner")[:MOST]),
    )
