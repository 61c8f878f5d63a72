"""The decision how a person is helped to take part, for assessments, plans, reviews and enquiries alike (CA67, CA68)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db import transaction
from django.urls import reverse

from careplans.choices import AdvocacyDecision, AssessmentState, Process
from careplans.models import AdvocacyRecord, Assessment, SafeguardingConcern
from careplans.models.advocacy import TakingPart
from careplans.rules import advocacy as rules
from careplans.rules import sections
from careplans.rules.said import Rule, message, missing, says, source
from careplans.services import advocates
from careplans.services.writing import put
from people.models import Person
from people.names import same_name
from people.services.independence import is_paid_around, is_staff
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Line, Missing, Refusal
from sharedliving.core.viewer import Viewer

SHARED_BY = (Process.PLAN, Process.REVIEW)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that was made, for what and when."""

    decision: TakingPart
    about: str
    on: date

    @property
    def words(self) -> str:
        """An advocate has been asked for (Assessment, 3 March 2027)"""
        who = AdvocacyDecision(self.decision.advocacy).label
        return f"{who} ({Process(self.about).label.lower()}, {dates.uk_date(self.on)})"


@transaction.atomic
def decide(*, person: Person, by: Viewer, about: str, **fields: Any) -> AdvocacyRecord:
    """Decide how the person is helped to take part in a plan, a review or an enquiry. An advocate who is needed is asked for.

    Raises Refusal with every reason at once.
    """
    states.lock(person)
    row = AdvocacyRecord(person=person, about=about, decided_on=dates.today(), decided_by_id=by.user_id)
    put(row, fields, sections.TAKING_PART)
    if not row.advocacy:
        raise Refusal(missing(rules.ca67_help_to_take_part_is_decided, name=person.name))
    refuse_broken(person, row, about)
    history.save(row, by=by, why="Decided")
    events.record("advocacy.decided", row, by=by, text=f"Help to take part: {row}", about=about)
    follow(person, row, by=by, about=about)
    return row


def follow(person: Person, decision: TakingPart, *, by: Viewer, about: str) -> None:
    """Where an advocate is the answer, one is waited for from now on, unless one is already."""
    if decision.advocacy == AdvocacyDecision.ADVOCATE and decision.advocate_asked_on:
        advocates.ensure(person=person, by=by, about=about, asked_on=decision.advocate_asked_on)


def broken(person: Person, decision: TakingPart, about: str = "") -> list[Missing]:
    """Every rule that a decision breaks: what was answered, and who the named one is known to be."""
    found: list[Rule] = [rule for rule in rules.OF_A_DECISION if not rule(decision)]
    found += [rule for rule, fact in _known(person, decision, about) if not rule(decision, fact)]
    return [missing(rule, name=person.name) for rule in found]


def _known(person: Person, decision: TakingPart, about: str) -> list[tuple[Rule, bool]]:
    """Staff, paid members of the circle and the person's Shared Lives carers by their names; in an enquiry, whom it names."""
    if decision.advocacy != AdvocacyDecision.APPROPRIATE_PERSON:
        return []
    name = decision.appropriate_person
    known: list[tuple[Rule, bool]] = [
        (rules.ca67_appropriate_person_is_not_staff, is_staff(person, name)),
        (rules.ca67_appropriate_person_is_not_paid_in_the_circle, is_paid_around(person, name)),
    ]
    if about == Process.ENQUIRY:
        known.append((rules.ca68_appropriate_person_is_not_alleged, _is_alleged(person, name)))
    return known


def _is_alleged(person: Person, name: str) -> bool:
    """An open concern about the person names somebody of this name as who caused the harm."""
    rows = SafeguardingConcern.objects.open().filter(person=person)
    return any(same_name(name, row.answer("alleged_name") or "") for row in rows)


def refuse_broken(person: Person, decision: TakingPart, about: str = "") -> None:
    if reasons := broken(person, decision, about):
        raise Refusal(*reasons)


def decided_for(person: Person, about: str, since: date | None = None) -> Decided | None:
    """The newest decision that serves this process, not older than `since`; None when there is none.

    Assessment, plan and review follow one another and share theirs for a year; an enquiry always has one of its own.
    """
    wanted = [about] if about == Process.ENQUIRY else SHARED_BY
    row = AdvocacyRecord.objects.filter(person=person, about__in=wanted).first()
    found = [Decided(row, row.about, row.decided_on)] if row else []
    if about != Process.ENQUIRY:
        found += _from_assessment(person)
    newest = max(found, key=lambda one: one.on, default=None)
    return newest if newest and (since is None or newest.on >= since) else None


def _from_assessment(person: Person) -> list[Decided]:
    rows = Assessment.objects.filter(person=person).exclude(advocacy="").exclude(state=AssessmentState.CANCELLED)
    row = rows.first()
    return [Decided(row, Process.ASSESSMENT, row.completed_on or dates.today())] if row else []


def why_not(person: Person, about: str, since: date | None = None) -> Rule | None:
    """The rule that stands in the way of going on past the start; None when nothing does."""
    found = decided_for(person, about, since)
    if found is None or broken(person, found.decision, about):
        return rules.ca67_help_to_take_part_is_decided
    if not rules.ca67_decision_still_holds(found.on, dates.today()):
        return rules.ca67_decision_still_holds
    return None


def address(person: Person, about: str, back: str = "") -> str:
    """Where it is decided; `back` is the page to come back to."""
    url = reverse("taking-part", args=[person.reference, about])
    return f"{url}?{urlencode({'back': back})}" if back else url


def line(person: Person, about: str, back: str = "", since: date | None = None) -> Line:
    """The line of a gate: decided, or the message with the link."""
    rule = why_not(person, about, since)
    shown = rule or rules.ca67_help_to_take_part_is_decided
    return says("Help to take part decided", shown, rule is None, address(person, about, back), name=person.name)


def refuse_undecided(person: Person, about: str, back: str = "", since: date | None = None) -> None:
    """Nothing goes past its start without the decision (CA67). Raises Refusal with the way to decide."""
    if rule := why_not(person, about, since):
        raise Refusal(Missing(message(rule, name=person.name), url=address(person, about, back), rule=source(rule)))
