import pytest
from django.utils import timezone

from placements.choices import AgreementState, ReferralState
from placements.panels import pathway
from sharedliving.core import dates
from tests.factories.people import PersonFactory
from tests.factories.placements import (
    AgreementFactory,
    ArrangementFactory,
    CandidateFactory,
    IntroductionFactory,
    ReferralFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def states(council_of):
    return lambda person: {step.key: step.state for step in pathway(council_of(person), person)}


@pytest.fixture
def step(council_of):
    def one(person, key):
        return next(step for step in pathway(council_of(person), person) if step.key == key)

    return one


def expected(referral, match="not_yet", agreement="not_yet", arrangement="not_yet"):
    return {"referral": referral, "match": match, "agreement": agreement, "arrangement": arrangement}


def test_nothing_yet(states):
    assert states(PersonFactory()) == expected("not_yet")


def test_draft_and_sent_are_now(states, step):
    draft, sent = ReferralFactory(), ReferralFactory(sent=True)

    assert states(draft.person) == expected("now")
    assert states(sent.person) == expected("now")
    assert step(sent.person, "referral").why == f"{sent.scheme.name} answers by {dates.uk_date(sent.due_on)}"


def test_declined_is_blocked_with_the_reason(states, step):
    row = ReferralFactory(
        state=ReferralState.DECLINED,
        sent_on=dates.today(),
        decline_reason="area",
        closed_at=timezone.now(),
        due_on=None,
    )

    assert states(row.person) == expected("blocked")
    assert step(row.person, "referral").why == f"Declined by {row.scheme.name}: nobody in the area wanted"


def test_withdrawn_is_not_yet(states):
    row = ReferralFactory(state=ReferralState.CLOSED, closed_at=timezone.now(), due_on=None)

    assert states(row.person) == expected("not_yet")


def test_matching_is_now_and_counts_the_households(states, step):
    row = ReferralFactory(accepted=True)
    assert step(row.person, "match").why == "0 households considered"
    CandidateFactory(referral=row)

    assert states(row.person) == expected("done", "now")
    assert step(row.person, "match").why == "1 household considered"


def test_matched_waits_for_the_agreement(states, step):
    candidate = CandidateFactory(chosen=True)
    person = candidate.referral.person

    assert states(person) == expected("done", "done", "now")
    assert step(person, "match").why == candidate.household.name
    assert step(person, "agreement").why == "To be written"


@pytest.mark.parametrize("trait", [{}, {"signing": True}])
def test_agreement_is_now_until_all_have_signed(states, step, trait):
    row = AgreementFactory(**trait)

    assert states(row.person) == expected("done", "done", "now")
    assert step(row.person, "agreement").why == row.get_state_display()


def test_signed_waits_for_the_start(states, step):
    row = AgreementFactory(signed=True)

    assert states(row.person) == expected("done", "done", "done", "now")
    assert step(row.person, "arrangement").why == f"Planned for {dates.uk_date(row.planned_start)}"


def started(**fields):
    row = AgreementFactory(signed=True)
    referral = row.candidate.referral
    for each, state in ((row, AgreementState.SIGNED), (referral, ReferralState.CLOSED)):
        each.state, each.closed_at, each.due_on = state, timezone.now(), None
        each.save()
    return ArrangementFactory(agreement=row, person=row.person, household=row.candidate.household, **fields)


def test_live_arrangement_has_all_four_done(states, step):
    row = started()

    assert states(row.person) == expected("done", "done", "done", "done")
    assert step(row.person, "arrangement").on == row.started_on


def test_imported_arrangement_has_no_steps_before_it(states):
    assert states(ArrangementFactory().person) == expected("not_yet", arrangement="done")


def test_ended_arrangement_is_not_yet_again(step):
    row = started(ended=True)

    shown = step(row.person, "arrangement")
    assert (shown.state, shown.why) == ("not_yet", f"Ended on {dates.uk_date(row.ended_on)}")


@pytest.mark.parametrize("steps", [1, 3])
def test_pathway_costs_four_queries_however_much_there_is(steps, council_of, django_assert_num_queries):
    agreement = AgreementFactory()
    IntroductionFactory.create_batch(steps, candidate=agreement.candidate)
    CandidateFactory.create_batch(steps, referral=agreement.candidate.referral)
    by = council_of(agreement.person)

    with django_assert_num_queries(4):
        pathway(by, agreement.person)


def test_more_asked_for_waits_for_the_council(states, step):
    row = ReferralFactory(more_asked=True)

    assert states(row.person) == expected("now")
    why = f"{row.scheme.name} asks for more; {row.owner.name} answers by {dates.uk_date(row.due_on)}"
    assert step(row.person, "referral").why == why
