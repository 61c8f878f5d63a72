"""What a review leaves to be done, and a review that is asked for."""

from collections.abc import Iterable
from datetime import date

from placements.choices import ActionEnd
from reviews.rules.words import first_line
from sharedliving.core import dates
from sharedliving.core.rules import Missing


def action_says_what_and_when(what: str, due: date | None) -> Iterable[Missing]:
    """Say what is to be done, and by when: from today on.

    CA27: what a review decides is followed through.
    """
    met = bool(what.strip()) and due is not None and due >= dates.today()
    return [] if met else [Missing(first_line(action_says_what_and_when), rule="CA27")]


def action_is_open(is_open: bool) -> Iterable[Missing]:
    """This is finished already.

    What was done is a record.
    """
    return [] if is_open else [Missing(first_line(action_is_open), rule="CA27")]


def put_off_later_with_reason(was: date, due: date | None, why: str) -> Iterable[Missing]:
    """Give a later day than before, and say why it is put off.

    CA27: chased until it is done.
    """
    met = due is not None and due > was and due >= dates.today() and bool(why.strip())
    return [] if met else [Missing(first_line(put_off_later_with_reason), rule="CA27")]


def given_up_with_reason(end: str, words: str) -> Iterable[Missing]:
    """Say why it is no longer needed.

    CA27.
    """
    met = end != ActionEnd.NOT_NEEDED or bool(words.strip())
    return [] if met else [Missing(first_line(given_up_with_reason), rule="CA27")]


def done_when_the_version_holds(end: str, is_ahead: bool) -> Iterable[Missing]:
    """This is done once the new version is signed off, agreed or signed by all. If it is not needed any more, say why.

    CA27: a plan that a review found wrong is not put right by beginning a new one.
    """
    met = end != ActionEnd.DONE or not is_ahead
    return [] if met else [Missing(first_line(done_when_the_version_holds), rule="CA27")]


def request_says_who_and_why(asked_by: str, why: str, asked_on: date) -> Iterable[Missing]:
    """Say who asks for a review, why, and on which day that has passed.

    CA27: a review on reasonable request by or for the person or a carer.
    """
    met = bool(asked_by.strip() and why.strip()) and asked_on <= dates.today()
    return [] if met else [Missing(first_line(request_says_who_and_why), rule="CA27")]


def request_is_undecided(is_open: bool) -> Iterable[Missing]:
    """This request is decided already.

    CA27.
    """
    return [] if is_open else [Missing(first_line(request_is_undecided), rule="CA27")]


def request_is_answered_with_reasons(
    reasons: str, told_how: str, told_on: date | None, asked: date
) -> Iterable[Missing]:
    """Give the reasons, and say when and how you told whoever asked.

    CA27: a request needs a decision and a reason (domain research 3.6).
    """
    told = told_on is not None and asked <= told_on <= dates.today()
    met = bool(reasons.strip() and told_how.strip()) and told
    return [] if met else [Missing(first_line(request_is_answered_with_reasons), rule="CA27")]
