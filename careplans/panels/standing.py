"""Where a person stands between a first request and a plan that their scheme holds: read once for a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from careplans.choices import About, PlanState
from careplans.models import (
    AdvocacyRecord,
    AdvocateReferral,
    Assessment,
    CarePlan,
    OnwardReferral,
    PlanRelease,
    SupportPlan,
    SupportRequest,
)
from people.models import Person
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest of each kind, as far as this viewer may see it; `of_carers`: what unpaid carers asked for themselves.

    `assessment` is the Care Act one, `plans` are the person's own; `support_plans` are those of unpaid carers.
    """

    request: SupportRequest | None
    of_carers: tuple[SupportRequest, ...]
    assessment: Assessment | None
    plans: tuple[CarePlan, ...]
    releases: tuple[PlanRelease, ...]
    advocacy: AdvocacyRecord | None
    advocates: tuple[AdvocateReferral, ...]
    onward: tuple[OnwardReferral, ...]
    other_assessments: tuple[Assessment, ...] = ()
    support_plans: tuple[SupportPlan, ...] = ()

    @property
    def in_force(self) -> CarePlan | None:
        return next((plan for plan in self.plans if plan.state == PlanState.IN_FORCE), None)

    @property
    def being_written(self) -> CarePlan | None:
        return next((plan for plan in self.plans if plan.is_open), None)

    @property
    def not_wanted(self) -> CarePlan | None:
        """The newest plan, when the person did not want one."""
        newest = self.plans[0] if self.plans else None
        return newest if newest and newest.state == PlanState.DECLINED else None

    @property
    def waiting_releases(self) -> list[PlanRelease]:
        return [release for release in self.releases if release.is_waiting]

    @property
    def to_release_again(self) -> list[PlanRelease]:
        """Holders of an older plan, about whom nobody has decided."""
        return [release for release in self.releases if release.is_to_release_again]


def standing(viewer: Viewer, person: Person) -> Standing:
    """Nine queries for the first panel of a page, none for the others: kept on the row, for this viewer alone."""
    kept = person.__dict__.setdefault("_careplans_standing", {})
    if viewer.user_id not in kept:
        kept[viewer.user_id] = _read(viewer, person)
    return kept[viewer.user_id]


def _read(viewer: Viewer, person: Person) -> Standing:
    requests = SupportRequest.objects.visible_to(viewer).filter(person=person).select_related("owner", "carer")
    assessments = Assessment.objects.visible_to(viewer).filter(person=person).select_related("owner", "letter")
    plans = CarePlan.objects.visible_to(viewer).filter(person=person).select_related("owner", "signed_off_by")
    releases = PlanRelease.objects.visible_to(viewer).filter(person=person).for_list()
    own, of_carers = _apart(requests[:20])
    advocacy = AdvocacyRecord.objects.visible_to(viewer).filter(person=person)
    advocates = AdvocateReferral.objects.visible_to(viewer).filter(person=person)
    onward = OnwardReferral.objects.visible_to(viewer).filter(person=person)
    others = assessments.other_kinds().select_related("carer")
    support = SupportPlan.objects.visible_to(viewer).filter(person=person).select_related("carer")
    return Standing(
        own, of_carers, assessments.care_act().first(), tuple(plans[:20]), tuple(releases[:20]), advocacy.first(),
        tuple(advocates[:20]), tuple(onward[:20]), tuple(others[:20]), tuple(support[:40]),
    )  # fmt: skip


def _apart(rows: Iterable[SupportRequest]) -> tuple[SupportRequest | None, tuple[SupportRequest, ...]]:
    """The newest of the person's own requests, and those of unpaid carers."""
    every = list(rows)
    own = next((row for row in every if row.about == About.PERSON), None)
    return own, tuple(row for row in every if row.about == About.UNPAID_CARER)
