"""From a draft to a risk assessment in force."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from careplans.choices.risk import RiskMark, RiskParty, RiskState
from careplans.models import RiskAgreement
from careplans.services import risk
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory
from tests.factories.people import UserFactory
from tests.factories.risk import RiskAssessmentFactory, RiskFactory


def mark(row, by, party, mark=RiskMark.SIGNED, **given):
    return risk.agree(
        assessment=row, by=by, party=party, mark=mark, **{"name": "Somebody", "on": dates.today(), "reason": ""} | given
    )


def test_asking_is_refused_with_everything_missing(world):
    row = RiskAssessmentFactory(person=world.person)

    with pytest.raises(Refusal) as refused:
        risk.ask(assessment=row, by=world.by)

    assert len(refused.value.missing) == 5


def test_asking_waits_for_agreement(world):
    row = risk.ask(assessment=RiskAssessmentFactory(person=world.person, complete=True), by=world.by)

    assert row.state == RiskState.AWAITING
    assert Event.objects.filter(verb="risk.agreement_asked").count() == 1


def test_a_risk_nobody_owns_is_not_finalised(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True, marks=True)
    RiskFactory(assessment=row, owner_role="")

    with pytest.raises(Refusal, match="say who owns this risk"):
        risk.put_in_force(assessment=row, by=world.by)

    row.refresh_from_db()
    assert row.state == RiskState.AWAITING


def test_three_marks_are_not_enough(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)
    mark(row, world.by, RiskParty.PERSON)
    mark(row, world.by, RiskParty.CARE_MANAGER)
    mark(row, world.by, RiskParty.SCHEME, RiskMark.NOT_ABLE, reason="No scheme is chosen yet")

    with pytest.raises(Refusal, match="The Shared Lives carer: record"):
        risk.put_in_force(assessment=row, by=world.by)


def test_in_force_it_is_due_on_its_review_date(world):
    row = risk.put_in_force(
        assessment=RiskAssessmentFactory(person=world.person, awaiting=True, marks=True), by=world.by
    )

    assert (row.state, row.due_on, row.in_force_on) == (RiskState.IN_FORCE, row.review_on, dates.today())
    assert (row.owner, row.is_open) == (world.care_manager, True)
    assert Event.objects.filter(verb="risk.in_force").count() == 1


def test_a_review_date_that_has_passed_meanwhile_stops_it(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True, marks=True, review_on=dates.today())

    with pytest.raises(Refusal, match="a day in the future"):
        risk.put_in_force(assessment=row, by=world.by)


def test_the_one_before_is_replaced(world):
    before = RiskAssessmentFactory(person=world.person, in_force=True)
    after = RiskAssessmentFactory(person=world.person, awaiting=True, marks=True, number=2)

    risk.put_in_force(assessment=after, by=world.by)

    before.refresh_from_db()
    assert (before.state, before.due_on, before.is_open) == (RiskState.SUPERSEDED, None, False)
    assert before.changes.get().why == "Replaced by risk assessment 2"
    assert Event.objects.filter(verb="risk.superseded").count() == 1


def test_a_mark_replaces_the_one_before(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)
    mark(row, world.by, RiskParty.PERSON, RiskMark.DECLINED, reason="It is too much")
    mark(row, world.by, RiskParty.PERSON, name="Danny Okafor", reason="left over")

    made = RiskAgreement.objects.get()
    assert (made.mark, made.name, made.reason) == (RiskMark.SIGNED, "Danny Okafor", "")
    assert made.history.count() == 2
    assert Event.objects.filter(verb="risk.marked").count() == 2


def test_declining_says_why(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)

    with pytest.raises(Refusal, match="Say why they declined"):
        mark(row, world.by, RiskParty.PERSON, RiskMark.DECLINED, reason=" ")


def test_nobody_agrees_tomorrow(world):
    with pytest.raises(Refusal, match="cannot be in the future"):
        mark(
            RiskAssessmentFactory(person=world.person, awaiting=True), world.by, RiskParty.PERSON,
            on=dates.today() + timedelta(days=1),
        )  # fmt: skip


def test_the_council_does_not_sign_for_the_scheme(world):
    with pytest.raises(Refusal, match="The scheme marks for itself"):
        mark(RiskAssessmentFactory(person=world.person, awaiting=True), world.by, RiskParty.SCHEME)


def test_the_scheme_marks_for_itself_and_its_carer_once_in_force(world, shared):
    row = RiskAssessmentFactory(person=world.person, in_force=True, marks=False)

    mark(row, world.of_scheme, RiskParty.SCHEME)
    mark(row, world.of_scheme, RiskParty.CARER, RiskMark.DECLINED, reason="Not at night")

    assert [made.mark for made in row.agreements.all()] == [RiskMark.SIGNED, RiskMark.DECLINED]


def test_the_scheme_does_not_mark_for_the_person(world, shared):
    with pytest.raises(Refusal, match="The scheme marks for itself"):
        mark(RiskAssessmentFactory(person=world.person, in_force=True), world.of_scheme, RiskParty.PERSON)


def test_what_is_in_force_the_council_marks_no_more(world):
    with pytest.raises(WrongState):
        mark(RiskAssessmentFactory(person=world.person, in_force=True), world.by, RiskParty.PERSON)


def test_nobody_marks_a_draft(world):
    with pytest.raises(WrongState):
        mark(RiskAssessmentFactory(person=world.person, complete=True), world.by, RiskParty.PERSON)


def test_changing_it_takes_the_marks_away(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True, marks=True)

    returned = risk.return_to_draft(assessment=row, by=world.by, why="The scheme wants the night in it")

    assert (returned.state, returned.returned_because) == (RiskState.DRAFT, "The scheme wants the night in it")
    assert not RiskAgreement.objects.exists()
    assert RiskAgreement.history.filter(history_type="-").count() == 4


def test_changing_it_takes_a_reason(world):
    with pytest.raises(Refusal, match="Say what has to change"):
        risk.return_to_draft(assessment=RiskAssessmentFactory(person=world.person, awaiting=True), by=world.by, why=" ")


@pytest.mark.parametrize("state", ["complete", "awaiting", "in_force"])
def test_it_ends_with_a_reason(world, state):
    row = RiskAssessmentFactory(person=world.person, **{state: True})
    with pytest.raises(Refusal, match="Say why"):
        risk.end(assessment=row, by=world.by, why="")

    ended = risk.end(assessment=row, by=world.by, why="She has moved to her own flat")

    assert (ended.state, ended.due_on, ended.is_open) == (RiskState.ENDED, None, False)
    assert Event.objects.filter(verb="risk.ended").count() == 1


@pytest.mark.parametrize(("state", "call"), [("awaiting", risk.ask), ("complete", risk.put_in_force)])
def test_steps_in_the_wrong_order_are_refused(world, state, call):
    with pytest.raises(WrongState):
        call(assessment=RiskAssessmentFactory(person=world.person, **{state: True}), by=world.by)


def test_an_officer_may_read_and_not_decide(world):
    officer = viewer_for(UserFactory(organisation=world.council, team=world.team, roles=["reviewing_officer"]))
    row = RiskAssessmentFactory(person=world.person, awaiting=True, marks=True)

    for call in (risk.put_in_force, risk.ask):
        with pytest.raises(PermissionDenied):
            call(assessment=row, by=officer)
    with pytest.raises(PermissionDenied):
        mark(row, officer, RiskParty.PERSON)


def test_nobody_marks_for_the_person_without_authority_on_record(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)

    with pytest.raises(Refusal, match="Rita Sands cannot sign for Danny Okafor"):
        mark(row, world.by, RiskParty.PERSON, name="Rita Sands", on_behalf=True)
    with pytest.raises(Refusal, match="for the person alone"):
        mark(row, world.by, RiskParty.CARE_MANAGER, name="Rita Sands", on_behalf=True)

    assert not RiskAgreement.objects.exists()


def test_a_mark_for_the_person_is_kept_with_what_it_rests_on(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)
    rita = AuthorityFactory(person=world.person, seen=True)

    made = mark(row, world.by, RiskParty.PERSON, name="Rita Sands", on_behalf=True)
    assert (made.on_behalf, made.legal_authority, made.best_interests) == (True, rita, None)
    own = mark(row, world.by, RiskParty.PERSON, name="Danny Okafor")

    assert (own.pk, own.on_behalf, own.legal_authority) == (made.pk, False, None)


def test_a_mark_rests_on_what_stood_on_its_own_day(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)
    rita = AuthorityFactory(person=world.person, seen=True)
    rita.ended_on, rita.ended_why = dates.today(), "Revoked"
    rita.save()

    with pytest.raises(Refusal, match="Rita Sands cannot sign"):
        mark(row, world.by, RiskParty.PERSON, name="Rita Sands", on_behalf=True)
    made = mark(
        row, world.by, RiskParty.PERSON, name="Rita Sands", on_behalf=True, on=dates.today() - timedelta(days=1)
    )

    assert made.legal_authority == rita


def test_the_council_does_not_mark_instead_of_an_attorney(world):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)
    BestInterestsFactory(person=world.person, completed=True, subject="plan")
    mark(row, world.by, RiskParty.PERSON, name="Priya Nair", on_behalf=True)
    AuthorityFactory(person=world.person, seen=True)

    with pytest.raises(Refusal, match="The council cannot decide this for Danny Okafor: Rita Sands"):
        mark(row, world.by, RiskParty.PERSON, name="Priya Nair", on_behalf=True)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("riskagreement_for_another_rests_on_record", {"on_behalf": True}),
        ("risk_is_marked_for_the_person_alone", {"on_behalf": True, "party": RiskParty.CARER}),
    ],
)
def test_the_database_refuses_a_mark_for_another_without_authority(world, name, fields):
    held = {"legal_authority": AuthorityFactory(person=world.person)} if "party" in fields else {}
    given = {"party": RiskParty.PERSON, "mark": RiskMark.SIGNED, "name": "Rita Sands", "on": dates.today()}

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        RiskAgreement(assessment=RiskAssessmentFactory(person=world.person), **given | fields | held).save()
