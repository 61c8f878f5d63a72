"""One worker with two accounts is found by the name or by the e-mail address (G14-CMS-10)."""

import pytest

from placements.rules import one_worker_for_both
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


def user(name, email):
    return UserFactory(name=name, email=email)


@pytest.mark.parametrize(
    ("of_person", "of_carer", "same"),
    [
        (("Tom Hadley", "t.hadley@council.example"), ("tom  hadley", "tom@scheme.example"), True),
        (("Tom Hadley", "tom.hadley@council.example"), ("T Hadley", "Tom.Hadley@scheme.example"), True),
        (("Tom Hadley", "tom.hadley@council.example"), ("Priya Shah", "priya.shah@scheme.example"), False),
        (("Ann Bell", "care.manager@council.example"), ("Jo Reed", "care.manager@scheme.example"), False),
        (("Ann Bell", "duty@council.example"), ("Jo Reed", "duty@scheme.example"), False),
    ],
    ids=["name", "e-mail", "two workers", "two posts", "two duties"],
)
def test_one_worker_for_both(of_person, of_carer, same):
    found = one_worker_for_both(user(*of_person), user(*of_carer))

    assert (found is not None) is same
    assert not same or found.rule == "G14-CMS-10"


def test_one_account_and_nobody():
    one = user("Tom Hadley", "tom.hadley@council.example")

    assert one_worker_for_both(one, one) is not None
    assert one_worker_for_both(None, one) is None
    assert one_worker_for_both(one, None) is None
