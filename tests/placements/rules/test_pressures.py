from datetime import date

import pytest
from django.utils import timezone

from placements.rules import pressure_warning, pressures_in_words
from placements.rules.lines import source_of
from placements.rules.pressures import hurry_must_not_bend_the_match, pressure_must_not_bend_the_match
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db


def under(*pressures, **fields):
    return ReferralFactory(pressures=list(pressures), **fields)


def test_hurry_must_not_bend_the_match():
    words = pressure_warning(under("discharge", "benefits", discharge_on=date(2027, 3, 3)))

    assert words.startswith(
        "There is pressure on this referral: they are to leave hospital on a planned day (3 March 2027);"
    )
    assert "; their benefits are not in payment." in words
    assert words.endswith(hurry_must_not_bend_the_match())
    assert source_of(hurry_must_not_bend_the_match) == "G14-ASS-6"


def test_pressure_must_not_bend_the_match():
    assert pressure_warning(under("funding")).endswith(pressure_must_not_bend_the_match())
    assert source_of(pressure_must_not_bend_the_match) == "G14-ASS-6"


@pytest.mark.parametrize("pressures", [[], ["none"]])
def test_nothing_presses_no_warning(pressures):
    assert pressure_warning(under(*pressures)) == ""


def test_none_is_an_answer():
    assert pressures_in_words(under("none")) == ["None of these"]
    assert pressures_in_words(under()) == []


def test_nobody_is_warned_once_the_referral_is_over():
    over = under("hurry", state="closed", closed_at=timezone.now(), due_on=None)

    assert pressure_warning(over) == ""
    assert pressures_in_words(over) == ["There is a hurry for another reason"], "it stays on record"
