from datetime import timedelta

import pytest

from careplans.services import assessment_copies as copies
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.kinds import AssessmentCopyFactory, OtherAssessmentFactory

TODAY = dates.today()


def test_the_assessor_owes_the_copy(world):
    copy = copies.owe(assessment=OtherAssessmentFactory(person=world.person, done=True), by=world.by)

    assert (copy.owner, copy.due_on, copy.is_open) == (world.care_manager, TODAY + timedelta(days=7), True)
    assert Event.objects.get().verb == "assessment.copy_owed"


def test_a_copy_is_given_once_with_date_and_way(world):
    copy = AssessmentCopyFactory(assessment__person=world.person)

    row = copies.given(copy=copy, by=world.by, given_on=TODAY, how="Read aloud")

    assert (row.given_on, row.how, row.due_on, row.is_open) == (TODAY, "Read aloud", None, False)
    assert Event.objects.get().verb == "assessment.copy_given"
    with pytest.raises(WrongState):
        copies.given(copy=copy, by=world.by, given_on=TODAY, how="Again")


@pytest.mark.parametrize(("days", "how"), [(1, "By post"), (-1, "By post"), (0, " ")])
def test_a_copy_is_given_after_completion_and_says_how(world, days, how):
    copy = AssessmentCopyFactory(assessment__person=world.person)

    with pytest.raises(Refusal, match="how the copy was given"):
        copies.given(copy=copy, by=world.by, given_on=TODAY + timedelta(days=days), how=how)
