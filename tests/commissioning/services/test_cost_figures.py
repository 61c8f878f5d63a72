"""The cost of Shared Lives in tables and sentences."""

from decimal import Decimal

import pytest

from commissioning.costs.choices import Basis, Frequency, Service
from commissioning.costs.full import Paid, SchemeYear, comparison_gate, full_cost
from commissioning.services.cost_figures import (
    SHARED_LIVES,
    choices_of,
    comparison_figure,
    difference_words,
    full_figure,
    what_if,
)
from commissioning.services.cost_sheet import BUDGET, NOT_KNOWN, cost_sheet, sheet_options, sheet_sentences
from commissioning.services.known_costs import AtScheme, KnownCosts, overhead_each
from placements.choices import MoneyPart, Payer
from sharedliving.core import dates
from sharedliving.core.documents import render_pdf
from sharedliving.core.rules import Refusal
from tests.core.documents.samples import words_of
from tests.factories.costs import UnitCostFactory
from tests.factories.people import CouncilFactory


def known(*services, people=10, contributions=10, amount=Decimal(52_000), without_fee=0):
    """People at £400 a week each, £100 of which they contribute, with £100 of overhead each."""
    gate = comparison_gate([SchemeYear("Harbour", 2026, amount)], people)
    paid = [
        Paid(MoneyPart.CARE_FEE, Payer.COUNCIL, people, Decimal(400 * people)),
        Paid(MoneyPart.CONTRIBUTION, Payer.PERSON, contributions, Decimal(100 * people)),
    ]
    return KnownCosts(
        2026, gate, full_cost(people, paid, Decimal(100)) if gate.is_open else None, without_fee, services
    )


def cost(**fields):
    row = UnitCostFactory.build(council=CouncilFactory.build(), **({"financial_year": 2026} | fields))
    row.pk = fields.get("pk", 1)
    return row


RESIDENTIAL, NET = cost(pk=1), cost(pk=2, service=Service.SUPPORTED_LIVING, basis=Basis.NET, amount=Decimal(350))


def test_the_full_cost_in_parts():
    figure = full_figure(known())

    assert figure.rows == (
        ("Care fee", "£400"), ("Running the scheme", "£100"), ("Full cost", "£500"), ("Less: people contribute", "£100"),
        ("What the council pays in the end", "£400"),
    )  # fmt: skip
    assert figure.finding == (
        "Shared Lives costs £500 a week for each of 10 people who live in it, of which the council pays £400 in the end."
    )


def test_what_few_contribute_is_not_told():
    figure = full_figure(known(contributions=3))

    assert figure.rows[-1] == ("What the council pays in the end", "not shown")
    assert "in the end" not in figure.finding


def test_few_without_a_care_fee_cannot_be_worked_out():
    figure = full_figure(known(without_fee=2))

    assert "each person who lives in it" in figure.finding
    assert "Fewer than 5 people who live in Shared Lives have no care fee" in figure.note


def test_services_stand_beside_shared_lives_on_the_same_basis():
    figure = comparison_figure(known(RESIDENTIAL, NET))

    assert [row[:4] for row in figure.rows] == [
        ("Residential care", "£1,100", "£600 more", "Before what people contribute"),
        ("Supported living", "£350", "£50 less", "After what people contribute"),
    ]
    assert [row[4:] for row in figure.rows] == [("Included", "2026 to 2027", "Finance, budget book")] * 2
    assert figure.finding == "Residential care costs £600 more a week than Shared Lives here, for each person."


def test_an_amount_after_contributions_has_nothing_to_stand_beside():
    figure = comparison_figure(known(NET, contributions=3))

    assert figure.rows[0][2] == "not shown"
    assert figure.finding == "No other service’s cost is written down yet that can be compared."


@pytest.mark.parametrize("closed", [{"amount": None}, {"amount": Decimal(0)}, {"people": 4}])
def test_nothing_is_compared_while_the_gate_is_closed(closed):
    found = known(RESIDENTIAL, **closed)

    assert (full_figure(found).rows, comparison_figure(found).rows) == ((), ())
    assert comparison_figure(found).finding == "Nothing is compared yet."
    with pytest.raises(Refusal):
        what_if(found, from_key="1", to_key=SHARED_LIVES, people=3)


def test_what_if_people_moved():
    found = what_if(known(RESIDENTIAL), from_key="1", to_key=SHARED_LIVES, people=3)

    assert (found.weekly, found.yearly) == (-1800, -93_600)
    assert found.sentence == (
        "If 3 people move from residential care to Shared Lives, it costs £1,800 less a week, and £93,600 less in a year."
    )


def test_what_if_one_moved_the_other_way_after_contributions():
    found = what_if(known(NET), from_key=SHARED_LIVES, to_key="2", people=1)

    assert found.sentence.startswith(
        "If 1 person moves from Shared Lives to supported living, it costs £50 less a week"
    )


@pytest.mark.parametrize(
    ("from_key", "to_key", "words"),
    [
        ("1", "1", "two different services"),
        ("1", "2", "cannot be compared"),
        ("1", "77", "from the list"),
        (SHARED_LIVES, "3", "no weekly cost"),
    ],
)
def test_a_move_that_cannot_be_compared_is_refused(from_key, to_key, words):
    once = cost(pk=3, per=Frequency.ONE_OFF)

    with pytest.raises(Refusal, match=words):
        what_if(known(RESIDENTIAL, NET, once), from_key=from_key, to_key=to_key, people=3)


def test_the_choices_say_year_and_basis():
    assert choices_of(known(RESIDENTIAL)) == [
        (SHARED_LIVES, "Shared Lives"), ("1", "Residential care, 2026 to 2027, before what people contribute"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("difference", "words"), [("20", "£20 more"), ("-0.5", "£0.50 less"), ("0", "the same"), ("0.001", "the same")]
)
def test_a_difference_in_words(difference, words):
    assert difference_words(Decimal(difference)) == words


def test_the_overhead_of_all_schemes_over_all_whom_they_support():
    schemes = [AtScheme(1, "A", 10, 5, 5), AtScheme(2, "B", 10, 5, 5)]
    years = [SchemeYear("A", 2026, Decimal(52_000)), SchemeYear("B", 2026, Decimal(104_000))]

    assert overhead_each(schemes, years) == 150


def test_the_sheet_says_who_pays_in_plain_words():
    said = sheet_sentences(known(RESIDENTIAL), "Westmere Council")

    assert said[:3] == [
        "Support in Shared Lives costs £500 a week here for each person, on average.",
        "Westmere Council pays £400 of it.",
        "People pay £100 of it themselves.",
    ]
    assert BUDGET in said
    assert [each["name"] for each in sheet_options(known(RESIDENTIAL))] == [
        "Shared Lives", "Residential care (before what people pay)",
    ]  # fmt: skip


def test_the_sheet_before_anything_is_known():
    assert sheet_sentences(known(amount=None), "Westmere Council")[0] == NOT_KNOWN


def test_the_sheet_as_a_document():
    data = cost_sheet(known(RESIDENTIAL, NET), "Westmere Council", dates.today())

    words = words_of(render_pdf("cost_sheet", data))

    assert "What Shared Lives costs and who pays" in words
    assert "Westmere Council pays £400 of it." in words
    assert "Supported living (after what people pay)" in words
