"""When a review may be completed: the first line of each docstring is what a person reads."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from careplans.rules.assessments import chc_considered_or_why_not
from reviews.choices import SUPPORTERS, ReviewerKind
from reviews.rules.meeting import (
    advocate_where_views_differ,
    combined_as_the_person_prefers,
    communication_was_checked,
    each_review_has_its_outcome,
    house_rules_were_looked_at,
    how_the_view_was_had,
    more_independence_was_asked,
)
from reviews.rules.words import first_line
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line, line

COPIED = 40
LONG_TEXTS = (
    "person_view", "working_well", "not_working", "house_rules", "wants_to_move_on", "independence", "plan_finding",
    "arrangement_finding", "monitoring_finding", "decision_reasons",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """All that the rules need: the review, who came (roles), needs not yet looked at, the review held before it, and whether
    it is decided how the person is helped to take part, and whether an advocate helps them.
    """

    review: Any
    roles: Collection[str]
    open_needs: int
    last: Any | None
    latest_next: date | None
    addresses: dict[str, str] = field(default_factory=dict)
    helped: bool = True
    has_advocate: bool = False

    def line(self, label: str, met: bool, rule: Any, source: str, section: str) -> Line:
        return line(label, met, first_line(rule), url=self.addresses.get(section, ""), rule=source)


def person_was_heard(facts: ReviewFacts) -> Line:
    """Write down what the person says, or why their own view could not be had.

    G14-REV-3, G14-REV-5.
    """
    review = facts.review
    met = bool(review.person_view.strip() or review.view_not_obtained.strip())
    return facts.line("The person's own view", met, person_was_heard, "G14-REV-3", "views")


def help_to_take_part_was_decided(facts: ReviewFacts) -> Line:
    """Decide how the person is helped to take part in the review: alone, with an appropriate person or with an advocate.

    CA68: the duty of an assessment holds for reviews too.
    """
    label = "Help to take part"
    return facts.line(label, facts.helped, help_to_take_part_was_decided, "CA68", "taking-part")


def held_some_way(facts: ReviewFacts) -> Line:
    """Say how the review was held.

    G14-REV-3: never a paper exercise.
    """
    return facts.line("How it was held", bool(facts.review.method), held_some_way, "G14-REV-3", "meeting")


def held_on_a_day(facts: ReviewFacts) -> Line:
    """Give the day the review was held, not later than today.

    G14-REV-3.
    """
    held = facts.review.held_on
    met = held is not None and held <= dates.today()
    return facts.line("When it was held", met, held_on_a_day, "G14-REV-3", "meeting")


def held_somewhere(facts: ReviewFacts) -> Line:
    """Say where the review was held.

    G14-REV-3.
    """
    return facts.line("Where it was held", bool(facts.review.place.strip()), held_somewhere, "G14-REV-3", "meeting")


def reviewer_is_known(facts: ReviewFacts) -> Line:
    """Say whether whoever led the review knows the person.

    G14-REV-2.
    """
    return facts.line("Who led it", bool(facts.review.reviewer_kind), reviewer_is_known, "G14-REV-2", "meeting")


def somebody_came(facts: ReviewFacts) -> Line:
    """Say who was at the review.

    G14-REV-1.
    """
    return facts.line("Who came", bool(facts.roles), somebody_came, "G14-REV-1", "people")


def supporter_beside_reviewing_officer(facts: ReviewFacts) -> Line:
    """A reviewing officer led this review: a named person or an advocate has to be there for the person.

    G14-REV-4.
    """
    met = facts.review.reviewer_kind != ReviewerKind.REVIEWING_OFFICER or any(r in SUPPORTERS for r in facts.roles)
    label = "Somebody there for the person"
    return facts.line(label, met, supporter_beside_reviewing_officer, "G14-REV-4", "people")


def every_outcome_was_looked_at(facts: ReviewFacts) -> Line:
    """Say for each outcome of the plan how far it has come.

    CA27: a review asks whether the outcomes are being met.
    """
    met = facts.open_needs == 0
    return facts.line("Each outcome of the plan", met, every_outcome_was_looked_at, "CA27", "outcomes")


def what_works_was_asked(facts: ReviewFacts) -> Line:
    """Say what is working well or what is not.

    G14-REV-3.
    """
    met = bool(facts.review.working_well.strip() or facts.review.not_working.strip())
    return facts.line("What works and what does not", met, what_works_was_asked, "G14-REV-3", "working")


def moving_on_was_asked(facts: ReviewFacts) -> Line:
    """Ask the person whether they want to stay or to move on, and write down the answer.

    G14-LOC-7; section 8 of the domain research, number 23.
    """
    met = bool(facts.review.wants_to_move_on.strip())
    return facts.line("Staying or moving on", met, moving_on_was_asked, "G14-LOC-7", "moving")


def chc_was_considered_or_why_not(facts: ReviewFacts) -> Line:
    """Say whether NHS Continuing Healthcare was considered, and what it came to or why not.

    CHC: at each assessment and each review.
    """
    met = chc_considered_or_why_not(facts.review.chc_considered, facts.review.chc_words)
    return facts.line("NHS Continuing Healthcare", met, chc_was_considered_or_why_not, "CHC", "decision")


def decision_has_reasons(facts: ReviewFacts) -> Line:
    """Decide what happens now, with the reasons.

    CA27.
    """
    met = bool(facts.review.decision and facts.review.decision_reasons.strip())
    return facts.line("Decision and reasons", met, decision_has_reasons, "CA27", "decision")


def next_date_is_set(facts: ReviewFacts) -> Line:
    """Set the date of the next review.

    CA27: the next due date can never be blank.
    """
    return facts.line("Next review", facts.review.next_due_on is not None, next_date_is_set, "CA27", "next")


def next_date_is_in_time(facts: ReviewFacts) -> Line:
    """The next review has to be after this one and within twelve months of it.

    CA27, G14-REV-1: at least every 12 months, or what the council's own timescale says.
    """
    due, held = facts.review.next_due_on, facts.review.held_on
    met = due is None or held is None or (held < due and (facts.latest_next is None or due <= facts.latest_next))
    return facts.line("Next review is soon enough", met, next_date_is_in_time, "CA27", "next")


def not_last_times_words(facts: ReviewFacts) -> Line:
    """The words are the same as at the last review: write down what the person says now, and what works now.

    Domain research 3.6: never "completed" with the text of a previous review.
    """
    last = facts.last
    same = (same_view, same_findings, same_long_text)
    met = last is None or not any(rule(facts.review, last) for rule in same)
    return facts.line("Written afresh", met, not_last_times_words, "G14-REV-3", "views")


def not_last_times_day(facts: ReviewFacts) -> Line:
    """The day is not later than that of the last review: give the day this one was held.

    Domain research 3.6: never the same date as a previous review.
    """
    held, last = facts.review.held_on, facts.last
    met = last is None or held is None or last.held_on is None or held > last.held_on
    return facts.line("Later than the last review", met, not_last_times_day, "G14-REV-3", "meeting")


def same_view(review: Any, last: Any) -> bool:
    view = plain(review.person_view)
    return bool(view) and view == plain(last.person_view)


def same_findings(review: Any, last: Any) -> bool:
    """What works, what does not and the reasons, all three word for word."""
    names = ("working_well", "not_working", "decision_reasons")
    now = [plain(getattr(review, name)) for name in names]
    return any(now) and now == [plain(getattr(last, name)) for name in names]


def same_long_text(review: Any, last: Any) -> bool:
    """One long answer, word for word: nobody says the same forty letters twice a year apart."""
    now = {name: plain(getattr(review, name)) for name in LONG_TEXTS}
    return any(len(text) >= COPIED and text == plain(getattr(last, name)) for name, text in now.items())


def plain(text: str) -> str:
    """Without capitals, punctuation and spacing: a full stop more is not a new text."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


COMPLETION = (
    person_was_heard, how_the_view_was_had, communication_was_checked, help_to_take_part_was_decided,
    somebody_came, supporter_beside_reviewing_officer, held_some_way, held_on_a_day, held_somewhere,
    reviewer_is_known, every_outcome_was_looked_at, what_works_was_asked, house_rules_were_looked_at,
    moving_on_was_asked, more_independence_was_asked, each_review_has_its_outcome, combined_as_the_person_prefers,
    advocate_where_views_differ, chc_was_considered_or_why_not, decision_has_reasons,
    next_date_is_set, next_date_is_in_time, not_last_times_words, not_last_times_day,
)  # fmt: skip
# Lines that only speak up when they are broken.
QUIET = (
    next_date_is_in_time, not_last_times_words, not_last_times_day, supporter_beside_reviewing_officer,
    combined_as_the_person_prefers, advocate_where_views_differ,
)  # fmt: skip


def completion(facts: ReviewFacts) -> Gate:
    """Every line of the gate "complete the review" (domain research 3.18)."""
    lines = [(rule, rule(facts)) for rule in COMPLETION]
    return Gate(shown for rule, shown in lines if not (shown.met and rule in QUIET))
