"""Questions about assessments."""

from datetime import date, timedelta
from typing import Self

from django.db.models import Exists, OuterRef

from careplans.choices import AssessmentState, Eligibility, Kind
from careplans.querysets.common import CouncilRowQuerySet
from people.access import person_q
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer

PLAN_DAYS = 14
"""How long a carer may wait for their plan to be begun, before they stand on the list."""


class AssessmentQuerySet(CouncilRowQuerySet):
    def care_act(self) -> Self:
        """Those that decide about eligibility under section 13: what everybody means by "the assessment"."""
        return self.filter(kind=Kind.CARE_ACT)

    def other_kinds(self) -> Self:
        """An unpaid carer's, a financial one, a checklist…: never a ground for a plan or a referral."""
        return self.exclude(kind=Kind.CARE_ACT)

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def completed(self) -> Self:
        return self.filter(state=AssessmentState.COMPLETED)

    def late(self, on: date) -> Self:
        """Not completed by the date the council promised (28 days, unless its timescale says otherwise)."""
        return self.open().filter(due_on__lt=on)

    def carers_without_plan(self, on: date) -> Self:
        """An unpaid carer's that found them eligible two weeks ago or longer; no newer one, and no plan has come of it."""
        done = self.completed().filter(kind=Kind.UNPAID_CARER, eligibility=Eligibility.ELIGIBLE)
        newer = self.model.objects.filter(
            carer=OuterRef("carer"), state=AssessmentState.COMPLETED, completed_on__gt=OuterRef("completed_on")
        )
        waiting = done.filter(completed_on__lte=on - timedelta(days=PLAN_DAYS), support_plans__isnull=True)
        return waiting.filter(~Exists(newer)).still_here()

    def for_list(self) -> Self:
        return self.select_related("person", "owner", "carer")


class AssessmentPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer, "assessment__person__")) if viewer.in_council else self.none()


class ContributionChaseQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer, "contribution__person__")) if viewer.in_council else self.none()
