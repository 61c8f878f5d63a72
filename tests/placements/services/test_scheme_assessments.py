"""The scheme's own assessment is written down by the scheme, and says whether the council took part (G14-ASS-3)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from placements.models import SchemeAssessment
from placements.services import referrals, scheme_assessments
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.placements import ReferralFactory, SchemeAssessmentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def referral():
    return ReferralFactory(sent=True)


def record(referral, by, **changes):
    given = {
        "held_on": dates.today(), "for_scheme": "Sam Cole", "council_took_part": True, "for_council": "Priya Nair",
        "found": "Wants a quiet house.",
    }  # fmt: skip
    return scheme_assessments.record(referral=referral, by=by, **given | changes)


def test_together_names_who_came_for_the_council(referral, worker_of):
    row = record(referral, worker_of(referral.scheme), alone_because="left over from before", others="Her sister")

    assert (row.person, row.for_council, row.alone_because, row.others) == (
        referral.person, "Priya Nair", "", "Her sister",
    )  # fmt: skip
    event = Event.objects.get(verb="scheme_assessment.recorded")
    assert event.data["alone"] is False
    assert "with Priya Nair for the council" in event.text
    assert row.history.count() == 1


def test_alone_says_why(referral, worker_of):
    row = record(referral, worker_of(referral.scheme), council_took_part=False, alone_because="Nobody could come.")

    assert (row.for_council, row.alone_because) == ("", "Nobody could come.")
    assert Event.objects.get(verb="scheme_assessment.recorded").data["alone"] is True


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"for_council": ""}, "Say who took part for the council"),
        ({"council_took_part": False}, "Say who took part for the council"),
        ({"for_scheme": " "}, "Say who took part for the scheme"),
        ({"found": ""}, "Say who took part for the scheme"),
        ({"held_on": dates.today() + timedelta(days=1)}, "Enter a date"),
        ({"held_on": dates.today() - timedelta(days=900)}, "Enter a date"),
    ],
)
def test_refused(referral, worker_of, changes, said):
    with pytest.raises(Refusal, match=said):
        record(referral, worker_of(referral.scheme), **changes)

    assert not SchemeAssessment.objects.exists()


def test_not_of_a_referral_that_is_closed(referral, council_of, worker_of):
    by = worker_of(referral.scheme)
    closed = referrals.withdraw(referral=referral, by=council_of(referral.person), why="They chose another home.")

    with pytest.raises(Refusal, match="closed"):
        record(closed, by)


def test_the_council_does_not_write_it(referral, council_of):
    with pytest.raises(PermissionDenied):
        record(referral, council_of(referral.person))


@pytest.mark.parametrize(
    "changes",
    [
        {"for_council": ""}, {"alone_because": "x"}, {"council_took_part": False},
        {"council_took_part": False, "for_council": ""},
    ],
)  # fmt: skip
def test_sql_says_so_too(changes):
    with pytest.raises(IntegrityError), transaction.atomic():
        SchemeAssessmentFactory(**changes)


def test_seen_by_both_sides_and_no_other_scheme(council_of, worker_of):
    row = SchemeAssessmentFactory()
    other = ReferralFactory(sent=True)

    rows = SchemeAssessment.objects
    assert list(rows.visible_to(council_of(row.person))) == [row]
    assert list(rows.visible_to(worker_of(row.referral.scheme))) == [row]
    assert not rows.visible_to(worker_of(other.scheme)).exists()
