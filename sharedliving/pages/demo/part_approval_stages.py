"""What each stage of an application asks for, gathered in the demo world through the services."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from placements.choices import CheckKind, MemberKind, RiskSubject, Stage
from placements.models import Application
from placements.services import household_risks, households, members, vetting
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages.demo import words_approval as words

Does = Callable[[Application, Viewer], None]


def _references(row: Application, by: Viewer) -> None:
    today = dates.today()
    for name, relationship, years, said in words.REFERENCES:
        vetting.add_reference(
            application=row, by=by, name=name, relationship=relationship, is_relative=False, said=said,
            known_since=dates.add_months(today, -12 * years), asked_on=today - timedelta(days=3), received_on=today,
            verified_on=today,
        )  # fmt: skip


def _household(row: Application, by: Viewer) -> None:
    """Both carers, with a DBS each, and a child."""
    family = row.household.name.split()[-1]
    for number, given in enumerate(row.household.name.removesuffix(family).replace(" and ", " ").split()):
        kind = MemberKind.SUPPORT if number else MemberKind.CARER
        member = members.add(
            household=row.household, by=by, name=f"{given} {family}", kind=kind, consulted_on=dates.today(), agrees=True
        )
        _certify(member, by, row.pk * 10 + number)
    members.add(
        household=row.household, by=by, name=f"Ella {family}", kind=MemberKind.CHILD, relationship="daughter",
        year_of_birth=dates.today().year - 11, consulted_on=dates.today(), agrees=True, said=words.CHILD_SAYS,
    )  # fmt: skip


def _certify(member: Any, by: Viewer, number: int) -> None:
    members.record_dbs(
        member=member, by=by, number=f"{number:012d}", is_home_based=True, done_on=dates.today(),
        valid_until=dates.add_months(dates.today(), 36),
    )  # fmt: skip


def _home(row: Application, by: Viewer) -> None:
    today = dates.today()
    for kind in (CheckKind.HOME_SAFETY, CheckKind.INSURANCE):
        households.record_check(
            household=row.household, by=by, kind=kind, done_on=today, valid_until=dates.add_months(today, 12)
        )
    household_risks.add(
        household=row.household, by=by, look_again_on=today + timedelta(days=182), subject=RiskSubject.PREMISES,
        **words.STAIRS,
    )  # fmt: skip


def _trained(row: Application, by: Viewer) -> None:
    today = dates.today()
    households.record_check(
        household=row.household, by=by, kind=CheckKind.TRAINING, done_on=today, valid_until=dates.add_months(today, 12)
    )


def _observed(row: Application, by: Viewer) -> None:
    for with_whom, seen in words.OBSERVED:
        vetting.observe(application=row, by=by, on=dates.today(), with_whom=with_whom, seen=seen)


PREPARE: dict[str, Does] = {
    Stage.REFERENCES: _references,
    Stage.DBS: _household,
    Stage.HOME_VISIT: _home,
    Stage.TRAINING: _trained,
    Stage.OBSERVED: _observed,
}
