"""Assessments of the other kinds, and what hangs on them. FULL answers everything that each kind asks for."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices import AssessmentState, ChcState, Eligibility, Kind, Profession, Unit
from careplans.models import Assessment, AssessmentCopy, BudgetLine, ContinuingCare, Contribution
from careplans.rules.kinds.chc import DOMAINS
from people.choices import CircleRole
from sharedliving.core import dates
from tests.factories.people import CircleMemberFactory, PersonFactory

TODAY = dates.today().isoformat()
PROFESSIONAL = {
    "own_words": "I want to walk to the shop again.", "question": "Can they use stairs?", "found": "With one rail, yes.",
    "goals": "Walk to the shop by June.", "recommendations": "A second rail.", "professional": "Ines Ward",
    "organisation": "Community health", "seen_on": TODAY,
}  # fmt: skip
FULL: dict[str, dict[str, object]] = {
    Kind.UNPAID_CARER: {
        "own_words": "I am tired, but I would not want it otherwise.", "combined": False, "adults_cared_for": 1,
        "hours_caring": 40, "what_they_do": "Everything at night.", "able_now": True, "willing_now": True,
        "able_later": False, "willing_later": True, "wellbeing": "Does not sleep.", "outcomes_wanted": "One evening out.",
        "work_and_leisure": "Gave up work; sang in a choir.", "arises_from_caring": True, "effects": ["health", "work"],
        "affects_wellbeing": True, "eligibility": Eligibility.ELIGIBLE, "eligibility_reasons": "Health is at risk.",
    },
    Kind.BUDGET: {
        "worked_out_from": "Five needs of the assessment.", "rates_from": "Fee bands of this year.", "enough": True,
        "enough_reasons": "Covers each need.", "told_person_on": TODAY,
    },
    Kind.FINANCIAL: {
        "light_touch": True, "light_touch_reason": "Only benefits.", "assessed_on": TODAY, "outcome": "contribution",
        "contribution": "62.50", "starts_on": TODAY, "disability_expenditure": "12.00", "pip": "in_payment",
        "universal_credit": "in_payment", "esa": "not_entitled", "housing_benefit": "not_claimed",
        "money_handled_by": "appointee", "money_handler_name": "Rita Sands", "notified_on": TODAY,
        "notified_how": "Letter and a telephone call",
    },
    Kind.CHC: {
        "consent": "given", "consent_words": "Said yes after the leaflet.", **dict.fromkeys(DOMAINS, "C"),
        "behaviour": "A", "body_evidence": "Health record.", "mind_evidence": "Diary of incidents.",
        "took_part": "Nurse and social worker", "person_told_on": TODAY, "sent_to_icb_on": TODAY,
    },
    Kind.PANEL: {
        "own_words": "A home by the sea.", "put_to_panel": "A long-term arrangement.", "why_panel": "Above the band.",
        "options": "Shared Lives; supported living.", "costs": "£540; £910.", "recommendation": "Shared Lives.",
        "panel_on": TODAY, "panel_decision": "agreed", "panel_reasons": "Better and cheaper.",
    },
    Kind.OCCUPATIONAL: {
        "own_words": "I want to bath by myself.", "self_care": "Needs a board.", "moving": "Well.", "home": "Well.",
        "equipment": "A bath board would help.", "adaptations": "None.", "risks_at_home": "None seen.",
        "goals": "Bath alone.", "recommendations": "Bath board.", "professional": "Ines Ward", "seen_on": TODAY,
    },
    **dict.fromkeys((Kind.PHYSIOTHERAPY, Kind.NURSING, Kind.SPEECH, Kind.PSYCHOLOGY), PROFESSIONAL),
}  # fmt: skip


class OtherAssessmentFactory(DjangoModelFactory):
    """A financial assessment unless told otherwise; `full` answers everything, `done` is completed."""

    class Meta:
        model = Assessment
        skip_postgeneration_save = True

    class Params:
        full = False
        done = factory.Trait(
            full=True,
            state=AssessmentState.COMPLETED,
            completed_on=factory.LazyFunction(dates.today),
            closed_at=factory.LazyFunction(timezone.now),
            due_on=None,
        )

    kind = Kind.FINANCIAL
    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    first_contact_on = factory.LazyFunction(dates.today)
    allocated_on = factory.LazyFunction(dates.today)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=28))
    carer = factory.LazyAttribute(lambda o: carer_of(o.person) if o.kind == Kind.UNPAID_CARER else None)
    answers = factory.LazyAttribute(lambda o: split(o.kind)[1] if o.full else {})

    @factory.post_generation
    def columns(self, create: bool, extracted: object, **kwargs: object) -> None:
        """The answers that are columns, and one line of a budget."""
        if not create or not self.answers:
            return
        for name, value in split(self.kind)[0].items():
            setattr(self, name, value)
        self.save()
        if self.kind == Kind.BUDGET:
            BudgetLineFactory(assessment=self)


def split(kind: str) -> tuple[dict, dict]:
    """FULL of a kind as columns and as answers."""
    columns = Assessment.columns()
    of = FULL[kind].items()
    return {k: v for k, v in of if k in columns}, {k: v for k, v in of if k not in columns}


def carer_of(person):
    return CircleMemberFactory(person=person, role=CircleRole.UNPAID_CARER, name="Rita Sands", relationship="mother")


class BudgetLineFactory(DjangoModelFactory):
    class Meta:
        model = BudgetLine

    assessment = factory.SubFactory(OtherAssessmentFactory, kind=Kind.BUDGET)
    what = "Shared Lives arrangement"
    quantity = 1
    unit = Unit.WEEK
    rate = 540


class AssessmentCopyFactory(DjangoModelFactory):
    """A copy that is still owed."""

    class Meta:
        model = AssessmentCopy

    assessment = factory.SubFactory(OtherAssessmentFactory, done=True)
    person = factory.LazyAttribute(lambda o: o.assessment.person)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))


class ContinuingCareFactory(DjangoModelFactory):
    """Waits for the NHS; `paid` is eligible since today."""

    class Meta:
        model = ContinuingCare

    class Params:
        paid = factory.Trait(
            state=ChcState.ELIGIBLE, decided_on=factory.LazyFunction(dates.today), reasons="A primary health need."
        )

    assessment = factory.SubFactory(OtherAssessmentFactory, kind=Kind.CHC, done=True)
    person = factory.LazyAttribute(lambda o: o.assessment.person)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    sent_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=10))
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=18))


class ContributionFactory(DjangoModelFactory):
    """Asked for ten days ago, still to come."""

    class Meta:
        model = Contribution

    assessment = factory.SubFactory(OtherAssessmentFactory)
    person = factory.LazyAttribute(lambda o: o.assessment.person)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    profession = Profession.NURSE
    who = "Bea Lind"
    asked = "How are the medicines taken?"
    asked_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=10))
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=4))
