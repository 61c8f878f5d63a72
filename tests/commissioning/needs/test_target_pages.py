"""Recruitment targets for both sides."""

from datetime import timedelta

import pytest
from django.urls import reverse

from commissioning.models import RecruitmentTarget
from placements.choices import Trait
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory, SchemeFactory, scheme_worker
from tests.factories.needs import RecruitmentTargetFactory
from tests.factories.people import TeamFactory, UserFactory

LIST = reverse("recruitment-targets")
LATER = dates.today() + timedelta(days=200)


def typed(other, **fields):
    given = {"other_side": other.pk, "number": "2", "area": "wm3", "skills": ["dementia"], "language": ""}
    return given | {"by_when_0": LATER.day, "by_when_1": LATER.month, "by_when_2": LATER.year} | fields


def at(name, row):
    return reverse(f"recruitment-target-{name}", args=[row.pk])


def test_a_commissioner_proposes_and_the_scheme_agrees(sign_in, buyer, boss, profile):
    client = sign_in(buyer)
    assert profile.organisation.name in client.get(reverse("recruitment-target-new")).content.decode()

    answer = client.post(reverse("recruitment-target-new"), typed(profile.organisation))

    row = RecruitmentTarget.objects.get()
    assert answer.url == row.get_absolute_url()
    assert (row.area, row.skills, row.number, row.by_when, row.for_council) == ("WM3", ["dementia"], 2, LATER, buyer)
    assert "Agree to this target" not in client.get(row.get_absolute_url()).content.decode()

    client = sign_in(boss)
    assert "Agree to this target" in client.get(row.get_absolute_url()).content.decode()
    assert client.post(at("agree", row)).url == row.get_absolute_url()
    row.refresh_from_db()
    assert (row.state, row.owner) == ("agreed", boss)


def test_it_is_counted_and_closed_as_reached(sign_in, boss, profile):
    row = RecruitmentTargetFactory(profile=profile, agreed=True, number=1)
    client = sign_in(boss)

    assert "Close it as reached" not in client.get(row.get_absolute_url()).content.decode()
    client.post(at("reached", row))
    assert RecruitmentTarget.objects.get().state == "agreed"

    HouseholdFactory(scheme=profile.organisation, offers=[Trait.DEMENTIA], approved_on=dates.today())
    page = client.get(row.get_absolute_url()).content.decode()
    assert "Close it as reached" in page and "1 of 1, counted from" in page
    client.post(at("reached", row))
    assert RecruitmentTarget.objects.get().state == "reached"


def test_it_is_given_up_with_a_reason(sign_in, buyer, profile):
    row = RecruitmentTargetFactory(profile=profile)
    client = sign_in(buyer)

    assert client.post(at("give-up", row), {"because": ""}).status_code == 422
    assert client.post(at("give-up", row), {"because": "not_agreed"}).url == row.get_absolute_url()

    assert "Given up: The other side did not agree" in client.get(row.get_absolute_url()).content.decode()
    assert "closed already" in client.get(at("give-up", row)).content.decode()


def test_a_target_that_any_carer_would_meet_is_refused_with_what_was_typed(sign_in, buyer, profile):
    answer = sign_in(buyer).post(reverse("recruitment-target-new"), typed(profile.organisation, area="", skills=[]))

    assert answer.status_code == 422
    assert "any carer would do" in answer.content.decode()


def test_with_nobody_to_agree_with_nothing_is_asked(sign_in, buyer):
    assert "nobody to agree a target with" in sign_in(buyer).get(reverse("recruitment-target-new")).content.decode()


def test_a_commissioner_reads_no_name_and_a_manager_does(sign_in, buyer, manager, profile):
    row = RecruitmentTargetFactory(profile=profile)
    name = row.owner.name

    for address in (LIST, row.get_absolute_url()):
        assert name not in sign_in(buyer).get(address).content.decode()
        assert name in sign_in(manager).get(address).content.decode()


def test_another_side_does_not_find_it(sign_in, council, profile):
    row = RecruitmentTargetFactory(profile=profile)
    other = scheme_worker(SchemeFactory(councils=[council]).organisation, "scheme_manager")
    far = UserFactory(team=TeamFactory(), roles=["line_manager"])

    for who in (other, far):
        client = sign_in(who)
        assert row.name not in client.get(LIST).content.decode()
        assert client.get(row.get_absolute_url()).status_code == 404
        assert client.post(at("agree", row)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_one_and_three(sign_in, buyer, profile, count, django_assert_num_queries):
    for _ in range(count):
        RecruitmentTargetFactory(profile=profile)
    client = sign_in(buyer)

    with django_assert_num_queries(LISTED):
        client.get(LIST)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_one_and_three(sign_in, buyer, profile, count, django_assert_num_queries):
    rows = [RecruitmentTargetFactory(profile=profile) for _ in range(count)]
    client = sign_in(buyer)

    with django_assert_num_queries(ONE):
        client.get(rows[0].get_absolute_url())


LISTED = 6
ONE = 5
