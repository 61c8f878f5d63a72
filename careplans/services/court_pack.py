"""What a pack for the Court of Protection needs (COPDOL11), gathered from what the record holds already."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from careplans.choices.authority import Subject
from careplans.choices.court import CourtRoute, RepresentativeKind
from careplans.models import CapacityAssessment, CarePlan, CourtApplication, LibertyEvidence
from careplans.rules import court as rules
from careplans.rules.capacity import lacks
from careplans.rules.records import RecordKind
from careplans.rules.said import says
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.panels import Part as RecordPart
from sharedliving.core.rules import Gate

SECTIONS = {
    "route": ("route", "urgency", "duration", "shorter_review"),
    "people": ("consulted", "objections", "representative_kind", "representative"),
    "care": ("supervision", "restraint", "sedation", "why_deprivation", "reviewed_how"),
    "disclosure": ("disclosure", "mental_health_evidence", "draft_order"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the pack: what was found ("" for nothing), where it stands, and how to put it right."""

    label: str
    found: str
    url: str
    put_right: str


def parts(application: CourtApplication) -> list[Part]:
    """Every part of the pack, in the order of the form."""
    return [*_from_the_record(application), *_from_the_screen(application), *_from_the_pack(application)]


def gate(application: CourtApplication) -> Gate:
    """What is missing before the pack is ready to send."""
    lines = [
        says(part.label, rules.copdol10_pack_is_whole, bool(part.found), part.url, part=part.label, put_right=part.put_right)
        for part in parts(application)
    ]  # fmt: skip
    rule = rules.copdol10_no_streamlined_route_with_objection
    kept = rule(application.route, application.has_objection)
    return Gate([*lines, says("A route that is open", rule, kept, _url(application, "route"))])


KIND = RecordKind("court", "Court application", SECTIONS, gate)


def _url(application: CourtApplication, section: str) -> str:
    return reverse("court-section", args=[application.pk, section])


def _from_the_record(application: CourtApplication) -> Iterator[Part]:
    person = application.person
    home = person.get_absolute_url()
    details = f"{person.full_name}, born {dates.uk_date(person.date_of_birth)}" if person.date_of_birth else ""
    yield Part("Person’s details", details, home, "enter their date of birth")
    yield Part("Accommodation", person.area, home, "enter the area they live in")
    plan = CarePlan.objects.in_force().filter(person=person).first()
    found = f"Plan {plan.number}, signed off {dates.uk_date(plan.signed_off_on)}" if plan else ""
    url = plan.get_absolute_url() if plan else person.part_url(RecordPart.SUPPORT, "plans")
    yield Part("Care and support plan in force", found, url, "a plan has to be signed off first")
    capacity = person.capacityassessment_rows.completed().filter(subject=Subject.HOME).first()
    yield _capacity(person, capacity)
    yield _decision(person, capacity)


def _capacity(person: Person, row: CapacityAssessment | None) -> Part:
    """The newest assessment of the decision that the court is asked about; one of another decision is none."""
    label, begin = "Capacity to decide where they live and their care (COP3)", _begin_capacity(person)
    if row is None:
        return Part(label, "", begin, "assess whether they can decide where they live and about their care")
    if not lacks(row):
        return Part(
            label, "", row.get_absolute_url(), "the newest assessment found that they can decide this themselves"
        )
    if row.review_on and row.review_on < dates.today():
        return Part(label, "", begin, f"look at it again: the date was {dates.uk_date(row.review_on)}")
    return Part(label, f"{row.decision}: assessed {dates.uk_date(row.assessed_on)}", row.get_absolute_url(), "")


def _decision(person: Person, capacity: CapacityAssessment | None) -> Part:
    """The decision in their best interests about where they live and their care, until it is looked at again."""
    label = "Best interests decision about where they live and their care"
    decided = person.bestinterestsdecision_rows.to_act_on(dates.today()).filter(subject=Subject.HOME)
    row = decided.select_related("assessment").first()
    if row is not None:
        found = f"{row.assessment.decision}: decided {dates.uk_date(row.decided_on)}"
        return Part(label, found, row.get_absolute_url(), "")
    may_begin = capacity is not None and lacks(capacity)
    url = reverse("best-interests-new", args=[capacity.pk]) if capacity and may_begin else _begin_capacity(person)
    return Part(label, "", url, "make and complete it, or look again at the one that is past its date")


def _begin_capacity(person: Person) -> str:
    return f"{reverse('capacity-new', args=[person.reference])}?subject={Subject.HOME}"


def _from_the_screen(application: CourtApplication) -> Iterator[Part]:
    screen = application.screen
    url = screen.get_absolute_url()
    yield Part(
        "Liberty screen", f"Completed {dates.uk_date(screen.completed_on)} under {screen.framework.title}", url, ""
    )
    yield Part("Their wishes", str(screen.answer("own_words") or ""), url, "screen again and write down what they say")
    seen = LibertyEvidence.objects.filter(screen=screen).count()
    yield Part("What was seen", f"{seen} on record" if seen else "", reverse("liberty-evidence", args=[screen.pk]),
               "add what somebody saw, with the day")  # fmt: skip


def _from_the_pack(application: CourtApplication) -> Iterator[Part]:
    def part(label: str, name: str, section: str, put_right: str) -> Part:
        return Part(label, str(application.answer(name) or ""), _url(application, section), put_right)

    yield Part("Route", _label(CourtRoute, application.route), _url(application, "route"), "choose the route")
    yield part("Urgency", "urgency", "route", "give the reasons, or say that it is not urgent")
    yield part("Duration", "duration", "route", "say for how long the order is asked")
    yield part("Review by the court", "shorter_review", "route", "say if a review before a year is needed, and why")
    yield part("Consultation", "consulted", "people", "say who was consulted and what they said")
    yield part("Objections", "objections", "people", "say who objects to what, or that nobody does")
    yield Part("Proposed representative", _representative(application), _url(application, "people"), "propose somebody")
    yield part("Supervision", "supervision", "care", "say how much, and when")
    yield part("Restraint", "restraint", "care", "describe it, or say that there is none")
    yield part("Sedation", "sedation", "care", "describe it, or say that there is none")
    yield part("Why it is or may be a deprivation", "why_deprivation", "care", "say why, under the law of today")
    yield part("How the plan is reviewed", "reviewed_how", "care", "say when and by whom")
    yield part("Full and frank disclosure", "disclosure", "disclosure", "say what speaks against the order")
    yield part("Mental health evidence", "mental_health_evidence", "disclosure", "say who gives it, and its date")
    yield part("Draft order", "draft_order", "disclosure", "write the terms asked for")


def _representative(application: CourtApplication) -> str:
    name = str(application.answer("representative") or "")
    if application.representative_kind == RepresentativeKind.NOBODY:
        return RepresentativeKind.NOBODY.label
    return f"{name}, {_label(RepresentativeKind, application.representative_kind)}" if name else ""


def _label(choices: Any, value: str) -> str:
    return str(choices(value).label) if value else ""
