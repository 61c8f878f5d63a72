"""The scheme's own assessment on the page of the referral (G14-ASS-3)."""

import pytest

from placements.models import SchemeAssessment
from sharedliving.core import dates
from tests.factories.placements import ReferralFactory, SchemeAssessmentFactory

pytestmark = pytest.mark.django_db


def posted(**changes):
    day = dates.today()
    return {
        "held_on_0": day.day, "held_on_1": day.month, "held_on_2": day.year, "for_scheme": "Sam Cole",
        "council_took_part": "no", "for_council": "", "alone_because": "Nobody could come.", "others": "",
        "found": "Wants a quiet house.",
    } | changes  # fmt: skip


def test_the_scheme_records_it_and_both_sides_read_it(as_scheme, as_council):
    referral = ReferralFactory(sent=True)
    client = as_scheme(referral.scheme)

    assert "Record your own assessment" in client.get(f"/referrals/{referral.pk}/").text
    answer = client.post(f"/referrals/{referral.pk}/assessment/", posted())

    assert answer.url == referral.get_absolute_url()
    assert SchemeAssessment.objects.get().council_took_part is False
    for page in (client.get(answer.url).text, as_council(referral.person).get(answer.url).text):
        assert "Wants a quiet house." in page
        assert "Nobody could come." in page


def test_together_asks_who_came(as_scheme):
    referral = ReferralFactory(sent=True)

    answer = as_scheme(referral.scheme).post(f"/referrals/{referral.pk}/assessment/", posted(council_took_part="yes"))

    assert answer.status_code == 422
    assert "Enter who took part for the council" in answer.text


def test_the_council_is_asked_to_take_part_until_there_is_one(as_council):
    referral = ReferralFactory(sent=True)
    client = as_council(referral.person)

    assert "the scheme should not assess alone" in client.get(f"/referrals/{referral.pk}/").text
    SchemeAssessmentFactory(referral=referral)
    assert "the scheme should not assess alone" not in client.get(f"/referrals/{referral.pk}/").text
    assert client.get(f"/referrals/{referral.pk}/assessment/").status_code == 403


@pytest.mark.parametrize("n", [1, 3])
def test_statements(as_scheme, n, django_assert_num_queries):
    referral = ReferralFactory(accepted=True)
    SchemeAssessmentFactory.create_batch(n, referral=referral)
    client = as_scheme(referral.scheme)

    with django_assert_num_queries(11):
        client.get(f"/referrals/{referral.pk}/")
