from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from careplans.choices import MetBy
from placements.choices import AgreementState, Party
from placements.models import Agreement
from placements.rules import CONTENTS
from placements.services import agreements
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import PlanNeedFactory
from tests.factories.placements import (
    AgreementFactory,
    CandidateFactory,
    LineFactory,
    ReferralFactory,
    SignatureFactory,
)

pytestmark = pytest.mark.django_db


def by_of(row, worker_of):
    candidate = getattr(row, "candidate", row)
    return worker_of(candidate.referral.scheme)


def draft(candidate, worker_of):
    return agreements.draft(candidate=candidate, by=by_of(candidate, worker_of), planned_start=dates.today())


def test_draft_has_a_line_for_each_need_of_the_plan(worker_of):
    candidate = CandidateFactory(chosen=True)
    plan = candidate.referral.plan
    for met_by in (MetBy.COUNCIL, MetBy.SELF, MetBy.NHS, MetBy.NOT_MET):
        PlanNeedFactory(plan=plan, met_by=met_by)

    agreement = draft(candidate, worker_of)

    assert [line.party for line in agreement.lines.all()] == [Party.CARER, Party.COUNCIL, Party.PERSON, ""]
    assert agreement.due_on == dates.add_days(dates.today(), 14)
    assert (agreement.kind, agreement.person) == (candidate.referral.kind, candidate.referral.person)
    assert Event.objects.filter(verb="agreement.drafted").count() == 1


def test_lines_have_history(worker_of):
    agreement = draft(CandidateFactory(chosen=True), worker_of)

    assert agreement.lines.get().history.count() == 1


def test_draft_without_a_plan_has_no_lines(worker_of):
    candidate = CandidateFactory(chosen=True, referral=ReferralFactory(matched=True, planless=True))

    assert not draft(candidate, worker_of).lines.exists()


def test_draft_only_for_the_household_chosen(worker_of):
    with pytest.raises(Refusal, match="both sides have said yes"):
        draft(CandidateFactory(decided=True), worker_of)


def test_draft_only_once(worker_of):
    agreement = AgreementFactory()

    with pytest.raises(Refusal, match="agreement already"):
        draft(agreement.candidate, worker_of)


def test_draft_is_the_schemes(council_of):
    candidate = CandidateFactory(chosen=True)

    with pytest.raises(PermissionDenied):
        agreements.draft(candidate=candidate, by=council_of(candidate.referral.person), planned_start=dates.today())


def test_save_writes_the_terms(worker_of):
    agreement = AgreementFactory()

    agreement = agreements.save(agreement=agreement, by=by_of(agreement, worker_of), room="Attic", notice_days=28)

    assert agreement.room == "Attic"
    assert Event.objects.get(verb="agreement.changed").data == {"fields": ["room"]}


def test_save_refuses_what_is_no_term(worker_of):
    agreement = AgreementFactory()

    with pytest.raises(ValueError, match="state"):
        agreements.save(agreement=agreement, by=by_of(agreement, worker_of), state="signed")


@pytest.mark.parametrize(("trait", "words"), [("signing", "Take it back"), ("signed", "Write a new version")])
def test_save_refuses_new_terms_once_people_sign(worker_of, trait, words):
    agreement = AgreementFactory(**{trait: True})

    with pytest.raises(Refusal, match=words):
        agreements.save(agreement=agreement, by=by_of(agreement, worker_of), room="Attic")


def test_save_still_takes_the_funding_once_people_sign(worker_of):
    agreement = AgreementFactory(signing=True)

    agreement = agreements.save(
        agreement=agreement, by=by_of(agreement, worker_of), room=agreement.room,
        funding_authorised_on=dates.today(),
    )  # fmt: skip

    assert agreement.funding_authorised_on == dates.today()


def test_save_refuses_a_closed_one(worker_of):
    agreement = AgreementFactory(closed_at=timezone.now(), due_on=None)

    with pytest.raises(Refusal, match="closed"):
        agreements.save(agreement=agreement, by=by_of(agreement, worker_of), room="Attic")


