"""Two hundred people and one free place: one gets it, the others get the sentence that says why (ADR 5)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import ArrangementState, Party
from placements.models import Agreement, AgreementLine, Arrangement, Candidate, Referral, Signature
from placements.services import arrangements
from sharedliving.core import bulk, dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from tests.factories.endings import AlsoUsedByFactory
from tests.factories.households import HouseholdFactory, SchemeFactory, scheme_worker
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.placements import ArrangementFactory

PEOPLE = 200
AT_ONCE = 16
SENTENCE = "Maria and John Okafor are approved for 2 people and 2 live there already."


def agreements_ready(household, worker, people=PEOPLE):
    """Signed agreements of people of one council with one household, by the worker's scheme, in a few statements."""
    owner, today = UserFactory(), dates.today()
    team = owner.teams.get()
    people = PersonFactory.create_batch(people, owner=owner, team=team, ownership=False)
    common = {
        "scheme_id": worker.organisation_id,
        "council_id": team.organisation_id,
        "care_manager": owner,
        "owner": owner,
    }
    referrals = [
        Referral(person=each, state="matched", sent_on=today, due_on=today + timedelta(days=9), **common)
        for each in people
    ]
    bulk.create(Referral, referrals, by=SYSTEM)
    yes = {"person_decision": "yes", "carer_decision": "yes", "state": "chosen"}
    candidates = [Candidate(referral=each, household=household, **yes) for each in referrals]
    bulk.create(Candidate, candidates, by=SYSTEM)
    agreements = [
        Agreement(
            candidate=each, person=each.referral.person, household=household, scheme_id=household.scheme_id,
            council_id=team.organisation_id, state="signed", planned_start=today, due_on=today, owner=worker,
            back_up_carer="Grace", funding_authorised_on=today, licence_on=today,
        )
        for each in candidates
    ]  # fmt: skip
    bulk.create(Agreement, agreements, by=SYSTEM)
    lines = [AgreementLine(agreement=each, what="Everything", party=Party.CARER) for each in agreements]
    bulk.create(AgreementLine, lines, by=SYSTEM)
    signatures = [Signature(agreement=a, party=p, name="Name", on=today) for a in agreements for p in Party]
    bulk.create(Signature, signatures, by=SYSTEM)
    return agreements


def start(pk, by):
    """The arrangement's number, or the sentence that says why not."""
    try:
        return arrangements.start(agreement=Agreement.objects.get(pk=pk), by=by).pk
    except Refusal as refusal:
        return str(refusal)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("schemes", [1, 2])
def test_last_place_is_given_once(schemes):
    """Whichever scheme is faster, where a second one may use the household too."""
    scheme = SchemeFactory().organisation
    household = HouseholdFactory(scheme=scheme, name="Maria and John Okafor", approved_places=2)
    ArrangementFactory(household=household, place=1)
    workers = [scheme_worker(scheme, Role.SCHEME_WORKER)]
    if schemes == 2:
        loan = AlsoUsedByFactory(household=household)
        workers.append(scheme_worker(loan.scheme, Role.SCHEME_WORKER))

    each = [agreements_ready(household, worker, PEOPLE // schemes) for worker in workers]
    turns = [
        (row.pk, viewer_for(worker))
        for rows in zip(*each, strict=True)
        for row, worker in zip(rows, workers, strict=True)
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda turn: start(*turn), turns))

    started = [answer for answer in answers if isinstance(answer, int)]
    assert len(started) == 1
    assert answers.count(SENTENCE) == PEOPLE - 1
    assert Arrangement.objects.live().filter(household=household).count() == 2
    assert Agreement.objects.waits_for_start().filter(household=household).count() == PEOPLE - 1
    assert Event.objects.filter(verb="arrangement.started").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_writers_around_the_services_get_one_place():
    """Without the service's lock the unique index still decides."""
    household = HouseholdFactory(approved_places=1)
    people = [PersonFactory() for _ in range(AT_ONCE)]

    def attempt(person):
        try:
            with transaction.atomic():
                ArrangementFactory(household=household, person=person, place=1, shared=False)
            return True
        except IntegrityError:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(attempt, people))

    assert answers.count(True) == 1
    assert Arrangement.objects.filter(household=household, state=ArrangementState.LIVE).count() == 1
