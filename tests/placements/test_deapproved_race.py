"""A carer whose approval stops while a match is being confirmed: the match is refused, or was first (G14-EMG-1, ADR 11)."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from django.db import connection, transaction

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import CandidateState, HouseholdState, ReferralState
from placements.models import Candidate, CarerHousehold, Referral
from placements.services import households, matching
from sharedliving.core.rules import Refusal
from tests.factories.households import scheme_worker
from tests.factories.placements import CandidateFactory

pytestmark = pytest.mark.django_db(transaction=True)

PATIENCE = 60
REFUSED = "suspended, not approved."


def in_own_connection(work):
    """What a thread does: its own connection, closed at the end; a refusal is given back as its sentence."""
    try:
        return work()
    except Refusal as refusal:
        return str(refusal)
    finally:
        connection.close()


def somebody_waits_for_us():
    """Whether another connection waits for a lock that this one holds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))")
        return cursor.fetchone() is not None


def test_carer_suspended_while_a_match_is_being_confirmed_is_refused():
    candidate = CandidateFactory(decided=True)
    by = viewer_for(scheme_worker(candidate.referral.scheme, Role.SCHEME_MANAGER))
    suspended, waited = Event(), []

    def suspend():
        with transaction.atomic():
            household = CarerHousehold.objects.get(pk=candidate.household_id)
            households.suspend(household=household, by=by, why="An allegation")
            suspended.set()
            end = time.monotonic() + PATIENCE
            while not waited and time.monotonic() < end:
                waited.extend([True] if somebody_waits_for_us() else [])

    def choose():
        assert suspended.wait(PATIENCE)
        return matching.choose(candidate=Candidate.objects.get(pk=candidate.pk), by=by)

    with ThreadPoolExecutor(2) as pool:
        stopping, choosing = pool.submit(in_own_connection, suspend), pool.submit(in_own_connection, choose)
        assert stopping.result() is None
        answer = choosing.result()

    assert waited, "choosing did not wait for the suspension"
    assert REFUSED in answer
    assert Candidate.objects.get(pk=candidate.pk).state == CandidateState.INTRODUCING
    assert Referral.objects.get(pk=candidate.referral_id).state == ReferralState.ACCEPTED


@pytest.mark.parametrize("number", range(8))
def test_whoever_is_first_nobody_is_matched_with_a_carer_who_was_not_approved(number):
    candidate = CandidateFactory(decided=True)
    by = viewer_for(scheme_worker(candidate.referral.scheme, Role.SCHEME_MANAGER))
    together = Barrier(2)

    def suspend():
        household = CarerHousehold.objects.get(pk=candidate.household_id)
        together.wait(PATIENCE)
        return households.suspend(household=household, by=by, why="An allegation").state

    def choose():
        fresh = Candidate.objects.get(pk=candidate.pk)
        together.wait(PATIENCE)
        return matching.choose(candidate=fresh, by=by).state

    with ThreadPoolExecutor(2) as pool:
        stopping, choosing = pool.submit(in_own_connection, suspend), pool.submit(in_own_connection, choose)
        first, second = stopping.result(), choosing.result()

    assert first == HouseholdState.SUSPENDED
    assert second == CandidateState.CHOSEN or REFUSED in second
    if second == CandidateState.CHOSEN:
        chosen, stopped = (
            candidate.changes.get(to_state="chosen"),
            candidate.household.changes.get(to_state="suspended"),
        )
        assert chosen.at <= stopped.at
