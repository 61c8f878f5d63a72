"""Which reviews a meeting is, and how the person was heard: the first line of each docstring is what a person reads."""

from typing import TYPE_CHECKING

from reviews.choices import AttendeeRole, ReviewSubject
from sharedliving.core.rules import Line

if TYPE_CHECKING:
    from reviews.rules.completion import ReviewFacts

FINDINGS = {
    ReviewSubject.PLAN: "plan_finding",
    ReviewSubject.ARRANGEMENT: "arrangement_finding",
    ReviewSubject.MONITORING: "monitoring_finding",
}
PURPOSES = {
    ReviewSubject.PLAN: "Care and support plan review: is your plan right for you? The council asks this.",
    ReviewSubject.ARRANGEMENT: "Arrangement review: is this the right home, and does everybody do what they agreed to?",
    ReviewSubject.MONITORING: "Scheme monitoring: does the scheme support you and your Shared Lives carers well?",
}
"""What each review is for, as an invitation says it (G14-REV-9)."""


def how_the_view_was_had(facts: "ReviewFacts") -> Line:
    """Say how the person said or showed what they think: words, pictures, with an interpreter.

    G14-REV-5: with the format used.
    """
    met = not facts.review.person_view.strip() or bool(facts.review.view_formats)
    return facts.line("How their view was had", met, how_the_view_was_had, "G14-REV-5", "views")


def communication_was_checked(facts: "ReviewFacts") -> Line:
    """Check again how the person communicates and what they need to read, or say why you did not.

    AIS: information needs are looked at again at each review (domain research 3.17, from the standard cited there).
    """
    review = facts.review
    met = bool(review.communication_checked) or (
        review.communication_checked is False and bool(review.communication_words.strip())
    )
    return facts.line("Communication needs", met, communication_was_checked, "AIS", "views")


def house_rules_were_looked_at(facts: "ReviewFacts") -> Line:
    """Look at the house rules and at what restricts the person, and write down what you found.

    Domain research 8, number 20: a restriction is never kept after it is not needed.
    """
    met = bool(facts.review.house_rules.strip())
    return facts.line("House rules and restrictions", met, house_rules_were_looked_at, "G14-REV-3", "working")


def more_independence_was_asked(facts: "ReviewFacts") -> Line:
    """Ask the person what they want to do more of by themselves, and write down the answer.

    G14-LOC-7; section 8 of the domain research, number 23.
    """
    met = bool(facts.review.independence.strip())
    return facts.line("More independence", met, more_independence_was_asked, "G14-LOC-7", "moving")


def advocate_where_views_differ(facts: "ReviewFacts") -> Line:
    """Views differ: ask for an advocate, or write down why the person has none.

    G14-ADV-3.
    """
    met = (
        not facts.review.views_differ
        or facts.has_advocate
        or AttendeeRole.ADVOCATE in facts.roles
        or bool(facts.review.advocate_words.strip())
    )
    return facts.line("An advocate, where views differ", met, advocate_where_views_differ, "G14-ADV-3", "decision")


def each_review_has_its_outcome(facts: "ReviewFacts") -> Line:
    """Say what each of the reviews that this meeting is has come to.

    G14-REV-8: one meeting may serve several reviews, each with an outcome of its own.
    """
    review = facts.review
    met = bool(review.subjects) and all(
        getattr(review, FINDINGS[ReviewSubject(each)]).strip() for each in review.subjects
    )
    return facts.line("What each review came to", met, each_review_has_its_outcome, "G14-REV-8", "subjects")


def combined_as_the_person_prefers(facts: "ReviewFacts") -> Line:
    """Hold several reviews in one meeting only where the person prefers it.

    G14-REV-8.
    """
    met = len(facts.review.subjects) < 2 or facts.review.combined_wanted is True
    label = "One meeting for several reviews"
    return facts.line(label, met, combined_as_the_person_prefers, "G14-REV-8", "subjects")
