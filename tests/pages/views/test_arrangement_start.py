"""Starting an arrangement: everything that must be in place, at once; then the button."""

import pytest
from django.urls import reverse

from people.choices import Role
from placements.models import Arrangement
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory
from tests.factories.people import UserFactory
from tests.factories.placements import AgreementFactory, ReferralFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def made(scheme, person, **fields):
    referral = ReferralFactory(person=person, scheme_profile=scheme.scheme_profile, matched=True)
    return AgreementFactory(candidate__referral=referral, candidate__chosen=True, **fields)


@pytest.fixture
def agreement(scheme, person):
    return made(scheme, person, signed=True, planned_start=dates.today())


def address(agreement) -> str:
    return reverse("arrangement-start", args=[agreement.pk])


def posted(day) -> dict[str, int]:
    return {"on_0": day.day, "on_1": day.month, "on_2": day.year, "setting": "carer_home", "funding": "council"}


def test_ready_to_start(scheme_desk, agreement):
    answer = scheme_desk.get(address(agreement))

    assert answer.status_code == 200
    assert "Signed by all four" in answer.text
    assert "Start the arrangement</button>" in " ".join(answer.text.split()).replace(" </button>", "</button>")
    assert f'value="{agreement.planned_start.year}"' in answer.text


def test_started(scheme_desk, agreement):
    answer = scheme_desk.post(address(agreement), posted(dates.today()), follow=True)

    arrangement = Arrangement.objects.get()
    assert answer.redirect_chain == [(arrangement.get_absolute_url(), 302)]
    assert "Its first review is due by itself." in answer.text
    assert arrangement.reviews.count() == 1
    assert (arrangement.setting, arrangement.funding, arrangement.planned_end) == ("carer_home", "council", None)


def test_started_on_terms_of_its_own(scheme_desk, agreement):
    end = dates.add_days(dates.today(), 90)
    told = {"nights_a_week": 2, "days_a_week": 3}
    told |= {"planned_end_0": end.day, "planned_end_1": end.month, "planned_end_2": end.year}

    scheme_desk.post(address(agreement), posted(dates.today()) | told | {"funding": "joint"})

    row = Arrangement.objects.get()
    assert (row.nights_a_week, row.days_a_week, row.hours_a_week, row.funding) == (2, 3, None, "joint")
    assert row.planned_end == end


def test_terms_that_do_not_go_with_the_kind_are_refused(scheme_desk, agreement):
    answer = scheme_desk.post(address(agreement), posted(dates.today()) | {"setting": "community"})

    assert answer.status_code == 422
    assert "Whoever stays the night stays at the carer" in answer.text
    assert not Arrangement.objects.exists()


def test_not_ready_lists_everything_and_has_no_button(scheme_desk, scheme, person):
    agreement = made(scheme, person)

    answer = scheme_desk.get(address(agreement))

    assert "Start the arrangement</button>" not in answer.text
    assert "Back to the agreement" in answer.text
    assert len(answer.context["gate"].missing) > 2


def test_posting_all_the_same_is_refused_with_every_reason(scheme_desk, scheme, person):
    agreement = made(scheme, person)

    answer = scheme_desk.post(address(agreement), posted(dates.today()))

    assert answer.status_code == 422
    assert not Arrangement.objects.exists()
    for missing in answer.context["gate"].missing:
        assert missing.message.split("’")[0].split("'")[0] in answer.text


def test_a_day_that_does_not_exist(scheme_desk, agreement):
    answer = scheme_desk.post(address(agreement), {"on_0": 31, "on_1": 2, "on_2": 2027})

    assert answer.status_code == 422
    assert 'value="31"' in answer.text


def test_no_day(scheme_desk, agreement):
    answer = scheme_desk.post(address(agreement), {})

    assert answer.status_code == 422
    assert "Enter the start date" in answer.text


def test_the_council_does_not_start_it(desk, agreement):
    assert desk.get(address(agreement)).status_code == 403


def test_another_scheme_does_not_see_it(agreement):
    stranger = UserFactory(organisation=HouseholdFactory().scheme, roles=[Role.SCHEME_WORKER], team=False)

    assert signed_in(stranger).get(address(agreement)).status_code == 404
    assert signed_in(stranger).post(address(agreement), posted(dates.today())).status_code == 404
