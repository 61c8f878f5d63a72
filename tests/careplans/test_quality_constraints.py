"""What SQL refuses of samples and checks."""

import pytest
from django.db import IntegrityError, transaction

from careplans.choices.quality import Verdict
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory
from tests.factories.quality import QualityCheckFactory, QualityFindingFactory, QualityFollowUpFactory

TODAY = dates.today()


@pytest.fixture
def check(world):
    return QualityCheckFactory(person=world.person, sample__drawn_by=world.line_manager)


@pytest.mark.parametrize(
    "broken",
    [
        lambda check: QualityCheckFactory(person=check.person, assessment=None),
        lambda check: QualityCheckFactory(person=check.person, plan=CarePlanFactory(person=check.person)),
        lambda check: QualityCheckFactory(person=check.person, assessment=check.assessment),
        lambda check: QualityCheckFactory(completed=True, completed_by=check.author, author=check.author),
        lambda check: QualityCheckFactory(completed=True, good=""),
        lambda check: QualityCheckFactory(completed=True, change="Ask her"),
        lambda check: QualityFindingFactory(quality_check=check, verdict=Verdict.NOT, why=""),
        lambda check: QualityFindingFactory.create_batch(2, quality_check=check),
        lambda check: QualityFollowUpFactory(quality_check=check, done_on=TODAY),
        lambda check: QualityFollowUpFactory.create_batch(2, quality_check=check),
    ],
)
def test_constraints(world, broken):
    check = QualityCheckFactory(person=world.person)

    with pytest.raises(IntegrityError), transaction.atomic():
        broken(check)
