"""Notice, next home, learning, host council and lending, on their pages."""

from datetime import timedelta

import pytest
from django.urls import reverse

from people.choices import Role
from placements.models import AlsoUsedBy, EndNotice, HostCouncil
from sharedliving.core import dates
from tests.factories.endings import (
    AlsoUsedByFactory,
    CarerFutureFactory,
    EndNoticeFactory,
    HostCouncilFactory,
    LearningReviewFactory,
    NextHomeFactory,
)
from tests.factories.households import HouseholdFactory
from tests.factories.people import SchemeOrganisationFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db


def day(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def words(page):
    return page.content.decode()


def notice_form(days=28, **more):
    given, ends = dates.today(), dates.today() + timedelta(days=days)
    said = {"given_by": "person", "in_writing": "no", "reason": "chose_to_leave", "why": "Too quiet.",
            "person_view": "I want the city."}  # fmt: skip
    return said | day("given_on", given) | day("ends_on", ends) | more


def test_a_notice_is_recorded_shown_and_withdrawn(as_scheme, as_council):
    row = ArrangementFactory()
    client, url = as_scheme(row.scheme), row.get_absolute_url()
    assert "Record a notice" in words(client.get(url))

    response = client.post(reverse("arrangement-notice", args=[row.pk]), notice_form())
    assert response.url == url
    page = words(as_council(row.person).get(url))
    assert "Notice was given" in page and "I want the city." in page and "Where they go next" in page

    notice = EndNotice.objects.get()
    assert "Withdraw it first" in words(client.get(reverse("arrangement-notice", args=[row.pk])))
    client.post(reverse("arrangement-notice-withdraw", args=[notice.pk]), {"why": "They talked."})
    assert "was withdrawn" in words(client.get(url))


def test_nobody_gives_notice_of_what_has_ended(as_scheme):
    row = ArrangementFactory(ended=True)
    page = words(as_scheme(row.scheme).get(reverse("arrangement-notice", args=[row.pk])))
    assert "This arrangement ended on" in page and "Record the notice" not in page


def test_too_short_a_notice_says_until_when_it_runs(as_scheme):
    row = ArrangementFactory()
    response = as_scheme(row.scheme).post(reverse("arrangement-notice", args=[row.pk]), notice_form(days=7))
    assert response.status_code == 422
    assert "The notice that was agreed ends on" in words(response)


@pytest.mark.parametrize("rows", [1, 3])
def test_an_arrangement_with_its_end_costs_the_same(rows, as_scheme, django_assert_num_queries):
    row = ArrangementFactory()
    EndNoticeFactory.create_batch(rows - 1, arrangement=row, withdrawn=True)
    EndNoticeFactory(arrangement=row)
    NextHomeFactory(arrangement=row)
    HostCouncilFactory(arrangement=row)
    client = as_scheme(row.scheme)
    with django_assert_num_queries(18):
        client.get(row.get_absolute_url())


def test_next_home_is_written_down_decided_and_done(as_council):
    home = NextHomeFactory()
    client = as_council(home.person)
    assert "Not asked yet" in words(client.get(home.get_absolute_url()))
    known = {"wants": "The city.", "options": "Two flats.", "decided": "own_tenancy", "decided_how": "Flat 2, hers."}
    version = {"version": client.get(reverse("next-home-change", args=[home.pk])).context["form"]["version"].value()}
    refused = client.post(reverse("next-home-change", args=[home.pk]), known | version | {"wants": ""})
    assert "Ask the person where they want to go" in words(refused)
    client.post(reverse("next-home-change", args=[home.pk]), known | version)
    assert "They have moved" in words(client.get(home.get_absolute_url()))

    client.post(reverse("next-home-moved", args=[home.pk]), day("on", dates.today()))

    home.refresh_from_db()
    assert home.moved_on == dates.today()
    assert client.get(reverse("next-home-change", args=[home.pk])).status_code == 404


def test_learning_is_written_by_both_sides_each_its_own(as_scheme, as_council):
    review = LearningReviewFactory()
    scheme, council, url = as_scheme(review.scheme), as_council(review.person), review.get_absolute_url()
    assert "The council writes this part." in words(scheme.get(reverse("learning-council", args=[review.pk])))
    assert "The scheme writes this part." in words(council.get(reverse("learning-write", args=[review.pk])))

    council.post(reverse("learning-council", args=[review.pk]), {"words": "We hurried."})
    refused = scheme.post(reverse("learning-complete", args=[review.pk]), follow=True)
    assert "Still to write" in words(refused)
    version = {"version": scheme.get(reverse("learning-write", args=[review.pk])).context["form"]["version"].value()}
    said = {
        "happened": "Too fast",
        "early_signs": "Short answers",
        "would_have_helped": "Time",
        "changes": "Two nights",
    }
    scheme.post(reverse("learning-write", args=[review.pk]), said | version)
    assert "Complete it" in words(scheme.get(url))
    scheme.post(reverse("learning-complete", args=[review.pk]))

    page = words(council.get(url))
    assert "Two nights" in page and "We hurried." in page and "Add what the council" not in page


def test_the_carers_are_asked_on_the_page_of_the_household(as_scheme):
    future = CarerFutureFactory()
    client, url = as_scheme(future.household.scheme), future.household.get_absolute_url()
    assert "Ask the carers what comes next" in words(client.get(url))
    client.post(reverse("carers-next", args=[future.pk]), {"decided": "break", "words": "Six weeks."})
    page = words(client.get(url))
    assert "Six weeks." in page and "Ask the carers what comes next" not in page


def test_who_lived_there_through_another_scheme_is_not_named_to_the_carers_own(as_scheme):
    loan = AlsoUsedByFactory()
    future = CarerFutureFactory(
        household=loan.household,
        arrangement=ArrangementFactory(ended=True, household=loan.household, scheme=loan.scheme),
    )
    page = words(as_scheme(loan.household.scheme).get(loan.household.get_absolute_url()))
    assert "somebody through another scheme" in page and future.arrangement.person.name not in page


def test_the_council_names_the_host_council_and_the_scheme_reads_it(as_council, as_scheme):
    row = ArrangementFactory()
    url = reverse("arrangement-host", args=[row.pk])
    data = {"name": "Northbrook", "told_how": ""} | day("told_on", dates.today())
    assert "Say whom you told" in words(as_council(row.person).post(url, data))
    as_council(row.person).post(url, data | {"told_how": "Letter"})
    assert HostCouncil.objects.get().name == "Northbrook"
    assert "Northbrook" in words(as_scheme(row.scheme).get(row.get_absolute_url()))
    assert as_scheme(row.scheme).get(url).status_code == 403


def test_a_household_is_lent_and_taken_back(as_scheme):
    home, other = HouseholdFactory(), SchemeOrganisationFactory()
    boss = as_scheme(home.scheme, Role.SCHEME_MANAGER)
    assert as_scheme(other).get(home.get_absolute_url()).status_code == 404

    boss.post(
        reverse("carer-lend", args=[home.pk]), {"scheme": other.pk, "agreed_with": "Ines Field", "why": "A ramp."}
    )

    page = words(as_scheme(other).get(home.get_absolute_url()))
    assert f"{home.scheme.name} approved these carers" in page and "Record a check" not in page
    assert as_scheme(other).get(reverse("carer-change", args=[home.pk])).status_code == 404
    assert other.name in words(boss.get(home.get_absolute_url()))
    boss.post(reverse("carer-lend-end", args=[AlsoUsedBy.objects.get().pk]), {"why": "No longer."})
    assert as_scheme(other).get(home.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_a_household_that_is_lent_costs_the_same(rows, as_scheme, django_assert_num_queries):
    home = HouseholdFactory()
    AlsoUsedByFactory.create_batch(rows, household=home)
    for _ in range(rows):
        CarerFutureFactory(arrangement__household=home)
    client = as_scheme(home.scheme)
    with django_assert_num_queries(23):
        client.get(home.get_absolute_url())
