"""What falls due between a council and a scheme."""

import pytest

from commissioning.needs.due import SOURCES
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.due import due_of
from sharedliving.pages.due_list import DueFilter, due_page
from tests.factories.needs import RecruitmentTargetFactory, SuggestionFactory

TODAY = dates.today()


def due(who):
    rows = [row for rows in due_of(SOURCES, viewer_for(who), TODAY) for row in rows]
    return sorted((kind, number) for kind, number, *_ in rows)


def test_a_proposal_an_agreed_target_and_a_suggestion_fall_due(profile, boss, worker, buyer):
    proposed = RecruitmentTargetFactory(profile=profile, due_on=TODAY)
    agreed = RecruitmentTargetFactory(profile=profile, agreed=True, due_on=TODAY)
    RecruitmentTargetFactory(profile=profile, given_up_for_good=True)
    suggested = SuggestionFactory(person__owner=worker, due_on=TODAY)
    SuggestionFactory(person__owner=worker, answered=True)
    targets = [("recruitment", agreed.pk), ("target_answer", proposed.pk)]

    assert due(buyer) == [targets[0], ("suggestion", suggested.pk), targets[1]]
    assert due(boss) == targets


@pytest.mark.parametrize("agreed", [True, False])
def test_the_due_list_says_what_it_is_about(profile, agreed):
    row = RecruitmentTargetFactory(profile=profile, agreed=agreed, due_on=TODAY)

    [item], more = due_page(viewer_for(row.owner), DueFilter(TODAY, (row.owner_id,)))

    assert (item.about.name, item.url, more) == (row.name, row.get_absolute_url(), False)
