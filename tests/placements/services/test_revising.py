import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import AgreementState, MoneyPart, Party, WhyRevised
from placements.models import Arrangement, MoneyLine
from placements.services import agreements, revising, signing
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory
from tests.factories.households import SchemeFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.people import CouncilFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived_by():
    """An agreement that somebody has lived by for a hundred days, with the care fee it names."""
    agreement = AgreementFactory(signed=True, planned_start=dates.add_days(dates.today(), -100))
    arrangement = ArrangementFactory(
        agreement=agreement, person=agreement.person, household=agreement.household, kind=agreement.kind
    )
    MoneyLineFactory(arrangement=arrangement, amount=400)
    return agreement


@pytest.fixture
def by(lived_by, worker_of):
    return worker_of(lived_by.scheme)


def signed_by_all(agreement, by, council):
    agreement = agreements.ready_to_sign(agreement=agreement, by=by)
    for party in Party:
        signing.sign(agreement=agreement, party=party, name="N", by=council if party == Party.COUNCIL else by)
    agreement.refresh_from_db()
    return agreement


def test_a_new_version_opens_from_the_old_which_stays(lived_by, by):
    new = revising.revise(agreement=lived_by, by=by, because=WhyRevised.REVIEW, words="More time alone")

    assert (new.number, new.replaces, new.state, new.medicines) == (2, lived_by, "draft", lived_by.medicines)
    assert [line.what for line in new.lines.all()] == [line.what for line in lived_by.lines.all()]
    assert new.roles.count() == lived_by.roles.count()
    lived_by.refresh_from_db()
    assert (lived_by.state, lived_by.arrangement.agreement_id) == (AgreementState.SIGNED, lived_by.pk)
    assert Event.objects.get(verb="agreement.revised").data == {"replaces": lived_by.pk}


def test_a_new_version_is_between_who_is_party_to_the_arrangement_now(lived_by, by):
    scheme, council = SchemeFactory().organisation, CouncilFactory()
    Arrangement.objects.update(scheme=scheme, council=council)

    new = revising.revise(agreement=lived_by, by=by, because=WhyRevised.ASKED)

    assert (new.scheme, new.council) == (scheme, council)


def test_the_fourth_signature_puts_the_new_one_in_force(lived_by, by, council_of):
    new = revising.revise(agreement=lived_by, by=by, because=WhyRevised.MONEY)
    agreements.save(agreement=new, by=by, weekly_care_fee=430)

    new = signed_by_all(new, by, council_of(lived_by.person))

    lived_by.refresh_from_db()
    assert (lived_by.state, lived_by.is_open, lived_by.signatures.count()) == ("superseded", False, 4)
    assert lived_by.changes.last().why == "Version 2 is signed"
    assert (new.state, new.is_open, new.due_on) == ("signed", True, new.review_on)
    assert new.arrangement.agreement == new
    fees = MoneyLine.objects.filter(arrangement=new.arrangement, part=MoneyPart.CARE_FEE).order_by("pk")
    yesterday = dates.add_days(dates.today(), -1)
    assert [(row.amount, row.until) for row in fees] == [(400, yesterday), (430, None)]
    assert new.arrangement.weekly_care_fee == 430


def test_a_new_version_follows_the_plan_in_force(lived_by, by):
    lived_by.plan.state = "superseded"
    lived_by.plan.save()
    plan = CarePlanFactory(person=lived_by.person, in_force=True, number=2)
    plan.needs.all().delete()
    before = lived_by.lines.get()
    PlanNeedFactory(plan=plan, area=before.need.area, outcome="I cook alone")
    PlanNeedFactory(plan=plan, area="work", outcome="I have a job")

    new = revising.revise(agreement=lived_by, by=by, because=WhyRevised.PLAN)

    assert new.plan == plan
    lines = {line.what: line for line in new.lines.all()}
    assert set(lines) == {"I cook alone", "I have a job"}
    assert lines["I cook alone"].party == before.party


@pytest.mark.parametrize("because", ["", "weather"])
def test_a_new_version_says_why(lived_by, by, because):
    with pytest.raises(Refusal, match="Select why"):
        revising.revise(agreement=lived_by, by=by, because=because)


def test_one_new_version_at_a_time(lived_by, by):
    revising.revise(agreement=lived_by, by=by, because=WhyRevised.ASKED)

    with pytest.raises(Refusal, match="being written already"):
        revising.revise(agreement=lived_by, by=by, because=WhyRevised.ASKED)


def test_only_what_is_signed_is_revised(worker_of):
    agreement = AgreementFactory(ready=True)

    with pytest.raises(Refusal, match="Only an agreement that all four have signed"):
        revising.revise(agreement=agreement, by=worker_of(agreement.scheme), because=WhyRevised.ASKED)


def test_the_council_writes_no_version(lived_by, council_of):
    with pytest.raises(PermissionDenied):
        revising.revise(agreement=lived_by, by=council_of(lived_by.person), because=WhyRevised.ASKED)


def look(agreement, by, **changes):
    said = {"on": dates.today(), "words": "Happy", "next_on": dates.add_days(dates.today(), 300)}
    return revising.look_again(agreement=agreement, by=by, **said | changes)


def test_looked_at_again_it_is_due_next_year(lived_by, by):
    row = look(lived_by, by)

    assert row.due_on == row.review_on == dates.add_days(dates.today(), 300)
    assert "left as it is: Happy" in Event.objects.get(verb="agreement.looked_at").text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"words": " "}, "what each of you said"),
        ({"on": dates.add_days(dates.today(), 1)}, "between"),
        ({"on": dates.add_days(dates.today(), -101)}, "between"),
        ({"next_on": dates.today()}, "no later than"),
        ({"next_on": dates.add_days(dates.today(), 366)}, "no later than"),
    ],
)
def test_a_look_is_refused_in_words(lived_by, by, changes, words):
    with pytest.raises(Refusal, match=words):
        look(lived_by, by, **changes)


def test_with_a_new_plan_a_look_is_not_enough(lived_by, by):
    lived_by.plan.state = "superseded"
    lived_by.plan.save()
    CarePlanFactory(person=lived_by.person, in_force=True, number=2)

    with pytest.raises(Refusal, match="write a new version"):
        look(lived_by, by)


def test_somebody_who_came_without_an_agreement_is_given_one(worker_of, council_of):
    arrangement = ArrangementFactory(weekly_care_fee=400)
    plan = CarePlanFactory(person=arrangement.person, in_force=True)
    by = worker_of(arrangement.scheme)

    agreement = agreements.draft_for(arrangement=arrangement, by=by)

    assert (agreement.candidate, agreement.plan, agreement.weekly_care_fee) == (None, plan, 400)
    assert agreement.lines.count() == plan.needs.count()
    arrangement.refresh_from_db()
    assert arrangement.agreement == agreement
    with pytest.raises(Refusal, match="has its agreement already"):
        agreements.draft_for(arrangement=arrangement, by=by)
