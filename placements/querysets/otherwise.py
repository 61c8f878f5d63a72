"""Questions about decisions to go on without what a gate asks for, and when it was put right."""

from typing import Self

from django.db.models import Case, DateField, Exists, F, Min, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import TruncDate

from people.querysets import PersonRowQuerySet
from placements.choices import AgreementState
from placements.rules.emergency_wishes import CAN_WAIT
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer

SIGNED_OFF = ("in_force", "superseded")


class DecidedOtherwiseQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Of the people in sight; a scheme sees those of its own referrals."""
        rows = super().scope(viewer)
        return rows.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def with_open(self) -> Self:
        """Adds `is_open`: something of what was missing has not been put right."""
        lacked = self.model._meta.get_field("lacked").related_model.objects
        return self.annotate(is_open=Exists(lacked.still_open().filter(decision_id=OuterRef("pk"))))

    def for_list(self) -> Self:
        return self.select_related("person", "scheme", "referral__council", "agreement").with_open()


class LackedQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        decisions = self.model._meta.get_field("decision").related_model
        return self.filter(decision__in=decisions.objects.visible_to(viewer))

    def with_put_right(self) -> Self:
        """Adds `put_right_on`: the first day, from the decision on, on which it was there; None while it is not."""
        decision = self.model._meta.get_field("decision").related_model
        found = _where_it_is_recorded(decision)
        whens = [When(rule=rule, then=Subquery(rows, output_field=DateField())) for rule, rows in found.items()]
        return self.annotate(put_right_on=Case(*whens, default=F("filled_on"), output_field=DateField()))

    def still_open(self) -> Self:
        return self.with_put_right().filter(put_right_on__isnull=True)


def _where_it_is_recorded(decision: type) -> dict[str, QuerySet]:
    """For each rule, the day from which what it asks for is there."""
    referral = decision._meta.get_field("referral").related_model  # type: ignore[attr-defined]
    person = decision._meta.get_field("person").related_model  # type: ignore[attr-defined]
    agreement = decision._meta.get_field("agreement").related_model  # type: ignore[attr-defined]
    assessments = person._meta.get_field("assessments").related_model.objects.care_act().completed()
    plans = referral._meta.get_field("plan").related_model
    signed_off = plans.objects.filter(state__in=SIGNED_OFF)
    releases = plans._meta.get_field("releases").related_model.objects.filter(
        scheme_id=OuterRef("decision__scheme_id"), plan__state__in=SIGNED_OFF
    )
    papers = agreement.objects.filter(pk=OuterRef("decision__agreement_id"))
    changes = agreement._meta.get_field("changes").related_model.objects
    signed = changes.filter(row_id=OuterRef("decision__agreement_id"), to_state=AgreementState.SIGNED)
    named = person._meta.get_field("ownerships").related_model.objects.filter(is_duty=False)
    signed_on = signed.annotate(day=TruncDate("at")).order_by("day").values("day")[:1]
    emergencies = person._meta.get_field("emergencies").related_model.objects
    over = emergencies.filter(arrangement__agreement__candidate__referral_id=OuterRef("decision__referral_id"))
    return {
        "assessment_completed": _first(assessments, "completed_on"),
        "person_eligible": _first(assessments.filter(eligibility="eligible"), "completed_on"),
        "advocacy_decided": _first(assessments.exclude(advocacy=""), "completed_on"),
        "plan_signed_off": _first(signed_off, "signed_off_on"),
        "plan_says_needs": _first(signed_off.filter(needs__isnull=False), "signed_off_on"),
        "plan_received": _first(releases, "released_on"),
        "plan_acknowledged": _first(releases, "acknowledged_on"),
        "funding_authorised": papers.values("funding_authorised_on")[:1],
        "licence_agreed": papers.values("licence_on")[:1],
        "contact_agreed": papers.values("contact_agreed__agreed_on")[:1],
        "care_manager_named": _first(named, "since"),
        **dict.fromkeys(sorted(CAN_WAIT), over.values("ended_on")[:1]),
        **dict.fromkeys(("signed_by_all", "roles_named", "back_up_named"), signed_on),
    }


def _first(rows: QuerySet, day: str) -> QuerySet:
    """The first day, not before the decision, among the person's rows."""
    since = Q(person_id=OuterRef("decision__person_id"), **{f"{day}__gte": OuterRef("decision__on")})
    return rows.filter(since).order_by().values("person_id").annotate(first=Min(day)).values("first")
