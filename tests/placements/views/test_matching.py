import pytest
from django.urls import reverse

from placements.choices import CandidateState, ReferralState
from placements.models import Agreement, Candidate
from sharedliving.core import dates
from tests.factories.households import AddressFactory, HouseholdFactory
from tests.factories.placements import (
    AgreementFactory,
    ArrangementFactory,
    CandidateFactory,
    IntroductionFactory,
    ReferralFactory,
)

pytestmark = pytest.mark.django_db


def day(on):
    return {"on_0": on.day, "on_1": on.month, "on_2": on.year}


def test_shortlist_shows_cards_with_reasons_and_room(as_scheme):
    referral = ReferralFactory(accepted=True, preferred_area="WM3")
    household = HouseholdFactory(scheme=referral.scheme, area="WM3")

    page = as_scheme(referral.scheme).get(reverse("shortlist", args=[referral.pk])).content.decode()

    assert household.name in page
    assert "In WM3, where the person wants to live" in page
    assert "2 of 2 places free" in page
    assert reverse("candidate-propose", args=[referral.pk, household.pk]) in page


def test_shortlist_says_why_a_household_is_not_possible(as_scheme):
    referral = ReferralFactory(accepted=True)
    household = HouseholdFactory(scheme=referral.scheme, approved_places=1, name="Ann Bell")
    ArrangementFactory(household=household)

    page = as_scheme(referral.scheme).get(reverse("shortlist", args=[referral.pk])).content.decode()

    assert "Ann Bell is approved for 1 person and 1 lives there already." in page
    assert "No household could suit today" in page


def test_shortlist_never_shows_an_address(as_scheme):
    referral = ReferralFactory(accepted=True)
    address = AddressFactory(household__scheme=referral.scheme)

    page = as_scheme(referral.scheme).get(reverse("shortlist", args=[referral.pk])).content.decode()

    assert address.household.name in page
    assert address.postcode not in page


def test_shortlist_is_the_schemes_alone(as_council):
    referral = ReferralFactory(accepted=True)

    assert as_council(referral.person).get(reverse("shortlist", args=[referral.pk])).status_code == 403


@pytest.mark.parametrize("households", [1, 3])
def test_shortlist_costs_the_same_for_one_and_three(households, as_scheme, django_assert_num_queries):
    referral = ReferralFactory(accepted=True)
    HouseholdFactory.create_batch(households, scheme=referral.scheme)
    ArrangementFactory(household=HouseholdFactory(scheme=referral.scheme, approved_places=1))
    client = as_scheme(referral.scheme)

    with django_assert_num_queries(17):
        client.get(reverse("shortlist", args=[referral.pk]))


def test_household_is_proposed(as_scheme):
    referral = ReferralFactory(accepted=True)
    household = HouseholdFactory(scheme=referral.scheme)

    response = as_scheme(referral.scheme).post(reverse("candidate-propose", args=[referral.pk, household.pk]))

    assert response.url == Candidate.objects.get().get_absolute_url()


def test_household_that_cannot_take_them_is_refused_in_words(as_scheme):
    referral = ReferralFactory(accepted=True)
    household = HouseholdFactory(scheme=referral.scheme, approved_kinds=["day"])

    client = as_scheme(referral.scheme)
    response = client.post(reverse("candidate-propose", args=[referral.pk, household.pk]), follow=True)

    assert "Not approved for this kind of arrangement (live-in)." in response.content.decode()
    assert not Candidate.objects.exists()


def test_household_of_another_scheme_does_not_exist(as_scheme):
    referral, household = ReferralFactory(accepted=True), HouseholdFactory()

    response = as_scheme(referral.scheme).post(reverse("candidate-propose", args=[referral.pk, household.pk]))

    assert response.status_code == 404


def test_council_follows_the_introductions_and_decides_nothing(as_council):
    candidate = CandidateFactory(decided=True)
    IntroductionFactory(candidate=candidate)

    page = as_council(candidate.referral.person).get(candidate.get_absolute_url()).content.decode()

    assert "Tea visit" in page
    assert "Came along and wrote down what was said." in page
    assert "I like the dog." in page
    assert reverse("candidate-choose", args=[candidate.pk]) not in page


@pytest.mark.parametrize("steps", [1, 3])
def test_candidate_costs_the_same_with_one_and_three_steps(steps, as_scheme, django_assert_num_queries):
    candidate = CandidateFactory(introducing=True)
    IntroductionFactory.create_batch(steps, candidate=candidate)
    client = as_scheme(candidate.referral.scheme)

    with django_assert_num_queries(11):
        client.get(candidate.get_absolute_url())


