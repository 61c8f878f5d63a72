"""The ways of falling through the net without a voice, between two plans, or by a decision nobody can defend."""

from datetime import date

from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from careplans.choices import Kind, PlanState
from careplans.choices.quality import FollowUp
from careplans.models import Assessment, CarePlan, LibertyScreen, QualityFollowUp, Restriction
from people.rules.still_here import still_here_q
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer

DIFFICULTIES = ("understanding", "retaining", "weighing", "communicating")


def nobody_speaks_for_them(viewer: Viewer, on: date) -> QuerySet:
    """Assessments under way of people with difficulty in taking part, for whom nobody has decided who helps (CA67)."""
    difficulty = Q()
    for name in DIFFICULTIES:
        difficulty |= Q(**{f"difficulty_{name}": True})
    rows = Assessment.objects.visible_to(viewer).open().still_here().filter(difficulty, advocacy="")
    return rows.order_by("allocated_on", "pk")


def two_plans_at_once(viewer: Viewer, on: date) -> QuerySet:
    """New plans that should have been signed off by now, while an older one is still in force (G14-PLAN-7)."""
    in_force = CarePlan.objects.in_force().filter(person_id=OuterRef("person_id"))
    late = CarePlan.objects.visible_to(viewer).open().still_here().filter(due_on__lt=on)
    return late.filter(Exists(in_force)).order_by("due_on", "pk")


def restrictions_not_looked_at(viewer: Viewer, on: date) -> QuerySet:
    """Restrictions past the day by which they were to be looked at again (G14-RISK-6)."""
    rows = Restriction.objects.visible_to(viewer).late(on).still_here()
    return rows.order_by("due_on", "pk")


def restricted_and_not_screened(viewer: Viewer, on: date) -> QuerySet:
    """Restrictions without the person’s consent, while nobody has screened whether they are deprived of liberty (LGO-WIRRAL)."""
    screened = LibertyScreen.objects.standing().filter(person_id=OuterRef("person_id"))
    rows = Restriction.objects.visible_to(viewer).in_place().still_here().filter(consent_on__isnull=True)
    return rows.none() if viewer.in_scheme else rows.filter(~Exists(screened)).order_by("since", "pk")


def cut_without_assessment(viewer: Viewer, on: date) -> QuerySet:
    """Plans in force with a lower budget than the one before, and no Care Act assessment since that one (CA26, LGO-WB).

    What `rules.ca26_budget_is_not_cut` refuses at sign-off, asked of what came from elsewhere or was signed off before.
    """
    before = CarePlan.objects.filter(person_id=OuterRef("person_id"), state=PlanState.SUPERSEDED)
    before = before.filter(number__lt=OuterRef("number")).order_by("-number")
    rows = CarePlan.objects.visible_to(viewer).in_force().still_here().filter(number__gt=1)
    rows = rows.annotate(
        budget_before=Subquery(before.values("weekly_budget")[:1]),
        signed_before=Subquery(before.values("signed_off_on")[:1]),
        assessment_before=Coalesce(Subquery(before.values("assessment_id")[:1]), 0),
    )
    since = Q(assessment__kind=Kind.CARE_ACT, assessment__completed_on__gte=F("signed_before"))
    again = since & Q(assessment__person_id=F("person_id")) & ~Q(assessment_id=F("assessment_before"))
    again_for_sure = Case(When(again, then=True), default=False, output_field=BooleanField())
    rows = rows.annotate(assessed_again=again_for_sure).filter(assessed_again=False)
    return rows.filter(weekly_budget__lt=F("budget_before")).order_by("signed_off_on", "pk")


def records_not_put_right(viewer: Viewer, on: date) -> QuerySet:
    """Records that a check found too thin, and that nobody has put right by the day (LGO-SOM)."""
    rows = QualityFollowUp.objects.visible_to(viewer).filter(kind=FollowUp.CHANGE, closed_at__isnull=True)
    return rows.filter(still_here_q("person__"), due_on__lt=on).order_by("due_on", "pk")


LISTS = (
    NetList(
        key="no-independent-voice",
        title="Nobody speaks for them",
        sentence="Being assessed, with difficulty in taking part, and nobody has decided who helps them.",
        rule="CA67",
        failure=10,
        rows=nobody_speaks_for_them,
        person="person_id",
        since="allocated_on",
        owner="owner_id",
        what_to_do="Decide who helps: somebody fit, willing and not paid, or an independent advocate, asked for today.",
    ),
    NetList(
        key="two-plans",
        title="Two plans at once",
        sentence="A new plan should have been signed off by now, and people still work by the old one.",
        rule="G14-PLAN-7",
        failure=17,
        rows=two_plans_at_once,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Finish the new plan and have it signed off, or withdraw it.",
    ),
    NetList(
        key="restriction-late",
        title="Restrictions nobody has looked at again",
        sentence="They are kept from something, and the day by which that was to be looked at again has passed.",
        rule="G14-RISK-6",
        failure=20,
        rows=restrictions_not_looked_at,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Look at it with the person: lift it, or say why it stays and until when.",
    ),
    NetList(
        key="restricted-not-screened",
        title="Restricted and not screened",
        sentence="They are kept from something without their consent, and nobody has screened their liberty.",
        rule="LGO-WIRRAL",
        failure=20,
        rows=restricted_and_not_screened,
        person="person_id",
        since="since",
        owner="owner_id",
        what_to_do="Screen whether they are deprived of their liberty.",
    ),
    NetList(
        key="budget-cut",
        title="Budget cut without a new assessment",
        sentence="Their plan has a lower budget than the one before, and nobody has assessed them again in between.",
        rule="CA26",
        failure=25,
        rows=cut_without_assessment,
        person="person_id",
        since="signed_off_on",
        owner="person__owner_id",
        what_to_do="Assess again with the person, and restore the budget until that is done.",
    ),
    NetList(
        key="record-not-put-right",
        title="Records too thin, and not put right",
        sentence="A check found that their record would not stand up to questions, and it was not put right by its day.",
        rule="LGO-SOM",
        failure=25,
        rows=records_not_put_right,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Do what the check asks for, and write down what you did.",
    ),
)
