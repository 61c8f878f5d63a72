"""What this costs and who pays: a sheet for the person, of an arrangement or of one they may choose (G14-VFM-2)."""

from decimal import Decimal
from typing import Any

from people.models import Organisation, Person
from placements.choices import MoneyPart, Payer
from placements.exports.readers import ADDRESS
from placements.models import Agreement, Arrangement, CarerHousehold, MoneyLine
from placements.rules import WhoPays, weekly_sum, who_pays
from placements.services.money import agreed_parts
from placements.tables.money import amount_words, pounds
from sharedliving.core import dates

QUESTIONS = (
    "You can ask your care manager or your scheme worker about anything on this page. "
    "If you think that you pay too much, ask the council to look at it again."
)


def money_sheet(row: Arrangement, lines: list[MoneyLine]) -> dict[str, Any]:
    """Of an arrangement: `lines` are what holds today."""
    return _sheet(row.person, row.household, row.council, row.scheme, lines)


def agreed_money_sheet(row: Agreement) -> dict[str, Any]:
    """Of an agreement: what it would cost to live there."""
    lines = [MoneyLine(part=part, payer=payer, amount=amount) for part, payer, amount in agreed_parts(row)]
    return _sheet(row.person, row.household, row.council, row.scheme, lines)


def _sheet(
    person: Person, household: CarerHousehold, council: Organisation, scheme: Organisation, lines: list[MoneyLine]
) -> dict[str, Any]:
    """Data for `money_sheet` (core/documents/shapes.py): sentences to "you", then each part."""
    payers = {Payer.COUNCIL: council.name, Payer.NHS: "The NHS", Payer.PERSON: "You",
              Payer.BENEFIT: "Housing Benefit or Universal Credit"}  # fmt: skip
    return {
        "title": "What this costs and who pays", "reader": person.name, "person_name": person.name,
        "reference": person.reference, "organisation": scheme.name, "made_on": dates.today(), "version": "1",
        "left_out": [ADDRESS], "home": household.name,
        "sentences": _sentences(lines, payers),
        "parts": [
            {"part": str(line), "amount": amount_words(line), "weekly": line.weekly, "paid_by": payers[Payer(line.payer)]}
            for line in lines if line.part != MoneyPart.CONTRIBUTION
        ],
        "total": weekly_sum(lines), "questions": QUESTIONS,
    }  # fmt: skip


def _sentences(lines: list[MoneyLine], payers: dict[Payer, str]) -> list[str]:
    if not lines:
        return ["Nobody has written down yet what this costs."]
    paid = who_pays(lines)
    mine = next((each for each in paid if each.payer == Payer.PERSON), None)
    others = [each for each in paid if each is not mine]
    said = [f"Living here costs {pounds(weekly_sum(lines))} a week."]
    said += [f"You pay {pounds(mine.weekly)} of it."] if mine else ["You pay nothing of it."]
    said += [_pays(each, payers) for each in others]
    contribution = sum((line.weekly for line in lines if line.part == MoneyPart.CONTRIBUTION), Decimal(0))
    if contribution:
        said.append(f"In what you pay are {pounds(contribution)} that you give the council towards your care.")
    return said


def _pays(each: WhoPays, payers: dict[Payer, str]) -> str:
    return f"{payers[Payer(each.payer)]} pays {pounds(each.weekly)}."
