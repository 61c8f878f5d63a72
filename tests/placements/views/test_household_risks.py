"""Risks of a carer household as pages, and who sees them."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from placements.due import due_items
from placements.models import HouseholdRisk
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory, HouseholdRiskFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory

pytestmark = pytest.mark.django_db

NEXT = dates.today() + timedelta(days=90)


def posted(**changes):
    return {
        "subject": "premises", "who": "The stairs", "what": "Steep", "what_is_done": "A rail",
        "look_again_on_0": NEXT.day, "look_again_on_1": NEXT.month, "look_again_on_2": NEXT.year,
    } | changes  # fmt: skip


def test_it_is_added_and_stands_on_the_page_of_the_household(as_scheme):
    home = HouseholdFactory()
    client = as_scheme(home.scheme)

    answer = client.post(f"/carers/{home.pk}/risks/add/", posted())
    page = client.get(f"/carers/{home.pk}/").text

    assert answer.url == f"/carers/{home.pk}/"
    assert "The stairs" in page
    assert "The home itself" in page


def test_the_day_cannot_be_blank(as_scheme):
    home = HouseholdFactory()

    answer = as_scheme(home.scheme).post(
        f"/carers/{home.pk}/risks/add/", posted(look_again_on_0="", look_again_on_1="", look_again_on_2="")
    )

    assert answer.status_code == 422
    assert "Enter the day by which it is looked at again" in answer.text
    assert "Steep" in answer.text


def test_it_is_looked_at_again_and_closed(as_scheme):
    row = HouseholdRiskFactory()
    client = as_scheme(row.household.scheme)

    assert row.what in client.get(f"/carers/risks/{row.pk}/").text
    client.post(f"/carers/risks/{row.pk}/", posted(what_is_done="A gate"))
    row.refresh_from_db()
    assert (row.what_is_done, row.due_on) == ("A gate", NEXT)

    client.post(f"/carers/risks/{row.pk}/close/", {"why": "Rail fitted"})
    row.refresh_from_db()
    assert row.closed_because == "Rail fitted"
    assert client.get(f"/carers/risks/{row.pk}/").status_code == 404


def test_no_council_and_no_other_scheme_sees_it(as_council, as_scheme):
    row = HouseholdRiskFactory()

    assert as_council(PersonFactory()).get(f"/carers/risks/{row.pk}/").status_code == 403
    assert as_scheme(SchemeOrganisationFactory()).get(f"/carers/risks/{row.pk}/").status_code == 404


def test_a_household_falls_due_once_with_its_first(worker_of):
    first = HouseholdRiskFactory(due_on=dates.today())
    HouseholdRiskFactory(household=first.household)
    HouseholdRiskFactory(household=first.household, due_on=dates.today())
    far = dates.today() + timedelta(days=400)

    found = [row for rows in due_items(worker_of(first.household.scheme), far) for row in rows]

    assert [row for row in found if row[0] == "household_risk"] == [
        ("household_risk", first.household_id, None, dates.today(), first.owner_id)
    ]


def test_a_household_that_has_ended_is_not_due(worker_of):
    home = HouseholdFactory(closed_at=timezone.now(), due_on=None)
    HouseholdRiskFactory(household=home)
    far = dates.today() + timedelta(days=400)

    assert [row[0] for rows in due_items(worker_of(home.scheme), far) for row in rows] == []


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"due_on": None}, "householdrisk_open_has_owner_and_date"),
        ({"owner": None}, "householdrisk_open_has_owner_and_date"),
        ({"closed_at": timezone.now(), "due_on": None}, "closed_household_risk_says_why"),
    ],
)
def test_the_database_keeps_owner_date_and_reason(fields, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        HouseholdRiskFactory(**fields)

    assert not HouseholdRisk.objects.exists()
