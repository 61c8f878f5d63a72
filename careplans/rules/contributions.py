"""What other professionals contribute to an assessment (multi-disciplinary, guidance document 004)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices import ContributionState
from careplans.rules.said import says
from sharedliving.core.rules import Line

if TYPE_CHECKING:
    from careplans.models import Assessment, Contribution


def every_contribution_is_in(contributions: Sequence["Contribution"]) -> bool:
    """Still to come: {which}. Record each contribution, or say why it does not come.

    Source: CMP-MDT
    """
    return all(each.state != ContributionState.ASKED for each in contributions)


def contribution_is_dated(asked_on: date, on: date, today: date) -> bool:
    """The date must be between the day the contribution was asked for and today."""
    return asked_on <= on <= today


def contribution_has_words(words: str) -> bool:
    """Write down what they say, or why nothing comes."""
    return bool(words.strip())


def contributions_line(assessment: "Assessment", contributions: Sequence["Contribution"]) -> list[Line]:
    """One line of the gate where anybody was asked; none where nobody was."""
    if not contributions:
        return []
    rule = every_contribution_is_in
    which = "; ".join(str(each) for each in contributions if each.state == ContributionState.ASKED)
    url = reverse("contributions", args=[assessment.pk])
    return [says("Contributions of other professionals", rule, rule(contributions), url, which=which)]
