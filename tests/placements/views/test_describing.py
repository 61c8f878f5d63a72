"""How carers were described stands on the shortlist and the household's page, and before a first meeting."""

import pytest
from django.urls import reverse

from placements.models import Described
from sharedliving.core import dates
from tests.factories.placements import CandidateFactory, DescribedFactory, ReferralFactory

pytestmark = pytest.mark.django_db


def day(on):
    return {"on_0": on.day, "on_1": on.month, "on_2": on.year}


def test_it_is_asked_for_before_they_meet(as_scheme):
    candidate = CandidateFactory(told=False)
    client = as_scheme(candidate.referral.scheme)
    data = {
        "step": "meeting", "how_it_went": "Well", "care_manager_part": "Came", "came": ["person", "carers"],
        "skipped_because": "They know each other",
    } | day(dates.today())  # fmt: skip

    page = client.get(candidate.get_absolute_url()).content.decode()
    assert "Before they meet" in page
    assert "Record how these carers were described" in page
    refused = client.post(reverse("introduction-new", args=[candidate.pk]), data)
    assert refused.status_code == 422
    assert "Record how these carers were described" in refused.content.decode()


def test_it_is_recorded_and_both_sides_read_it(as_scheme, as_council):
    candidate = CandidateFactory(told=False)
    client, url = as_scheme(candidate.referral.scheme), reverse("candidate-describe", args=[candidate.pk])
    data = {"shown_by": "Tom", "how": "easy_read", "what": "Pictures of the house", "said": "Is there a cat?"}

    assert client.get(url).status_code == 200
    assert client.post(url, data | day(dates.today())).url == candidate.get_absolute_url()
    assert Described.objects.get().how == "easy_read"
    for reader in (client, as_council(candidate.referral.person)):
        page = reader.get(candidate.get_absolute_url()).content.decode()
        assert "Is there a cat?" in page
        assert "Easy read" in page


def test_shortlist_says_how_many_were_offered_and_described(as_scheme):
    referral = ReferralFactory(accepted=True, pressures=["emergency"], only_one_because="Only one has a ramp.")
    CandidateFactory(referral=referral)
    CandidateFactory(referral=referral, told=False)

    page = as_scheme(referral.scheme).get(reverse("shortlist", args=[referral.pk])).content.decode()

    assert f"2 households were considered; 1 described to {referral.person.name}" in page
    assert "Only one has a ramp." in page
    assert "propose nobody whom you would not propose" in page


def test_pressure_stands_above_an_introduction(as_scheme):
    candidate = CandidateFactory(referral__pressures=["hurry"])

    page = as_scheme(candidate.referral.scheme).get(candidate.get_absolute_url()).content.decode()

    assert "There is pressure on this referral" in page


def test_why_only_one_is_saved(as_scheme):
    referral = ReferralFactory(accepted=True, only_one_because="")
    client, url = as_scheme(referral.scheme), reverse("referral-only-one", args=[referral.pk])

    assert client.get(url).status_code == 200
    assert client.post(url, {"because": ""}).status_code == 422
    assert client.post(url, {"because": "Nobody else has a ramp"}).status_code == 302
    referral.refresh_from_db()
    assert referral.only_one_because == "Nobody else has a ramp"


@pytest.mark.parametrize("rows", [1, 3])
def test_candidate_costs_the_same_with_one_and_three_descriptions(rows, as_council, django_assert_num_queries):
    candidate = CandidateFactory(told=False, introducing=True)
    DescribedFactory.create_batch(rows, candidate=candidate)
    client = as_council(candidate.referral.person)

    with django_assert_num_queries(10):
        client.get(candidate.get_absolute_url())