def test_save_line_adds_and_changes(worker_of):
    agreement = AgreementFactory(lines=False)
    by = by_of(agreement, worker_of)

    line = agreements.save_line(agreement=agreement, by=by, what="Lift", party=Party.CARER, how="Mondays")
    same = agreements.save_line(agreement=agreement, by=by, line=line, what="Lift", party="")

    assert same.pk == line.pk
    assert (agreement.lines.get().party, agreement.lines.get().how) == ("", "")
    assert Event.objects.filter(verb="agreement.line_saved").count() == 2


def test_save_line_refuses_another_agreements_line(worker_of):
    agreement, line = AgreementFactory(), LineFactory()

    with pytest.raises(Refusal, match="another agreement"):
        agreements.save_line(agreement=agreement, by=by_of(agreement, worker_of), line=line, what="X", party="")


@pytest.mark.parametrize(("trait", "words"), [("signing", "Take it back"), ("signed", "Write a new version")])
def test_save_line_refuses_once_people_sign(worker_of, trait, words):
    agreement = AgreementFactory(**{trait: True})

    with pytest.raises(Refusal, match=words):
        agreements.save_line(agreement=agreement, by=by_of(agreement, worker_of), what="X", party="")


def test_ready_to_sign(worker_of):
    agreement = AgreementFactory(ready=True)

    agreement = agreements.ready_to_sign(agreement=agreement, by=by_of(agreement, worker_of))

    assert agreement.state == AgreementState.SIGNING
    assert Event.objects.filter(verb="agreement.ready").count() == 1


def test_ready_to_sign_refuses_with_everything_missing(worker_of):
    agreement = AgreementFactory()

    with pytest.raises(Refusal) as refusal:
        agreements.ready_to_sign(agreement=agreement, by=by_of(agreement, worker_of))
    assert {each.key for each in refusal.value.missing} == {
        "roles_named", "roles_table_filled", "room_named", "restrictions_answered", "money_in_three_parts",
        "no_private_deals", "back_up_named", *(each.field for each in CONTENTS if each.field != "places"),
    }  # fmt: skip


@pytest.mark.parametrize("trait", ["signing", "signed"])
def test_ready_to_sign_only_once(worker_of, trait):
    agreement = AgreementFactory(**{trait: True})

    with pytest.raises(Refusal, match="cannot become"):
        agreements.ready_to_sign(agreement=agreement, by=by_of(agreement, worker_of))


def test_take_back_makes_signatures_so_far_count_no_more(worker_of):
    signature = SignatureFactory()
    agreement = signature.agreement

    agreement = agreements.take_back(agreement=agreement, by=by_of(agreement, worker_of), why="The rent changed")

    signature.refresh_from_db()
    assert (agreement.state, signature.withdrawn_on) == (AgreementState.DRAFT, dates.today())
    assert agreement.changes.get().why == "The rent changed"
    assert Event.objects.filter(verb="agreement.taken_back").count() == 1


def test_take_back_needs_a_reason(worker_of):
    agreement = AgreementFactory(signing=True)

    with pytest.raises(Refusal, match="Say why"):
        agreements.take_back(agreement=agreement, by=by_of(agreement, worker_of), why="")


@pytest.mark.parametrize("trait", [{}, {"signed": True}])
def test_take_back_only_while_it_is_being_signed(worker_of, trait):
    agreement = AgreementFactory(**trait)

    with pytest.raises(Refusal, match="cannot become"):
        agreements.take_back(agreement=agreement, by=by_of(agreement, worker_of), why="The rent changed")


def test_put_away_without_an_agreement_does_nothing(worker_of):
    referral = ReferralFactory(matched=True)

    agreements.put_away(referral=referral, by=worker_of(referral.scheme), why="Undone")

    assert not Agreement.objects.exists()


@pytest.mark.parametrize(("parts", "total"), [((400, 80, 60), 540), ((400, 0, 0), 400), ((400, None, 60), None)])
def test_weekly_total(parts, total):
    fee, rent, food = (Decimal(part) if part is not None else None for part in parts)
    agreement = Agreement(weekly_care_fee=fee, weekly_rent=rent, weekly_food=food)

    assert agreements.weekly_total(agreement) == total
