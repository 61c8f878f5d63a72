"""What is in the papers for a review: the same parts on the page and in the document, each for who is given it (G14-REV-7)."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.db.models import QuerySet

from careplans.models import Restriction, Risk, RiskAssessment
from placements.models import Arrangement
from reviews.choices import ChangeKind, PackPart
from reviews.contact_words import council_words
from reviews.models import ChangeEvent, Review, ReviewAction, Visit
from reviews.services.facts import last_held, plan_of
from reviews.tables import OutcomeLine, outcome_lines
from reviews.visit_rows import who
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

MOST = 20
MONTHS = 12
Facts = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing under a part: its title, and what is said about it."""

    title: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the papers; `otherwise` stands where there is nothing."""

    part: PackPart
    words: str = ""
    items: list[Item] = field(default_factory=list)
    otherwise: str = "Nothing is written down"

    @property
    def heading(self) -> str:
        return self.part.label


class Papers:
    """The papers for one review, read as one viewer may: each part in a fixed number of statements."""

    def __init__(self, review: Review, viewer: Viewer) -> None:
        self.review, self.viewer, self.person = review, viewer, review.person

    def sections(self, given: Collection[PackPart]) -> list[Section]:
        return [PARTS[part](self) for part in PackPart if part in given]

    @cached_property
    def last(self) -> Review | None:
        return last_held(self.review)

    @property
    def since(self) -> date:
        held = self.last.held_on if self.last else None
        return held or dates.add_months(dates.today(), -MONTHS)

    def agenda(self) -> Section:
        spoken = f"How they communicate: {self.person.communication}" if self.person.communication else ""
        words = "\n\n".join(part for part in (self.review.person_agenda, spoken) if part)
        return Section(PackPart.AGENDA, words, otherwise="They have not said yet. Ask before the meeting.")

    def plan(self) -> Section:
        plan = plan_of(self.review)
        words = f"Version {plan.number} of the plan." if plan else ""
        lines = outcome_lines(self.review, self.last)
        return Section(PackPart.PLAN, words, [_outcome(line) for line in lines], "There is no plan in force")

    def risks(self) -> Section:
        row = RiskAssessment.objects.visible_to(self.viewer).in_force().filter(person=self.person).first()
        if row is None:
            return Section(PackPart.RISKS, otherwise="There is no risk assessment in force")
        found = Risk.objects.visible_to(self.viewer).filter(assessment=row)[:MOST]
        words = f"Everybody looks at this again by {dates.uk_date(row.review_on)}." if row.review_on else ""
        return Section(PackPart.RISKS, words, [_risk(risk) for risk in found])

    def rules(self) -> Section:
        agreement = self.home.agreement if self.home else None
        rows = Restriction.objects.visible_to(self.viewer).filter(person=self.person).in_place()[:MOST]
        rules = agreement.house_rules if agreement else ""
        nothing = "No house rules are written down, and they are kept from nothing"
        return Section(PackPart.RULES, rules, [_restriction(row) for row in rows], nothing)

    def decided(self) -> Section:
        rows = ReviewAction.objects.visible_to(self.viewer).filter(review=self.last).select_related("owner")[:MOST]
        if self.last is None:
            return Section(PackPart.LAST, otherwise="This is the first review")
        held, said = dates.uk_date(self.last.held_on), self.last.get_decision_display().lower()
        words = f"It was held on {held}. What was decided: {said}. {self.last.decision_reasons}".strip()
        return Section(PackPart.LAST, words, [_action(row) for row in rows])

    def contact(self) -> Section:
        live = list(Arrangement.objects.visible_to(self.viewer).live().filter(person=self.person))
        visits = Visit.objects.visible_to(self.viewer).filter(person=self.person, visited_on__gte=self.since)
        words = council_words(self.viewer, self.person, live) if live else ""
        return Section(PackPart.CONTACT, words, [_visit(row) for row in visits.for_list()[:MOST]])

    def changes(self) -> Section:
        rows = self._changed().exclude(kind=ChangeKind.SAFEGUARDING)[:MOST]
        return Section(PackPart.CHANGES, items=[_change(row) for row in rows], otherwise="Nothing of weight")

    def concerns(self) -> Section:
        rows = self._changed().filter(kind=ChangeKind.SAFEGUARDING)[:MOST]
        return Section(PackPart.CONCERNS, items=[_change(row) for row in rows], otherwise="None")

    @cached_property
    def home(self) -> Arrangement | None:
        """The live arrangement that the review looks at, else the one the person lives by."""
        live = Arrangement.objects.visible_to(self.viewer).live().filter(person=self.person)
        rows = {row.pk: row for row in live.select_related("agreement").order_by("started_on", "pk")}
        return rows.get(self.review.arrangement_id or 0) or next(iter(rows.values()), None)

    def _changed(self) -> QuerySet:
        rows = ChangeEvent.objects.visible_to(self.viewer).filter(person=self.person, happened_on__gte=self.since)
        return rows.with_left()


PARTS: dict[PackPart, Callable[[Papers], Section]] = {
    PackPart.AGENDA: Papers.agenda,
    PackPart.PLAN: Papers.plan,
    PackPart.RISKS: Papers.risks,
    PackPart.RULES: Papers.rules,
    PackPart.LAST: Papers.decided,
    PackPart.CONTACT: Papers.contact,
    PackPart.CHANGES: Papers.changes,
    PackPart.CONCERNS: Papers.concerns,
}


def _outcome(line: OutcomeLine) -> Item:
    need, last = line.need, line.last
    stands = f"{last.get_progress_display()}. {last.notes}".strip() if last else "Not looked at before"
    return Item(
        f"{need.get_area_display()}: {need.need}",
        [("What should change", need.outcome), ("How", need.how_met), ("How far it had come", stands)],
    )


def _risk(row: Risk) -> Item:
    facts = [
        ("What the person thinks", row.person_view),
        ("What could happen", row.what_could_happen),
        ("What we do so that it goes well", row.strategy),
    ]
    return Item(row.get_area_display(), facts)


def _restriction(row: Restriction) -> Item:
    again = dates.uk_date(row.due_on) if row.due_on else ""
    return Item(row.what, [("Why", row.why), ("Since", dates.uk_date(row.since)), ("Looked at again by", again)])


def _action(row: ReviewAction) -> Item:
    stands = (
        f"{row.get_end_display()}. {row.words}".strip() if row.end else f"To be done by {dates.uk_date(row.due_on)}"
    )
    return Item(row.what, [("Who", row.owner.name if row.owner else ""), ("How it stands", stands)])


def _visit(row: Visit) -> Item:
    title = "Visit" if row.is_announced else "Unannounced visit"
    seen = row.get_seen_display()
    return Item(
        f"{title} on {dates.uk_date(row.visited_on)}", [("Who visited", who(row)), ("Was the person seen?", seen)]
    )


def _change(row: ChangeEvent) -> Item:
    left = row.left or 0  # type: ignore[attr-defined]
    asked = f"{left} things still to do" if left > 1 else "One thing still to do" if left else "Nothing left to do"
    return Item(row.get_kind_display(), [("When", dates.uk_date(row.happened_on)), ("What it asked for", asked)])
