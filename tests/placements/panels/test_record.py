from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from people.choices import Role
from people.viewers import viewer_for
from placements.panels import sections, timeline
from placements.services import matching, more, referrals
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.caring import (
    UnderNoticeFactory,
)
from tests.factories.endings import (
    EndNoticeFactory,
    MoveOnGoalFactory,
    NextHomeFactory,
    TransferFactory,
)
from tests.factories.moving import (
    RecommendationFactory,
)
from tests.factories.people import UserFactory
from tests.factories.placements import ArrangementFactory, CandidateFactory, IntroductionFactory, ReferralFactory

pytestmark = pytest.mark.django_db


def council(person):
    return viewer_for(person.owner)


def test_sections_of_a_care_manager():
    row = ArrangementFactory()
    ReferralFactory(person=row.person, planless=True)

    found = {section.key: section for section in sections(council(row.person), row.person, Part.HOME)}

    assert set(found) == {"referrals", "arrangements", "moving-on", "emergencies"}
    assert found["referrals"].context["new_url"]
    html = "".join(render_to_string(section.template, {"section": section.context}) for section in found.values())
    assert row.household.name in html


def test_scheme_is_offered_no_new_referral(worker_of):
    row = ReferralFactory(sent=True)

    (referral, _, _) = sections(worker_of(row.scheme), row.person, Part.HOME)

    assert referral.context["new_url"] == ""


def test_commissioner_has_no_sections():
    row = ArrangementFactory()
    commissioner = UserFactory(organisation=row.council, team=row.person.team, roles=[Role.COMMISSIONER])

    assert sections(viewer_for(commissioner), row.person, Part.HOME) == []


def test_timeline_tells_moves_introductions_and_starts_newest_first(worker_of, council_of):
    referral = ReferralFactory()
    person = referral.person
    referrals.send(referral=referral, by=council_of(person))
    candidate = CandidateFactory(referral=referral)
    IntroductionFactory(candidate=candidate)
    matching.do_not_choose(candidate=candidate, by=worker_of(referral.scheme), because="The stairs")
    ArrangementFactory(person=person)

    entries = timeline(council_of(person), person, timezone.now() + timedelta(days=1), 20)

    assert {entry.kind for entry in entries} == {"Referral", "Candidate", "Introduction", "Arrangement"}
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)
    assert "The stairs" in {entry.text for entry in entries}


def test_timeline_tells_notice_next_home_wish_and_transfer(council_of):
    over = {"closed_at": timezone.now(), "due_on": None}
    done = {"done_on": dates.today()} | over
    home = NextHomeFactory(chosen=True, moved_on=dates.today(), **over)
    person = home.person
    EndNoticeFactory(arrangement=home.arrangement, withdrawn=True)
    MoveOnGoalFactory(person=person, reached_on=dates.today(), closed_because="There.", **over)
    transfer = TransferFactory(agreed=True, lines=[home.arrangement], **done)

    titles = {each.title for each in timeline(council_of(person), person, timezone.now() + timedelta(days=1), 20)}

    assert titles >= {
        f"Notice to end the arrangement with {home.arrangement.household.name}", "The notice was withdrawn",
        "Moved: with other Shared Lives carers", "Wants to move on: a home of their own", "Moved on",
        f"Transferred from {transfer.giving.name} to {transfer.receiving.name}",
    }  # fmt: skip


def test_timeline_is_cut_at_the_moment_and_the_number(council_of):
    row = ArrangementFactory()
    ArrangementFactory(person=row.person, ended=True)
    by, now = council_of(row.person), timezone.now()

    assert len(timeline(by, row.person, now, 1)) == 1
    assert timeline(by, row.person, now - timedelta(days=1000), 9) == []


@pytest.mark.parametrize("steps", [1, 3])
def test_timeline_costs_the_same_for_one_and_three(steps, council_of, django_assert_num_queries):
    candidate = CandidateFactory(introducing=True)
    IntroductionFactory.create_batch(steps, candidate=candidate)
    person = candidate.referral.person
    by = council_of(person)

    with django_assert_num_queries(18):
        timeline(by, person, timezone.now(), 20)


@pytest.mark.parametrize("rows", [1, 3])
def test_sections_cost_six_queries(rows, council_of, django_assert_num_queries):
    row = ArrangementFactory()
    for _ in range(rows - 1):
        ArrangementFactory(person=row.person)
    by = council_of(row.person)

    with django_assert_num_queries(7):
        sections(by, row.person, Part.HOME)


def test_timeline_tells_that_more_was_asked_for_and_sent(worker_of, council_of):
    referral = ReferralFactory(sent=True)
    person, name = referral.person, referral.scheme.name
    asked = more.ask(
        referral=referral, by=worker_of(referral.scheme), items=["health"], words="Which tablets?",
        answer_by=dates.today() + timedelta(days=7),
    )  # fmt: skip
    more.answer(asked=asked, by=council_of(person), words="Added.")

    entries = timeline(council_of(person), person, timezone.now() + timedelta(days=1), 20)

    assert [entry.title for entry in entries] == [f"What was asked for was sent to {name}", f"More asked for by {name}"]


def test_timeline_tells_of_notice_and_of_what_was_recommended(council_of):
    row = UnderNoticeFactory(
        what_next="She meets the Bells.", said_on=dates.today(), closed_at=timezone.now(), due_on=None
    )
    recommended = RecommendationFactory(referral__person=row.person, referral__planless=True, answered=True)

    entries = timeline(council_of(row.person), row.person, timezone.now() + timedelta(days=1), 20)

    told = {entry.title: entry.text for entry in entries}
    assert told["What happens after the notice"] == "She meets the Bells."
    assert told["Extra care housing: followed"] == recommended.reply
    assert any(title.startswith(f"{row.notice.household.name} gave notice until") for title in told)
