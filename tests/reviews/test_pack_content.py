"""What is in the papers for a review, and what each reader's copy leaves out (G14-REV-7)."""

from datetime import timedelta

import pytest

from reviews.choices import AttendeeRole, ChangeKind, InvitationFormat, PackPart
from reviews.models import ReviewAction
from reviews.pack_content import PARTS, Papers
from reviews.pack_export import papers_document
from reviews.pack_tables import gets
from reviews.rules.packs import WHOLE
from sharedliving.core import dates
from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import words_of
from tests.factories.careplans import CarePlanFactory
from tests.factories.changes import ChangeEventFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory
from tests.factories.reviews import (
    ReviewActionFactory,
    ReviewFactory,
    ReviewInvitationFactory,
    ReviewOutcomeFactory,
)
from tests.factories.risk import RestrictionFactory, RiskAssessmentFactory, RiskFactory
from tests.factories.visits import VisitFactory

TODAY = dates.today()


@pytest.fixture
def home(person, scheme):
    home = ArrangementFactory(person=person, household__scheme=scheme, started_on=TODAY - timedelta(days=300))
    home.agreement = AgreementFactory(
        candidate=None, person=person, household=home.household, scheme=scheme, council=person.council, kind=home.kind,
        planned_start=home.started_on, owner=home.owner, plan=CarePlanFactory(person=person, in_force=True),
        house_rules="Shoes off at the door",
    )  # fmt: skip
    home.save()
    return home


@pytest.fixture
def review(person, home):
    """A review with everything that its papers could say."""
    plan = home.agreement.plan
    last = ReviewFactory(person=person, completed=True, held_on=TODAY - timedelta(days=200), plan=plan)
    ReviewOutcomeFactory(review=last, need=plan.needs.get(), progress="better", notes="Cooks on Fridays")
    ReviewActionFactory(review=last, what="Ask about the bus pass")
    RiskFactory(assessment=RiskAssessmentFactory(person=person, in_force=True), what_could_happen="Gets off too late")
    RestrictionFactory(person=person, what="The garage is locked")
    VisitFactory(arrangement=home)
    ChangeEventFactory(person=person, kind=ChangeKind.HEALTH)
    ChangeEventFactory(person=person, kind=ChangeKind.SAFEGUARDING)
    return ReviewFactory(person=person, arrangement=home, plan=plan, person_agenda="Swimming")


def words(review, viewer, parts=WHOLE):
    found = Papers(review, viewer).sections(parts)
    return {
        section.part: " ".join([section.words, *(f"{item.title} {item.facts}" for item in section.items)])
        for section in found
    }


def test_every_part_has_its_content():
    assert list(PARTS) == list(PackPart)


def test_the_meeting_has_what_it_needs(review, care_manager):
    said = words(review, care_manager)

    expected = {
        PackPart.AGENDA: "Swimming",
        PackPart.PLAN: "Cooks on Fridays",
        PackPart.RISKS: "Gets off too late",
        PackPart.LAST: "Ask about the bus pass",
        PackPart.CONTACT: "isit on",
        PackPart.CHANGES: "The person’s health has changed",
        PackPart.CONCERNS: "There is a safeguarding concern",
    }
    assert all(part in said[key] for key, part in expected.items())
    assert "Shoes off at the door" in said[PackPart.RULES]
    assert "The garage is locked" in said[PackPart.RULES]
    assert "safeguarding" not in said[PackPart.CHANGES]


def test_how_each_action_of_the_last_review_stands(review, care_manager):
    assert "To be done by" in words(review, care_manager)[PackPart.LAST]

    row = ReviewAction.objects.get()
    ReviewAction.objects.filter(pk=row.pk).update(
        end="done", words="They have it", ended_on=TODAY, closed_at=row.created_at, due_on=None
    )
    assert "Done. They have it" in words(review, care_manager)[PackPart.LAST]


def test_what_was_before_the_last_review_is_not_told_again(review, person, care_manager):
    old = ChangeEventFactory(person=person, kind=ChangeKind.HOSPITAL, happened_on=TODAY - timedelta(days=201))

    assert old.get_kind_display() not in words(review, care_manager)[PackPart.CHANGES]


def test_a_first_review_of_somebody_of_whom_nothing_is_written(person, care_manager):
    sections = Papers(ReviewFactory(person=person), care_manager).sections(WHOLE)

    said = {section.part: section.otherwise for section in sections if not section.words and not section.items}
    assert said[PackPart.LAST] == "This is the first review"
    assert said[PackPart.PLAN] == "There is no plan in force"
    assert said[PackPart.RISKS] == "There is no risk assessment in force"


def paper(review, viewer, **given):
    return words_of(
        render_pdf("review_papers", papers_document(ReviewInvitationFactory(review=review, **given), viewer))
    )


def test_the_persons_own_copy_comes_in_large_type_with_their_agenda_first(review, care_manager):
    document = papers_document(
        ReviewInvitationFactory(review=review, role=AttendeeRole.PERSON, format=InvitationFormat.EASY), care_manager
    )

    assert document["large"]
    assert document["parts"][0]["heading"] == "What you want to talk about"
    assert "safeguarding" not in str(document)


def test_family_read_only_the_agenda_until_the_person_agrees(review, care_manager):
    little = paper(review, care_manager, role=AttendeeRole.FAMILY)
    whole = paper(review, care_manager, role=AttendeeRole.FAMILY, pack_agreed=True)

    assert "What Ann Carr wants to talk about Swimming" in little
    assert "Gets off too late" not in little
    assert "risks, and what is done about them" in little
    assert "Gets off too late" in whole


def test_the_scheme_reads_neither_contact_of_the_council_nor_safeguarding(review, care_manager):
    said = paper(review, care_manager, role=AttendeeRole.SCHEME)

    assert "Shoes off at the door" in said
    assert "safeguarding" not in said
    assert "Contact of the council" not in said


@pytest.mark.parametrize(
    ("role", "agreed", "said"),
    [
        (AttendeeRole.CARE_MANAGER, False, "The whole"),
        (AttendeeRole.FAMILY, False, "Only what the person wants to talk about"),
        (
            AttendeeRole.CARER,
            False,
            "All but: visits and contact since the last review; changes that are about safeguarding",
        ),
    ],
)
def test_the_page_says_what_each_gets(role, agreed, said):
    assert gets(ReviewInvitationFactory.build(review=None, role=role, pack_agreed=agreed)) == said


def test_a_person_who_has_said_nothing_is_asked_to(person, care_manager):
    row = ReviewInvitationFactory(review=ReviewFactory(person=person), role=AttendeeRole.PERSON)

    assert "Nothing is written down yet. Tell us." in words_of(
        render_pdf("review_papers", papers_document(row, care_manager))
    )
