"""Questions about agreements and arrangements."""

from datetime import date, timedelta
from typing import Self

from django.db.models import (
    Count,
    Exists,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import (
    Coalesce,
)

from careplans.choices import Complexity, MetBy
from careplans.choices.risk import RiskState
from people.querysets import PersonRowQuerySet
from placements.choices import (
    BEING_MADE,
    LIVES_IN,
    NEEDED_ROLES,
    UNPLANNED,
    AgreementState,
    ArrangementKind,
    ArrangementState,
    HouseholdState,
    Pressure,
    RoleHolder,
    RoleTask,
)
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


def _how_many(roles: QuerySet, what: str) -> Coalesce:
    """How many different ones an agreement has: looked up by its index, where one question for each reads the whole table."""
    counted = roles.order_by().values("agreement_id").annotate(different=Count(what, distinct=True))
    return Coalesce(Subquery(counted.values("different")), 0)


class AgreementQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: its people's. A scheme: its own, and those of arrangements that came to it later."""
        rows, scheme_id = super().scope(viewer), viewer.organisation_id
        own = Q(scheme_id=scheme_id) | Q(arrangement__scheme_id=scheme_id)
        return rows.filter(own) if viewer.in_scheme else rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def being_made(self) -> Self:
        """Written or signed now."""
        return self.open().filter(state__in=BEING_MADE)

    def waits_for_start(self) -> Self:
        """Signed by all, and nobody has moved in yet."""
        return self.open().filter(state=AgreementState.SIGNED, arrangement__isnull=True)

    def lived_by(self) -> Self:
        """Signed by all, and somebody lives by it: due to be looked at again (NI13, W12)."""
        return self.open().filter(state=AgreementState.SIGNED, arrangement__isnull=False)

    def started_and_unsigned(self) -> Self:
        """The person has moved in, in an emergency, and not everybody has signed (G14-EMG-2)."""
        return self.being_made().filter(kind=ArrangementKind.EMERGENCY, arrangement__isnull=False)


class AgreementPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        agreements = self.model._meta.get_field("agreement").related_model
        return self.filter(agreement__in=agreements.objects.visible_to(viewer))


class ArrangementQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        rows = super().scope(viewer)
        return rows.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def live(self) -> Self:
        return self.filter(state=ArrangementState.LIVE)

    def of_complex_needs(self) -> Self:
        """The newest completed Care Act assessment of the person says that their needs are complex (G14-LOC-1)."""
        assessments = self.model._meta.get_field("person").related_model._meta.get_field("assessments").related_model
        done = assessments.objects.care_act().completed().filter(person_id=OuterRef("person_id"))
        newest = done.order_by("-completed_on", "-id").values("complexity")[:1]
        return self.alias(complexity=Subquery(newest)).filter(complexity=Complexity.COMPLEX)

    def without_plan_in_force(self) -> Self:
        """Live, and the person has no care and support plan in force (G14-PLAN-5)."""
        plans = self.model._meta.get_field("person").related_model._meta.get_field("plans").related_model
        return self.live().filter(~Exists(plans.objects.in_force().filter(person_id=OuterRef("person_id"))))

    def carers_without_break(self, on: date, days: int) -> Self:
        """Live-in, and the carers had no break since so many days. Adds `no_break_since`: the last one's end, or the start."""
        households = self.model._meta.get_field("household").related_model
        breaks = households._meta.get_field("breaks").related_model.objects.planned()
        taken = breaks.filter(household_id=OuterRef("household_id"), ends_on__lte=on).order_by("-ends_on")
        rows = self.live().filter(kind__in=LIVES_IN)
        since = Coalesce(Subquery(taken.values("ends_on")[:1]), "started_on")
        return rows.annotate(no_break_since=since).filter(no_break_since__lt=on - timedelta(days=days))

    def without_known_back_up(self) -> Self:
        """Live-in, and no approved household that the person knows would step in (G14-EMG-6)."""
        back_ups = self.model._meta.get_field("person").related_model._meta.get_field("back_ups").related_model.objects
        named = back_ups.current().filter(
            household_id=OuterRef("household_id"),
            person_id=OuterRef("person_id"),
            back_up__state=HouseholdState.APPROVED,
        )
        return self.live().filter(~Exists(named), kind__in=LIVES_IN)

    def with_role_gaps(self) -> Self:
        """Live, and something in the plan, the roles or the risks that nobody has agreed to do; or no agreement at all.

        The same questions as `rules.role_gaps`, asked of all of them in one statement (G14-CMS-7).
        """
        agreement = self.model._meta.get_field("agreement").related_model
        lines = agreement._meta.get_field("lines").related_model.objects.filter(agreement_id=OuterRef("agreement_id"))
        roles = agreement._meta.get_field("roles").related_model.objects.filter(agreement_id=OuterRef("agreement_id"))
        gaps = Q(agreement__isnull=True) | Exists(self._needs_left(agreement)) | Exists(self._risks_left(agreement))
        gaps |= Exists(lines.filter(party="", need__isnull=True))
        both = (RoleHolder.CARE_MANAGER, RoleHolder.SCHEME_WORKER)
        contact = roles.filter(task=RoleTask.CONTACT, holder__in=both)
        gaps |= Q(tasks_taken__lt=len(set(NEEDED_ROLES))) | Q(contacts_taken__lt=len(both))
        return (
            self.live()
            .alias(
                tasks_taken=_how_many(roles.filter(task__in=NEEDED_ROLES), "task"),
                contacts_taken=_how_many(contact, "holder"),
            )
            .filter(gaps)
        )

    def _needs_left(self, agreement: type) -> QuerySet:
        """Needs of the agreement's plan that are to be met and that nobody has taken on."""
        lines = agreement._meta.get_field("lines").related_model  # type: ignore[attr-defined]
        needs = lines._meta.get_field("need").related_model
        taken = lines.objects.filter(agreement_id=OuterRef(OuterRef("agreement_id")), need_id=OuterRef("pk"))
        plan = agreement.objects.filter(pk=OuterRef(OuterRef("agreement_id"))).values("plan_id")  # type: ignore[attr-defined]
        left = needs.objects.filter(plan_id__in=plan).exclude(met_by=MetBy.NOT_MET)
        return left.filter(~Exists(taken.exclude(party="")))

    def _risks_left(self, agreement: type) -> QuerySet:
        """Aspects of the person's risk assessment in force that nobody answers for in the agreement."""
        roles = agreement._meta.get_field("roles").related_model  # type: ignore[attr-defined]
        risks = roles._meta.get_field("risk").related_model
        taken = roles.objects.filter(agreement_id=OuterRef(OuterRef("agreement_id")), risk_id=OuterRef("pk"))
        in_force = risks.objects.filter(
            assessment__person_id=OuterRef("person_id"), assessment__state=RiskState.IN_FORCE
        )
        return in_force.filter(~Exists(taken))

    def unplanned_by_pressure(self) -> list[tuple[str, int, int]]:
        """(pressure, arrangements that began under it, of which ended unplanned); then where nobody had said, and all.

        An arrangement counts under every pressure of its referral. One query.
        """
        path = "agreement__candidate__referral__pressures"
        groups = {each: Q(**{f"{path}__contains": [each]}) for each in Pressure.values}
        groups |= {"not_asked": Q(**{f"{path}__len": 0}), "all": Q()}
        ended = Q(end_reason__in=UNPLANNED)
        counts = {f"{key}_begun": Count("pk", filter=q) for key, q in groups.items()}
        counts |= {f"{key}_ended": Count("pk", filter=q & ended) for key, q in groups.items()}
        found = self.filter(agreement__isnull=False).order_by().aggregate(**counts)
        return [(key, found[f"{key}_begun"], found[f"{key}_ended"]) for key in groups]

    def for_list(self) -> Self:
        return self.select_related("person", "household", "scheme", "owner")
