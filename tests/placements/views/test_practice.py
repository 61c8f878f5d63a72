"""What managers see of how referrals were decided."""

import pytest
from django.urls import reverse

from people.choices import Role
from placements.choices import EndReason, GatePassed
from sharedliving.core import dates
from tests.factories.households import SchemeFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory
from tests.factories.practice import DecidedOtherwiseFactory

pytestmark = pytest.mark.django_db

DECISIONS, PRESSURES = reverse("decisions"), reverse("pressures")


def lines(response):
    return response.context["lines"]


def test_who_when_why_and_what_was_missing(as_council):
    row = DecidedOtherwiseFactory(lacked=["plan_acknowledged"])

    page = as_council(row.person, Role.LINE_MANAGER).get(DECISIONS).content.decode()

    for words in (row.person.name, row.by_name, dates.uk_date(row.on), row.reason, "Put right: plan_acknowledged."):
        assert words in page
    assert "Not put right" in page


def test_put_right_says_when(as_council):
    row = DecidedOtherwiseFactory(lacked=["health"])
    row.lacked.update(filled_on=dates.today())

    page = as_council(row.person, Role.LINE_MANAGER).get(DECISIONS).content.decode()

    assert f"Put right on {dates.uk_date(dates.today())}" in page


def test_managers_see_their_own_alone(as_council, as_scheme):
    mine, other = DecidedOtherwiseFactory(), DecidedOtherwiseFactory()

    for client in (as_council(mine.person, Role.LINE_MANAGER), as_scheme(mine.scheme, Role.SCHEME_MANAGER)):
        page = client.get(DECISIONS).content.decode()
        assert mine.person.name in page
        assert other.person.name not in page


@pytest.mark.parametrize("url", [DECISIONS, PRESSURES])
def test_only_managers(url, as_council, as_scheme):
    person, scheme = PersonFactory(), SchemeFactory().organisation

    assert as_council(person).get(url).status_code == 403
    assert as_scheme(scheme).get(url).status_code == 403


def test_filters_stand_in_the_address(as_council):
    sent = DecidedOtherwiseFactory(lacked=["health"])
    person = PersonFactory(owner=sent.person.owner, team=sent.person.team, given_name="Second", family_name="Personne")
    accepted = DecidedOtherwiseFactory(gate=GatePassed.ACCEPTED, referral__person=person, lacked=["culture"])
    accepted.lacked.update(filled_on=dates.today())
    client = as_council(sent.person, Role.LINE_MANAGER)

    def found(**filters):
        return {row.pk for row in client.get(DECISIONS, filters).context["page"].object_list}

    assert found() == {sent.pk, accepted.pk} == found(gate="nonsense", stands="nonsense")
    assert found(gate="accepted") == {accepted.pk} == found(stands="right")
    assert found(stands="open") == {sent.pk}
    assert found(gate="accepted", stands="open") == set()


@pytest.mark.parametrize("rows", [1, 3])
def test_decisions_cost_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    profile = SchemeFactory()
    for _ in range(rows):
        DecidedOtherwiseFactory(referral__scheme_profile=profile, lacked=["health", "plan_received", "signed_by_all"])
    client = as_scheme(profile.organisation, Role.SCHEME_MANAGER)

    with django_assert_num_queries(8):
        client.get(DECISIONS)


def ended(person, reason, pressures):
    """An arrangement of the person that ended, and began under pressures."""
    referral = ReferralFactory(
        matched=True, person=person, pressures=pressures, plan=None, told="held", discharge_on=dates.today()
    )
    agreement = AgreementFactory(candidate__referral=referral, candidate__chosen=True, lines=False)
    row = ArrangementFactory(
        ended=True, agreement=agreement, person=person, household=agreement.candidate.household, end_reason=reason
    )
    referral.closed_at, referral.due_on, referral.state = row.closed_at, None, "closed"
    referral.save()
    return row


def test_unplanned_ends_by_pressure(as_council):
    person = PersonFactory()
    for reason in (EndReason.BREAKDOWN, EndReason.CARER_STOPPED, *[EndReason.MOVED_ON] * 3):
        ended(person, reason, ["discharge", "funding"])
    ended(person, EndReason.BREAKDOWN, ["none"])
    ended(person, EndReason.MOVED_ON, [])
    ended(PersonFactory(), EndReason.BREAKDOWN, ["discharge"])

    response = as_council(person, Role.LINE_MANAGER).get(PRESSURES)

    rows = {row[0]: row[1:] for row in lines(response)}
    assert rows["They are to leave hospital on a planned day"] == [5, 2, "40%"]
    assert rows["The funding is not agreed"] == [5, 2, "40%"]
    assert rows["None of these"] == [1, 1, "Too few to say"]
    assert rows["Nobody had said"] == [1, 0, "Too few to say"]
    assert rows["All arrangements that began with a referral"] == [7, 3, "43%"]


def test_nothing_began_yet(as_council):
    page = as_council(PersonFactory(), Role.LINE_MANAGER).get(PRESSURES).content.decode()

    assert "No arrangement in your sight began with a referral yet" in page


@pytest.mark.parametrize("rows", [1, 3])
def test_pressures_cost_the_same_for_one_and_three(rows, as_council, django_assert_num_queries):
    person = PersonFactory()
    for _ in range(rows):
        ended(person, EndReason.BREAKDOWN, ["hurry"])
    client = as_council(person, Role.LINE_MANAGER)

    with django_assert_num_queries(6):
        client.get(PRESSURES)


def test_managers_find_them_from_the_referrals(as_council):
    person = PersonFactory()

    page = as_council(person, Role.LINE_MANAGER).get(reverse("referrals")).content.decode()

    assert DECISIONS in page and PRESSURES in page and reverse("protocols") in page
    assert reverse("reconciliations") in page and reverse("transfers") in page
    assert DECISIONS not in as_council(person).get(reverse("referrals")).content.decode()
