"""Another option recommended and answered; referrals that came to nothing; how complete a referral is."""

import pytest
from django.urls import reverse

from people.choices import Role
from placements.models import Recommendation
from placements.services import referrals
from sharedliving.core import dates
from tests.factories.moving import RecommendationFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db

UNMET = reverse("unmet")


def declined(worker_of, **fields):
    row = ReferralFactory(sent=True, sent_on=dates.add_days(dates.today(), -5), **fields)
    referrals.decline(referral=row, by=worker_of(row.scheme), reason="access", answer="A ramp in WM3")
    return row


def test_a_scheme_recommends_and_the_council_answers(as_scheme, as_council):
    referral = ReferralFactory(sent=True)
    scheme, url = as_scheme(referral.scheme), reverse("referral-recommend", args=[referral.pk])

    assert url in scheme.get(referral.get_absolute_url()).content.decode()
    assert scheme.post(url, {"option": "", "why": ""}).status_code == 422
    assert scheme.post(url, {"option": "extra_care", "why": "Her own front door"}).url == reverse("referrals")
    row, council = Recommendation.objects.get(), as_council(referral.person)
    page = council.get(referral.get_absolute_url()).content.decode()
    assert "recommends: extra care housing" in page
    assert row.get_absolute_url() in page
    assert "Her own front door" in council.get(row.get_absolute_url()).content.decode()
    assert council.post(row.get_absolute_url(), {"followed": "", "words": ""}).status_code == 422
    answer = {"followed": "yes", "words": "We visit two."}
    assert council.post(row.get_absolute_url(), answer).url == referral.person.get_absolute_url()
    assert "followed: We visit two." in council.get(row.get_absolute_url()).content.decode()
    assert "We visit two." in council.get(referral.get_absolute_url()).content.decode()


def test_the_record_says_what_is_next(as_council):
    row = RecommendationFactory()

    page = as_council(row.person).get(row.person.get_absolute_url()).content.decode()

    assert "Answer what the scheme recommends" in page
    assert "recommends: extra care housing" in page


def test_another_council_does_not_see_it(as_council):
    assert as_council(PersonFactory()).get(RecommendationFactory().get_absolute_url()).status_code == 404


def test_a_draft_and_a_sent_referral_say_how_complete_they_are(as_council, as_scheme):
    draft, sent = ReferralFactory(health=""), ReferralFactory(sent=True, finances="")

    page = as_council(draft.person).get(draft.get_absolute_url()).content.decode()
    assert "14 of 15 parts filled in" in page
    assert '<progress class="sl-meter__bar" max="15" value="14"' in page
    page = as_scheme(sent.scheme).get(sent.get_absolute_url()).content.decode()
    assert "14 of 15 parts filled in" in page
    assert "Record benefits, income and who manages the money." in page


def test_managers_of_both_sides_read_what_came_to_nothing(as_council, as_scheme, worker_of):
    row = declined(worker_of, needs_wheelchair_access=True)

    council = as_council(row.person, Role.LINE_MANAGER).get(UNMET).content.decode()
    scheme = as_scheme(row.scheme, Role.SCHEME_MANAGER).get(UNMET).content.decode()

    for page in (council, scheme):
        assert "A ramp in WM3" in page
        assert "No home with the access needed" in page
        assert "Wheelchair access" in page
    assert row.person.name in council
    assert row.person.name not in scheme


def test_it_is_filtered_by_when_it_ended(as_council, worker_of):
    row = declined(worker_of)
    client = as_council(row.person, Role.LINE_MANAGER)
    long_ago = row.person.created_at.replace(year=row.person.created_at.year - 2)
    type(row).objects.filter(pk=row.pk).update(closed_at=long_ago)

    assert len(client.get(UNMET, {"period": "nonsense"}).context["lines"]) == 1
    assert client.get(UNMET, {"period": "year"}).context["lines"] == []


@pytest.mark.parametrize("number", [1, 3])
def test_it_costs_the_same_for_one_and_three(number, as_scheme, worker_of, django_assert_num_queries):
    first = declined(worker_of)
    for _ in range(number - 1):
        declined(worker_of, scheme_profile=first.scheme.scheme_profile)
    client = as_scheme(first.scheme, Role.SCHEME_MANAGER)

    with django_assert_num_queries(7):
        assert len(client.get(UNMET).context["lines"]) == number


def test_only_managers(as_council, as_scheme):
    row = ReferralFactory(sent=True)

    assert as_council(row.person).get(UNMET).status_code == 403
    assert as_scheme(row.scheme).get(UNMET).status_code == 403
