"""Recruitment targets: proposed, agreed, counted, closed."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from commissioning.models import RecruitmentTarget
from commissioning.needs import recruiting
from people.choices import Role
from people.viewers import viewer_for
from placements.choices import HouseholdState, Trait
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.households import HouseholdFactory, SchemeFactory, scheme_worker
from tests.factories.needs import RecruitmentTargetFactory
from tests.factories.people import UserFactory, viewer

TODAY = dates.today()
LATER = TODAY + timedelta(days=200)
WANTED = {"area": "wm3", "skills": [Trait.DEMENTIA], "language": "", "wheelchair_access": False, "number": 2}


def propose(profile, council, by, **fields):
    given = {"council": council, "scheme": profile.organisation, "by_when": LATER, "by": viewer_for(by)}
    return recruiting.propose(**given | WANTED | fields)


def fitting(profile, **fields):
    given = {"area": "WM3", "offers": [Trait.DEMENTIA, Trait.AUTISM], "approved_on": TODAY}
    return HouseholdFactory(scheme=profile.organisation, checks=False, **given | fields)


def test_a_council_proposes_and_the_scheme_owes_an_answer(profile, council, buyer):
    row = propose(profile, council, buyer)

    assert (row.state, row.area, row.for_council, row.for_scheme) == ("proposed", "WM3", buyer, None)
    assert (row.owner, row.due_on) == (profile.organisation.duty_manager, TODAY + timedelta(days=28))
    assert Event.objects.get(verb="recruitment.proposed").text == "Proposed: 2 carer households: in WM3; Dementia"


def test_a_scheme_proposes_and_the_commissioner_owes_an_answer(profile, council, boss, buyer):
    row = propose(profile, council, boss)

    assert (row.for_scheme, row.owner) == (boss, buyer)


def test_the_other_side_agrees_and_the_scheme_has_it_in_hand(profile, council, boss, buyer):
    row = propose(profile, council, buyer)

    with pytest.raises(Refusal, match="The other side has to agree"):
        recruiting.agree(target=row, by=viewer_for(buyer))
    row = recruiting.agree(target=row, by=viewer_for(boss))

    assert (row.state, row.agreed_on, row.owner, row.due_on) == ("agreed", TODAY, boss, LATER)
    assert (row.for_council, row.for_scheme) == (buyer, boss)
    assert [(change.from_state, change.to_state) for change in row.changes.all()] == [("proposed", "agreed")]
    with pytest.raises(Refusal):
        recruiting.agree(target=row, by=viewer_for(boss))


def test_the_scheme_has_it_in_hand_when_the_council_agrees(profile, council, boss, buyer):
    row = recruiting.agree(target=propose(profile, council, boss), by=viewer_for(buyer))

    assert (row.owner, row.due_on) == (boss, LATER)


@pytest.mark.parametrize(
    "fields",
    [
        {"area": "WM4"},
        {"offers": [Trait.AUTISM]},
        {"approved_on": TODAY - timedelta(days=11)},
        {"state": HouseholdState.SUSPENDED},
    ],
)
def test_only_what_is_wanted_and_newly_approved_counts(profile, fields):
    row = RecruitmentTargetFactory(profile=profile, agreed=True)
    fitting(profile)
    fitting(SchemeFactory())

    fitting(profile, **fields)

    assert recruiting.approved_of(row) == 1


@pytest.mark.parametrize(
    ("wanted", "home"),
    [
        ({"wheelchair_access": True}, {"wheelchair_access": True}),
        ({"language": "Urdu"}, {"languages": ["English", "urdu"]}),
    ],
)
def test_access_and_language_count_too(profile, wanted, home):
    row = RecruitmentTargetFactory(profile=profile, area="", skills=[], **wanted)
    fitting(profile)

    assert recruiting.approved_of(row) == 0
    fitting(profile, area="WM9", **home)
    assert recruiting.approved_of(row) == 1


def test_it_is_reached_once_enough_are_approved(profile, boss):
    row = RecruitmentTargetFactory(profile=profile, agreed=True)
    fitting(profile)

    with pytest.raises(Refusal, match="Fewer are approved"):
        recruiting.reach(target=row, by=viewer_for(boss))
    fitting(profile)
    row = recruiting.reach(target=row, by=viewer_for(boss))

    assert (row.state, row.reached_on, row.due_on, row.is_open) == ("reached", TODAY, None, False)


def test_a_proposal_that_nobody_agreed_to_is_never_reached(profile, boss):
    row = RecruitmentTargetFactory(profile=profile)
    fitting(profile), fitting(profile)

    with pytest.raises(WrongState):
        recruiting.reach(target=row, by=viewer_for(boss))


def test_it_is_given_up_with_a_reason_once(profile, boss):
    row = RecruitmentTargetFactory(profile=profile)

    with pytest.raises(Refusal, match="Select why"):
        recruiting.give_up(target=row, because="We forgot", by=viewer_for(boss))
    row = recruiting.give_up(target=row, because="nobody", by=viewer_for(boss))

    assert (row.state, row.given_up, row.is_open) == ("given_up", "nobody", False)
    with pytest.raises(WrongState):
        recruiting.give_up(target=row, because="money", by=viewer_for(boss))


def test_refused_between_others(profile, council, manager, boss):
    with pytest.raises(Refusal, match="does not serve"):
        propose(SchemeFactory(), council, manager)
    with pytest.raises(PermissionDenied, match="between a council and a scheme"):
        propose(profile, council, UserFactory(roles=[Role.LINE_MANAGER]))
    with pytest.raises(PermissionDenied):
        propose(profile, council, scheme_worker(profile.organisation))
    with pytest.raises(ValueError, match="state"):
        propose(profile, council, boss, state="agreed")


def test_a_target_that_any_carer_would_meet_is_refused(profile, council, boss):
    with pytest.raises(Refusal, match="any carer would do"):
        propose(profile, council, boss, area="", skills=[])


def test_both_sides_see_it_and_nobody_else(profile, council, boss, buyer):
    row = RecruitmentTargetFactory(profile=profile)
    seen = RecruitmentTarget.objects.visible_to

    assert seen(viewer_for(boss)).get() == seen(viewer_for(buyer)).get() == row
    assert not seen(viewer(Role.COMMISSIONER)).exists()
    assert not seen(viewer_for(scheme_worker(SchemeFactory(councils=[council]).organisation))).exists()