def test_introduction_is_recorded(as_scheme):
    candidate = CandidateFactory()
    client, url = as_scheme(candidate.referral.scheme), reverse("introduction-new", args=[candidate.pk])
    data = {
        "step": "meeting", "how_it_went": "Well", "care_manager_part": "Came along", "came": ["person", "carers"],
        "skipped_because": "They know each other",
    } | day(dates.today())  # fmt: skip

    assert client.get(url).status_code == 200
    assert client.post(url, data).url == candidate.get_absolute_url()
    candidate.refresh_from_db()
    assert candidate.state == CandidateState.INTRODUCING


def test_introduction_without_the_care_managers_part_keeps_what_was_typed(as_scheme):
    candidate = CandidateFactory()
    data = {"step": "meeting", "how_it_went": "They laughed a lot", "care_manager_part": ""} | day(dates.today())

    response = as_scheme(candidate.referral.scheme).post(reverse("introduction-new", args=[candidate.pk]), data)

    assert response.status_code == 422
    assert "They laughed a lot" in response.content.decode()
    assert "Say what the care manager did in this step" in response.content.decode()


def test_decisions_are_recorded_in_both_sides_words(as_scheme):
    candidate = CandidateFactory(introducing=True)
    client, url = as_scheme(candidate.referral.scheme), reverse("candidate-decide", args=[candidate.pk])
    data = {"person_decision": "yes", "person_words": "Yes!", "carer_decision": "no", "carer_words": "The stairs"}

    assert client.get(url).content.count(b'name="person_words"') == 1
    assert client.post(url, data).status_code == 302
    candidate.refresh_from_db()
    assert (candidate.person_words, candidate.carer_decision) == ("Yes!", "no")


def test_decision_without_words_is_refused(as_scheme):
    candidate = CandidateFactory(introducing=True)
    data = {"person_decision": "yes", "person_words": "", "carer_decision": ""}

    response = as_scheme(candidate.referral.scheme).post(reverse("candidate-decide", args=[candidate.pk]), data)

    assert response.status_code == 422
    assert "Record what the person said" in response.content.decode()


def test_choosing_after_two_yes(as_scheme):
    candidate = CandidateFactory(decided=True)

    as_scheme(candidate.referral.scheme).post(reverse("candidate-choose", args=[candidate.pk]))

    candidate.referral.refresh_from_db()
    assert candidate.referral.state == ReferralState.MATCHED


def test_choosing_before_both_decided_is_refused_with_both_reasons(as_scheme):
    candidate = CandidateFactory(introducing=True)

    client = as_scheme(candidate.referral.scheme)
    page = client.post(reverse("candidate-choose", args=[candidate.pk]), follow=True).content.decode()

    assert "Record that the person said yes" in page
    assert "Record that the Shared Lives carer said yes" in page


def test_not_chosen_with_the_reason(as_scheme):
    candidate = CandidateFactory()
    client, url = as_scheme(candidate.referral.scheme), reverse("candidate-not-chosen", args=[candidate.pk])

    assert client.get(url).status_code == 200
    assert client.post(url, {"because": ""}).status_code == 422
    assert client.post(url, {"because": "The stairs"}).url == candidate.referral.get_absolute_url()
    assert "Not chosen, because: The stairs" in client.get(candidate.get_absolute_url()).content.decode()


def test_agreement_is_begun_from_the_household_chosen(as_scheme):
    candidate = CandidateFactory(chosen=True)
    client, url = as_scheme(candidate.referral.scheme), reverse("agreement-new", args=[candidate.pk])
    start = dates.add_days(dates.today(), 20)
    data = {"planned_start_0": start.day, "planned_start_1": start.month, "planned_start_2": start.year}

    assert url in client.get(candidate.get_absolute_url()).content.decode()
    assert client.post(url, data).url == Agreement.objects.get().get_absolute_url()


def test_candidate_links_to_the_agreement_that_is_there(as_scheme):
    agreement = AgreementFactory()

    page = as_scheme(agreement.candidate.household.scheme).get(agreement.candidate.get_absolute_url()).content.decode()

    assert agreement.get_absolute_url() in page


@pytest.mark.parametrize("name", ["introduction-new", "candidate-decide", "candidate-not-chosen", "agreement-new"])
def test_council_writes_none_of_the_schemes_pages(name, as_council):
    candidate = CandidateFactory(chosen=True)

    assert as_council(candidate.referral.person).get(reverse(name, args=[candidate.pk])).status_code == 403


@pytest.mark.parametrize("name", ["candidate", "introduction-new", "candidate-decide", "candidate-not-chosen"])
def test_candidate_of_another_scheme_does_not_exist(name, as_scheme):
    candidate, other = CandidateFactory(), CandidateFactory()

    assert as_scheme(other.household.scheme).get(reverse(name, args=[candidate.pk])).status_code == 404
