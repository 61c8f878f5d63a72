"""What has to be known before a need counts as unmet, and before carers are recruited for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from commissioning.needs.choices import Answer, LocalNeed, NotBecause, Says, SuggestionKind
from commissioning.rules import DISTRICT
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from commissioning.models import NotReferred, RecruitmentTarget, Suggestion

MOST_HOUSEHOLDS = 50


def not_referred_gate(row: NotReferred, *, is_referred: bool) -> Gate:
    """What has to be known of somebody who was not referred (G14-LOC-3)."""
    return Gate([says_why_not(row), names_a_need(row), area_is_a_district(row.area), nobody_is_asked(is_referred)])


def says_why_not(row: NotReferred) -> Line:
    """Select why they were not referred.

    Source: G14-LOC-3. What is not there can only be seen when those count who were never referred.
    """
    return check(says_why_not, "Why not", row.reason in NotBecause.values)


def names_a_need(row: NotReferred) -> Line:
    """Select at least one thing that they need.

    Source: G14-LOC-2, G14-LOC-4.
    """
    met = bool(row.needs) and set(row.needs) <= set(LocalNeed.values)
    return check(names_a_need, "What they need", met)


def area_is_a_district(area: str) -> Line:
    """Enter the area as the first half of a postcode, like WM3, or leave it empty.

    Source: G14-LOC-2. Where people want to live is counted by postcode district, never by an address.
    """
    return check(area_is_a_district, "Area", not area or DISTRICT.fullmatch(area) is not None)


def nobody_is_asked(is_referred: bool) -> Line:
    """They are referred to a scheme now: what comes of it is recorded there.

    Source: G14-LOC-3. Nobody counts twice.
    """
    return check(nobody_is_asked, "No referral is open", not is_referred)


def target_gate(target: RecruitmentTarget) -> Gate:
    """What both sides agree to (G14-LOC-2)."""
    return Gate(
        [
            says_how_many(target.number),
            says_which_carers(target),
            area_is_a_district(target.area),
            has_time(target.by_when, target.counted_from),
        ]
    )


def says_how_many(number: int) -> Line:
    """Enter how many carer households, from 1 to 50.

    Source: G14-LOC-2. A target that nobody can count is none.
    """
    return check(says_how_many, "How many", 1 <= number <= MOST_HOUSEHOLDS)


def says_which_carers(target: RecruitmentTarget) -> Line:
    """Say where, or with which skills, language or access: otherwise any carer would do.

    Source: G14-LOC-2: the skills that are asked for, where people want to live.
    """
    met = bool(target.area or target.skills or target.language or target.wheelchair_access)
    return check(says_which_carers, "Which carers", met)


def has_time(by_when: date | None, counted_from: date) -> Line:
    """The day by which they are to be approved has to be after today.

    Source: G14-LOC-2.
    """
    return check(has_time, "By when", by_when is not None and by_when > counted_from)


def both_sides_agree(*, proposed_by_council: bool, answers_for_council: bool) -> Line:
    """The other side has to agree: whoever proposed a target cannot agree to it for both.

    Source: G14-LOC-2: planned jointly with schemes.
    """
    return check(both_sides_agree, "The other side", proposed_by_council != answers_for_council)


def enough_are_approved(approved: int, number: int) -> Line:
    """Fewer are approved than were agreed: go on, or give the target up and say why.

    Source: G14-LOC-2: tracked to approval.
    """
    return check(enough_are_approved, "Approved", approved >= number)


def suggestion_gate(row: Suggestion) -> Gate:
    """What a commissioner needs, to be able to answer (G14-LOC-3)."""
    lines = [names_one_need(row), area_is_a_district(row.area)]
    if row.kind == SuggestionKind.OFFER:
        return Gate([*lines, says_for_how_many(row), begins_ahead(row.from_when)])
    return Gate([*lines, says_what_of_it(row)])


def names_one_need(row: Suggestion) -> Line:
    """Select which need it is about.

    Source: G14-LOC-3, G14-LOC-4.
    """
    return check(names_one_need, "The need", row.need in LocalNeed.values)


def says_for_how_many(row: Suggestion) -> Line:
    """Enter for how many people, from 1 to 50.

    Source: G14-LOC-3. An offer without a size can be neither agreed nor paid for.
    """
    return check(says_for_how_many, "For how many", row.places is not None and 1 <= row.places <= MOST_HOUSEHOLDS)


def begins_ahead(from_when: date | None) -> Line:
    """An offer begins after today: enter from when.

    Source: G14-LOC-3.
    """
    return check(begins_ahead, "From when", from_when is not None and from_when > dates.today())


def says_what_of_it(row: Suggestion) -> Line:
    """Select what you want commissioners to know of it.

    Source: G14-LOC-5. From a list: words could say who it was about.
    """
    return check(says_what_of_it, "What of it", row.says in Says.values)


def suggestion_answered(answer: str) -> Gate:
    """An answer says yes or no, and why (G14-LOC-5)."""
    return Gate([answer_says_why(answer)])


def answer_says_why(answer: str) -> Line:
    """Select the answer: whoever asked reads it.

    Source: G14-LOC-5.
    """
    return check(answer_says_why, "Answer", answer in Answer.values)
