"""A new version of an agreement that is signed, and the yearly look at one (W12, NI13)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.models import CarePlan, PlanNeed
from people.choices import Clock
from people.clocks import due_on
from placements.choices import AGREEMENT_MOVES, AgreementState, WhyRevised
from placements.models import AgreedRole, Agreement, AgreementLine, Arrangement
from placements.rules import agreement_of_old_plan
from placements.services.agreements import AGREED_BY, FIELDS, lines_of, places_of
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

ROLE_FIELDS = ("task", "risk", "what", "holder", "name", "every_days", "how")


@transaction.atomic
def revise(*, agreement: Agreement, by: Viewer, because: str, words: str = "") -> Agreement:
    """Open a new version from the one that is signed, which stays as it is until all four have signed the new one.

    It follows the plan in force: what the old one said of a part of life is kept, what is new is added (G14-PLAN-2).
    """
    require(by, Perm.WRITE_AGREEMENT)
    if because not in WhyRevised.values:
        raise Refusal("Select why a new version is needed.")
    old = states.lock(agreement)
    _check_in_force(old)
    if Agreement.objects.being_made().filter(person_id=old.person_id, household_id=old.household_id).exists():
        raise Refusal("A new version is being written already. Open it from this page.")
    new = _copy(old, by)
    new.revised_because, new.revised_words = because, words.strip()
    history.save(new, by=by)
    bulk.create(AgreementLine, _lines(old, new), by=by)
    roles = [AgreedRole(agreement=new, **{name: getattr(row, name) for name in ROLE_FIELDS}) for row in old.roles.all()]
    bulk.create(AgreedRole, roles, by=by)
    text = f"Version {new.number} of the agreement begun: {inside(WhyRevised(because).label)}"
    events.record("agreement.revised", new, by=by, text=text, replaces=old.pk)
    return new


def _copy(old: Agreement, by: Viewer) -> Agreement:
    """The next version, with everything that was written, for the plan in force and between who is party to it now."""
    kept: dict[str, Any] = {name: getattr(old, name) for name in FIELDS}
    plan = CarePlan.objects.in_force().filter(person_id=old.person_id).first()
    lived = Arrangement.objects.live().filter(person_id=old.person_id, household_id=old.household_id).first()
    parties = lived or old
    year_on = due_on(Clock.AGREEMENT_REVIEW, dates.today(), parties.council_id)
    return Agreement(
        **kept | {"review_on": year_on}, candidate_id=old.candidate_id, person_id=old.person_id,
        household=old.household, scheme_id=parties.scheme_id, council_id=parties.council_id, kind=old.kind,
        plan=plan or old.plan, number=old.number + 1, replaces=old, places=places_of(old.household),
        licence_on=old.licence_on, owner_id=by.user_id,
        due_on=due_on(Clock.AGREEMENT, dates.today(), parties.council_id),
    )  # fmt: skip


def _lines(old: Agreement, new: Agreement) -> list[AgreementLine]:
    """The old lines. Under a new plan, those of a part of life go with the need that has it now, or fall away."""
    if new.plan_id == old.plan_id:
        return [_line(new, row, row.need) for row in old.lines.all()]
    before = {row.need.area: row for row in old.lines.select_related("need") if row.need is not None}
    apart = [_line(new, row, None) for row in old.lines.all() if row.need_id is None]
    return [*(_renewed(line, before.get(line.need.area)) for line in lines_of(new) if line.need), *apart]


def _line(new: Agreement, row: AgreementLine, need: PlanNeed | None) -> AgreementLine:
    return AgreementLine(agreement=new, need=need, what=row.what, party=row.party, how=row.how)


def _renewed(line: AgreementLine, before: AgreementLine | None) -> AgreementLine:
    """What is wanted comes from the new plan; who does it from the old agreement, where it said so."""
    if before is not None and before.party:
        line.party, line.how = before.party, before.how or line.how
    elif line.need is not None:
        line.party = AGREED_BY.get(line.need.met_by, "")
    return line


@transaction.atomic
def look_again(*, agreement: Agreement, by: Viewer, on: date, words: str, next_on: date) -> Agreement:
    """The agreement was looked at with the person and holds as it is; the next look is within a year of this one."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(agreement)
    _check_in_force(fresh)
    if agreement_of_old_plan(fresh, CarePlan.objects.in_force().filter(person_id=fresh.person_id).first()):
        raise Refusal("The plan has changed since this was signed: write a new version instead.")
    if not words.strip():
        raise Refusal("Write down what each of you said.")
    if on > dates.today() or on < fresh.planned_start:
        raise Refusal(f"Enter a day between {dates.uk_date(fresh.planned_start)} and today.")
    latest = due_on(Clock.AGREEMENT_REVIEW, on, fresh.council_id)
    if not on < next_on <= latest:
        raise Refusal(f"The next look must be after this one and no later than {dates.uk_date(latest)}.")
    fresh.review_on = fresh.due_on = next_on
    history.save(fresh, by=by, why="Looked at again")
    text = f"Agreement looked at again on {dates.uk_date(on)}, and left as it is: {words.strip()}"
    events.record("agreement.looked_at", fresh, by=by, text=text, on=on.isoformat())
    return fresh


def _check_in_force(agreement: Agreement) -> None:
    if agreement.state != AgreementState.SIGNED or not agreement.is_open:
        raise states.WrongState("Only an agreement that all four have signed, and that holds, is looked at again.")


def take_over(agreement: Agreement, by: Viewer) -> Arrangement | None:
    """A new version is signed by all: the old one is history, and the arrangement (returned) goes by the new one.

    Called inside the transaction of the fourth signature.
    """
    old = agreement.replaces
    if old is None:
        return None
    if old.state == AgreementState.SIGNED:
        states.move(
            old, AgreementState.SUPERSEDED, moves=AGREEMENT_MOVES, by=by, why=f"Version {agreement.number} is signed",
            closed_at=timezone.now(), due_on=None,
        )  # fmt: skip
    arrangement = Arrangement.objects.live().filter(agreement=old).first()
    if arrangement is None:
        return None
    fresh = states.lock(arrangement)
    fresh.agreement = agreement
    return history.save(fresh, by=by, why=f"Version {agreement.number} of the agreement")


def next_look(agreement: Agreement, start: date) -> date:
    """The day on which it is looked at again: the one written down, else a year after the start (NI13, W12)."""
    latest = due_on(Clock.AGREEMENT_REVIEW, start, agreement.council_id)
    return min(agreement.review_on, latest) if agreement.review_on and agreement.review_on > start else latest
