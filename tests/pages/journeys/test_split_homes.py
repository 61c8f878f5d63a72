"""A scheme worker's carer households are shared out over the scheme in one step (G14-CMS-4)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from people.services.staff import owned_by
from people.viewers import viewer_for
from placements.models import CarerNote
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.pages import weights
from sharedliving.pages.caseloads import caseload_of
from sharedliving.pages.journeys.split_work import Share, split_work
from sharedliving.pages.sharing_out import propose, takers, who_owns_some
from tests.factories.absences import AbsenceFactory
from tests.factories.households import HouseholdFactory, HouseholdRiskFactory, SchemeFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import NoteCopyFactory
from tests.pages.journeys.owned import scheme_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def leads(scheme_manager):
    """The scheme manager, as services know them."""
    return viewer_for(scheme_manager)


def split(leaver, shares, rest, by):
    return split_work(leaver=leaver, shares=shares, rest=rest, by=by, reason="Leaving on 31 March")


def home(scheme, owner, living=0, **fields):
    made = HouseholdFactory(scheme=scheme, owner=owner, **fields)
    for place in range(1, living + 1):
        ArrangementFactory(household=made, owner=owner, place=place)
    return made


def test_each_household_goes_where_it_was_said_with_what_is_open(
    scheme, scheme_worker, scheme_colleague, scheme_manager, leads
):
    first, second = home(scheme, scheme_worker, living=1), home(scheme, scheme_worker)
    risk, arrangement = HouseholdRiskFactory(household=first, owner=scheme_worker), first.arrangements.get()

    handed = split(
        scheme_worker, [Share(first, scheme_colleague), Share(second, scheme_manager)], scheme_manager, leads
    )

    for row, owner in (
        (first, scheme_colleague), (risk, scheme_colleague), (arrangement, scheme_colleague), (second, scheme_manager),
    ):  # fmt: skip
        row.refresh_from_db()
        assert row.owner == owner, row
    assert (handed.people, handed.things) == (0, 4)


def test_what_is_about_somebody_who_lives_there_goes_along(
    scheme, scheme_worker, scheme_colleague, scheme_manager, leads
):
    household = home(scheme, scheme_worker, living=1)
    arrangement = household.arrangements.get()
    elsewhere = home(scheme, scheme_manager, living=1).arrangements.get()
    here = NoteCopyFactory(note__person=arrangement.person, owner=scheme_worker)
    there = NoteCopyFactory(note__person=elsewhere.person, owner=scheme_worker)

    split(scheme_worker, [Share(household, scheme_colleague)], scheme_manager, leads)

    here.refresh_from_db()
    there.refresh_from_db()
    assert (here.owner, there.owner) == (scheme_colleague, scheme_manager)


def test_whatever_a_worker_may_own_is_left_with_nobody(
    scheme, scheme_worker, scheme_colleague, scheme_manager, person, leads
):
    household, *_ = scheme_work(scheme, scheme_worker, person)

    split(scheme_worker, [Share(household, scheme_colleague)], scheme_manager, leads)

    assert owned_by(scheme_worker) == []


def test_the_note_is_a_confidential_one_of_the_scheme(scheme, scheme_worker, scheme_colleague, scheme_manager, leads):
    noted, silent = home(scheme, scheme_worker), home(scheme, scheme_worker)

    split(
        scheme_worker,
        [Share(noted, scheme_colleague, " Ring after six. "), Share(silent, scheme_colleague, " ")],
        scheme_manager,
        leads,
    )

    note = CarerNote.objects.get()
    assert (note.household, note.text, note.on) == (noted, "Ring after six.", dates.today())
    assert note.written_by_id == scheme_manager.pk


def test_the_new_owners_are_told(
    scheme, scheme_worker, scheme_colleague, scheme_manager, leads, letters, django_capture_on_commit_callbacks
):
    household = home(scheme, scheme_worker)

    with django_capture_on_commit_callbacks(execute=True):
        split(scheme_worker, [Share(household, scheme_colleague)], scheme_manager, leads)

    told = {mail["To"]: mail.get_content() for mail in letters()}
    assert set(told) == {scheme_worker.email, scheme_colleague.email, scheme_manager.email}
    assert "the notes of each carer household" in told[scheme_colleague.email]
    assert household.name not in "".join(told.values())


def test_another_schemes_household_and_one_of_a_colleague_change_nothing(
    scheme, scheme_worker, scheme_colleague, scheme_manager, leads
):
    mine = home(scheme, scheme_worker)
    for other in (home(scheme, scheme_colleague), HouseholdFactory()):
        with pytest.raises(Refusal, match="Somebody else has changed who owns"):
            split(scheme_worker, [Share(mine, scheme_colleague), Share(other, scheme_colleague)], scheme_manager, leads)

    mine.refresh_from_db()
    assert mine.owner == scheme_worker


# the proposal


def test_the_proposal_evens_out_what_everybody_carries(scheme, scheme_worker, scheme_colleague, scheme_manager, leads):
    home(scheme, scheme_manager, living=2)
    leaving = [home(scheme, scheme_worker, living=living, name=name) for name, living in (("A", 1), ("B", 0), ("C", 0))]

    proposed = propose(scheme_worker, leads)

    assert [each.thing for each in proposed] == leaving
    carried = caseload_of(leads).carried([scheme_manager, scheme_colleague], leads)
    assert carried == {scheme_manager: weights.of_households(1, 2), scheme_colleague: 0}
    duty = scheme.duty_manager
    assert [each.receiver for each in proposed] == [scheme_colleague, duty, duty]


def test_who_can_take_something_on_is_of_the_scheme_here_and_not_leaving(
    scheme, scheme_worker, scheme_colleague, scheme_manager, worker, leads
):
    assert list(takers(scheme_worker, leads)) == [scheme_manager, scheme_colleague, scheme.duty_manager]

    AbsenceFactory(user=scheme_colleague, cover=scheme_manager, ends_on=dates.today() + timedelta(days=3))

    assert list(takers(scheme_worker, leads)) == [scheme_manager, scheme.duty_manager]


def test_only_the_schemes_own_open_households_are_shared_out(scheme, scheme_worker, leads):
    home(scheme, scheme_worker, name="Ours")
    HouseholdFactory(scheme=SchemeFactory().organisation, owner=scheme_worker)
    home(scheme, scheme_worker, name="Gone", closed_at=timezone.now(), due_on=None)

    assert [each.thing.name for each in propose(scheme_worker, leads)] == ["Ours"]
    assert list(who_owns_some(leads)) == [scheme_worker]
