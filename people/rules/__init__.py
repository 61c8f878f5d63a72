"""The rules about people and their owners. The first line of each is the sentence that a person reads."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from people.choices import INDEPENDENT
from sharedliving.core.access import Perm
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer

if TYPE_CHECKING:
    from people.models import Organisation, Person, Team, User

Rule = Callable[..., bool]


def message(rule: Rule) -> str:
    """The sentence a person reads: the first line of the rule's docstring."""
    return (rule.__doc__ or "").strip().splitlines()[0]


def source(rule: Rule) -> str:
    """The source id, which stands alone on the last line of the docstring ("" when there is none)."""
    lines = (rule.__doc__ or "").strip().splitlines()
    return lines[-1].strip().rstrip(".") if len(lines) > 1 else ""


def check(rule: Rule, *facts: Any) -> None:
    """Raise Refusal with the rule's own sentence unless the facts meet it."""
    if not rule(*facts):
        raise Refusal(Missing(message(rule), rule=source(rule)))


def somebody_owns_every_person(owner: "User | None", duty_manager: "User | None") -> bool:
    """Choose an owner: no duty manager is named who could hold this person until there is one.

    A named worker, or for a short time a named duty manager; never a team, never nobody.
    G14-CMS-3
    """
    return owner is not None or duty_manager is not None


def owner_still_works_here(owner: "User") -> bool:
    """Choose somebody whose account is active: this one has left.

    G14-CMS-4
    """
    return bool(owner.is_active)


def owner_works_for_the_council(owner: "User", council_id: int) -> bool:
    """Choose an owner who works for the person's council, or for an NHS trust that works for it.

    G14-CMS-1
    """
    organisation = owner.organisation
    return organisation is not None and council_id in (organisation.pk, organisation.parent_id)


def team_is_of_the_same_organisation(team: "Team | None", owner: "User") -> bool:
    """Choose a team of the organisation that the owner works for."""
    return team is not None and owner.organisation is not None and team.organisation_id in owner.organisation.staffs


def owner_or_manager_gives_away(by: Viewer, person: "Person") -> bool:
    """Only the owner of this person or a line manager can give them to somebody else.

    G14-CMS-4
    """
    return by.can(Perm.HAND_OVER) or (by.user_id is not None and by.user_id == person.owner_id)


def owner_or_manager_closes(by: Viewer, person: "Person") -> bool:
    """Only the owner of this person or a line manager can close their record or open it again.

    G14-CMS-4
    """
    return owner_or_manager_gives_away(by, person)


def owner_changes(person: "Person", owner: "User", team: "Team") -> bool:
    """Choose somebody else: they own this person already."""
    return (
        (person.owner_id, person.team_id) != (owner.pk, team.pk)
        or person.with_duty_since is not None
        or bool(person.standing)
    )


def reason_is_given(reason: str) -> bool:
    """Enter the reason, so that whoever comes after can understand it."""
    return bool(reason.strip())


def day_is_not_in_the_future(on: date, today: date) -> bool:
    """Enter a date that is today or in the past."""
    return on <= today


def owner_begins_after_the_last(since: date | None, on: date) -> bool:
    """Enter a date on or after the day on which the present owner began.

    Owners follow one another without a gap and without two at a time.
    G14-CMS-3
    """
    return since is None or on >= since


def person_is_open(person: "Person") -> bool:
    """Open this person's record again first: it is closed."""
    return bool(person.is_open)


def nothing_is_open_when_a_person_is_closed(open_work: int) -> bool:
    """Finish or close everything that is still open for this person first.

    Support that nobody is responsible for is how people are lost.
    G14-CMS-3
    """
    return open_work == 0


def shared_with_schemes_alone(organisation: "Organisation") -> bool:
    """Choose a Shared Lives scheme: a record is shared with a scheme only."""
    return organisation.kind == "scheme"


def nobody_decides_about_their_own_account(by: Viewer, user: "User") -> bool:
    """Ask another administrator: nobody deactivates their own account."""
    return by.user_id != user.pk


def nobody_leaves_while_they_own_anything(owned: int) -> bool:
    """Hand over everything that this person owns before you deactivate their account.

    G14-CMS-4
    """
    return owned == 0


def g14_adv_1_named_person_is_not_paid_to_support(role: str, is_paid: bool) -> bool:
    """A named person or an advocate is independent: nobody who is paid to support the person, like their Shared Lives carer.

    G14-ADV-1
    """
    return role not in INDEPENDENT or not is_paid


def g14_adv_1_named_person_is_not_staff(role: str, is_staff: bool) -> bool:
    """A named person or an advocate is independent: somebody of this name works for the scheme or the council.

    G14-ADV-1
    """
    return role not in INDEPENDENT or not is_staff


def roles_fit_the_organisation(roles: Iterable[str], kind: str) -> bool:
    """Choose roles that fit the organisation: scheme roles in a scheme, all others in a council or an NHS trust."""
    in_scheme = {"scheme_worker", "scheme_manager"}
    return all((role in in_scheme) == (kind == "scheme") or role == "administrator" for role in roles)


def teams_are_of_the_organisation(team_organisation_ids: Iterable[int], organisation: "Organisation") -> bool:
    """Choose teams of the organisation they work for."""
    return all(each in organisation.staffs for each in team_organisation_ids)


def death_follows_birth(born: date | None, died: date | None) -> bool:
    """Enter a date of death that is on or after the date of birth."""
    return born is None or died is None or died >= born


def dates_one_slip_away(day: date) -> frozenset[date]:
    """The date itself, and every date that one slip of the pen makes of it.

    Day and month swapped, one digit wrong, or two neighbouring digits swapped.
    """
    written = f"{day.day:02}{day.month:02}{day.year:04}"
    slips = {written, written[2:4] + written[:2] + written[4:]}
    for i, digit in enumerate(written):
        slips |= {written[:i] + other + written[i + 1 :] for other in "0123456789" if other != digit}
        slips.add(written[:i] + written[i + 1 : i + 2] + digit + written[i + 2 :])
    return frozenset(_real_dates(slips))


def _real_dates(written: Iterable[str]) -> Iterable[date]:
    for text in written:
        try:
            yield date(int(text[4:]), int(text[2:4]), int(text[:2]))
        except ValueError:
            continue
