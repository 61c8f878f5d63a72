"""Capacity, authorities, liberty, safeguarding and other services in the timeline: for the council, a concern for few."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans import panels
from careplans.choices.safeguarding import EnquiryKind
from careplans.services import (
    authorities,
    best_interests,
    capacity,
    court_orders,
    liberty,
    onward,
    records,
    safeguarding,
)
from people.viewers import viewer_for
from sharedliving.core import dates
from tests.factories.advocacy import OnwardReferralFactory
from tests.factories.capacity import (
    AuthorityFactory,
    BestInterestsFactory,
    CapacityAssessmentFactory,
    ConsultedFactory,
    OptionFactory,
)
from tests.factories.liberty import CourtAuthorisationFactory, LibertyEvidenceFactory, LibertyScreenFactory, law
from tests.factories.people import UserFactory
from tests.factories.safeguarding import SafeguardingConcernFactory

TODAY = dates.today()


@pytest.fixture(autouse=True)
def shipped(db):
    law("agni")


def entries(world, looking=None):
    return panels.timeline(looking or world.by, world.person, timezone.now() + timedelta(minutes=1), 50)


def titles(world, looking=None):
    return [entry.title for entry in entries(world, looking)]


def test_what_was_found_and_decided(world):
    found = capacity.complete(row=CapacityAssessmentFactory(person=world.person, ready=True), by=world.by)
    row = BestInterestsFactory(person=world.person, ready=True, assessment=found)
    OptionFactory.create_batch(2, best_interests=row)
    ConsultedFactory(best_interests=row)
    best_interests.complete(row=row, by=world.by)

    decided, assessed = entries(world)

    assert (decided.title, decided.who) == (
        "Decided in their best interests: where they live and their care", "Priya Nair",
    )  # fmt: skip
    assert assessed.title == "Mental capacity assessed: lacks capacity to make this decision now"
    assert (assessed.text, assessed.url) == ("Whether to move to a Shared Lives home", found.get_absolute_url())


def test_what_was_stopped_says_why(world):
    screen = LibertyScreenFactory(person=world.person)
    liberty.stop(screen=screen, by=world.by, why="Moved to a hospital")
    row = CapacityAssessmentFactory(person=world.person)
    records.stop(row=row, kind=capacity.CAPACITY, by=world.by, why="Decided it herself")

    assert [(entry.title, entry.text) for entry in entries(world)] == [
        ("Mental capacity assessment stopped", "Decided it herself"), ("Liberty screen stopped", "Moved to a hospital"),
    ]  # fmt: skip


def test_an_authority_from_its_record_to_its_end(world):
    row = authorities.record(
        person=world.person, by=world.by, kind="lpa_welfare", name="Rita Sands", scope="Everything"
    )
    row = authorities.see_document(authority=row, by=world.by, document="original", on=TODAY)
    authorities.end(authority=row, by=world.by, on=TODAY - timedelta(days=1), why="Revoked")

    assert sorted(titles(world)) == [
        "Document seen: Rita Sands, attorney for health and welfare",
        "Ended: Rita Sands, attorney for health and welfare",
        "Recorded: Rita Sands, attorney for health and welfare",
    ]
    assert next(entry for entry in entries(world) if entry.title.startswith("Document")).who == "Priya Nair"


def test_liberty_objections_and_orders(world):
    screen = LibertyScreenFactory(person=world.person, ready=True)
    LibertyEvidenceFactory(screen=screen)
    liberty.complete(screen=screen, by=world.by)
    screen.refresh_from_db()
    objection = liberty.record_objection(screen=screen, by=world.by, what="Shouted at the door")
    liberty.answer_objection(objection=objection, by=world.by, answer="Talked with him")
    court_orders.end(order=CourtAuthorisationFactory(person=world.person, case_number="7"), by=world.by, why="Over")

    assert titles(world) == [
        "Court case 7: ended", "Objection answered", "Objection to how they live",
        "Liberty screened: not a deprivation of liberty",
    ]  # fmt: skip


def test_other_services_from_the_referral_to_the_answer(world):
    row = OnwardReferralFactory(person=world.person, service="Memory clinic")
    onward.answer(referral=row, by=world.by, state="accepted", answer="Seen in May", on=TODAY)

    answered, sent = entries(world)

    assert (answered.title, answered.text) == ("Memory clinic: accepted", "Seen in May")
    assert sent.title == "Referred to Memory clinic"


def test_a_concern_is_there_for_those_who_may_open_it_alone(world):
    concern = SafeguardingConcernFactory(
        person=world.person, known=True, owner=world.line_manager, may_open=[world.care_manager.pk]
    )
    safeguarding.decide(
        concern=concern, by=world.manager, has_needs=True, is_at_risk=True, cannot_protect=False,
        enquiry=EnquiryKind.NONE, reasons="She has her card back",
    )  # fmt: skip
    colleague = viewer_for(UserFactory(organisation=world.council, team=world.team, name="Amir Khan"))

    assert sorted(titles(world)) == [
        "Decided about the concern: no enquiry", "Safeguarding concern closed", "Safeguarding concern raised",
    ]  # fmt: skip
    assert titles(world, colleague) == []


def test_a_scheme_reads_none_of_it(world, shared):
    AuthorityFactory(person=world.person, seen=True)
    OnwardReferralFactory(person=world.person)
    SafeguardingConcernFactory(person=world.person)
    CourtAuthorisationFactory(person=world.person)

    assert titles(world, world.of_scheme) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_it_costs_the_same_for_one_and_for_three(world, rows, django_assert_num_queries):
    AuthorityFactory.create_batch(rows, person=world.person, seen=True)
    OnwardReferralFactory.create_batch(rows, person=world.person)
    SafeguardingConcernFactory.create_batch(rows, person=world.person, owner=world.care_manager)
    looking = world.by

    with django_assert_num_queries(14):
        panels.timeline(looking, world.person, timezone.now(), 10)
