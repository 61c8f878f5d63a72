"""What the system knows already, read in a number of queries that does not grow with the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Q

from people import clocks
from people.choices import Clock, OrganisationKind
from people.models import Organisation, Person, Share, Team, User
from people.services.ownership import duty_manager
from placements.choices import LIVES_IN
from placements.models import Arrangement, CarerHousehold
from reviews.models import Review
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages.importing.names import folded, household_key
from sharedliving.pages.importing.problems import FileProblem


@dataclass(slots=True)
class Council:
    """A council that the scheme works for, and who holds people there for want of an owner."""

    row: Organisation
    duty: User | None
    team: Team | None

    @property
    def pk(self) -> int:
        return self.row.pk

    @property
    def name(self) -> str:
        return self.row.name


class Facts:
    """Councils, workers, households and live arrangements of one scheme. Read lazily, each once."""

    def __init__(self, scheme: Organisation, by: Viewer, council: Organisation | None = None) -> None:
        self.scheme, self.by, self.named_council, self.today = scheme, by, council, dates.today()
        self._terms: dict[tuple[str, int], clocks.Terms] = {}

    @cached_property
    def councils(self) -> dict[int, Council]:
        """Those that the scheme serves, or belongs to; the one that was named."""
        served = Q(served_by__organisation=self.scheme) | Q(pk__in=[self.scheme.parent_id or 0])
        named = Q(pk=self.named_council.pk) if self.named_council else Q(pk__in=[])
        rows = (
            Organisation.objects.filter(served | named, kind=OrganisationKind.COUNCIL)
            .select_related("duty_manager", "parent__duty_manager").distinct().order_by("name", "pk")
        )  # fmt: skip
        councils = list(rows)
        teams: dict[int, list[Team]] = {}
        for team in Team.objects.filter(organisation__in=councils).order_by("pk"):
            teams.setdefault(team.organisation_id, []).append(team)
        return {row.pk: self._council(row, teams.get(row.pk, [])) for row in councils}

    def _council(self, row: Organisation, teams: list[Team]) -> Council:
        duty = duty_manager(row)
        duty = duty if duty and duty.is_active else None
        own = {team.pk for team in duty.teams.all()} if duty else set()
        return Council(row, duty, next((t for t in teams if t.pk in own), next(iter(teams), None)))

    @cached_property
    def default_council(self) -> Council | None:
        """The one that was named, the only one served, or the scheme's own."""
        if self.named_council:
            return self.councils.get(self.named_council.pk)
        if len(self.councils) == 1:
            return next(iter(self.councils.values()))
        return None

    def council(self, text: str) -> Council | None:
        """By name or code, capitals and "Council" left out."""
        if not text:
            return self.default_council
        return self._by_name.get(_plain(text))

    @cached_property
    def _by_name(self) -> dict[str, Council]:
        return {_plain(said): c for c in self.councils.values() for said in (c.row.code, c.row.name)}

    def read_users(self, emails: Iterable[str]) -> None:
        """Workers whom the file names, once for the whole file."""
        rows = User.objects.filter(email__in=set(emails)).select_related("organisation").prefetch_related("teams")
        self.users = {user.email.lower(): user for user in rows}

    def owner(self, email: str, council: Council) -> tuple[User, Team] | None:
        """An active worker of the council (or of a trust that works for it), with a team."""
        user = self.users.get(email)
        organisation = user.organisation if user else None
        if user is None or organisation is None or not user.is_active:
            return None
        teams = sorted((t for t in user.teams.all() if t.organisation_id == organisation.pk), key=lambda team: team.pk)
        works_here = (
            council.pk in (organisation.pk, organisation.parent_id) and organisation.kind != OrganisationKind.SCHEME
        )
        return (user, teams[0]) if works_here and teams else None

    def worker(self, email: str) -> User | None:
        """The scheme worker of that e-mail; else the scheme's duty manager, else whoever imports."""
        user = self.users.get(email)
        if user and user.is_active and user.organisation_id == self.scheme.pk:
            return user
        return self.default_worker

    @cached_property
    def default_worker(self) -> User | None:
        duty = self.scheme.duty_manager
        if duty and duty.is_active:
            return duty
        me = User.objects.filter(pk=self.by.user_id, organisation=self.scheme, is_active=True).first()
        return me or User.objects.active().filter(organisation=self.scheme).order_by("pk").first()

    @cached_property
    def households(self) -> dict[str, list[CarerHousehold]]:
        """The scheme's households by the key of their name."""
        found: dict[str, list[CarerHousehold]] = {}
        for row in CarerHousehold.objects.filter(scheme=self.scheme).order_by("pk"):
            found.setdefault(household_key(row.name), []).append(row)
        return found

    @cached_property
    def live(self) -> list[Arrangement]:
        """The scheme's live arrangements, and who lives in its households by any other."""
        mine = Q(scheme=self.scheme) | Q(household__scheme=self.scheme)
        return list(
            Arrangement.objects.live()
            .filter(mine)
            .select_related("person", "household")
            .order_by("household_id", "place")
        )

    @cached_property
    def live_of(self) -> dict[int, list[Arrangement]]:
        """The scheme's own live arrangements by person."""
        found: dict[int, list[Arrangement]] = {}
        for row in self.live:
            if row.scheme_id == self.scheme.pk:
                found.setdefault(row.person_id, []).append(row)
        return found

    @cached_property
    def taken(self) -> dict[int, set[int]]:
        """Places taken today by household."""
        found: dict[int, set[int]] = {}
        for row in self.live:
            found.setdefault(row.household_id, set()).add(row.place or 0)
        return found

    @cached_property
    def visible_live(self) -> set[int]:
        """Which of them whoever imports may see."""
        rows = Arrangement.objects.visible_to(self.by).live().filter(scheme=self.scheme)
        return set(rows.values_list("pk", flat=True))

    def read_matched(self, people: Iterable[Person]) -> None:
        """Shares, open reviews and arrangements elsewhere of the people who were found."""
        ids = [person.pk for person in people]
        shares = Share.objects.filter(person__in=ids, organisation=self.scheme, until=None)
        self.shared = set(shares.values_list("person_id", flat=True))
        reviews = Review.objects.open().filter(person__in=ids)
        self.reviewed = set(reviews.values_list("person_id", "arrangement_id"))
        elsewhere = Arrangement.objects.live().filter(person__in=ids, kind__in=LIVES_IN).exclude(scheme=self.scheme)
        self.elsewhere = set(elsewhere.values_list("person_id", flat=True))

    # When things fall due

    def due(self, clock: str, start: date, council: Council) -> date:
        """As people.clocks.due_on, with each timescale read once."""
        key = (clock, council.pk)
        terms = self._terms.get(key) or self._terms.setdefault(key, clocks.terms(clock, council.pk, self.today))
        add = dates.add_working_days if terms.working_days else dates.add_days
        return add(start, terms.days)

    def duty_due(self, council: Council) -> date:
        return self.due(Clock.DUTY, self.today, council)

    def review_due(self, last: date | None, following: date | None, started: date, council: Council) -> date:
        """The date named; else a year after the last; else six weeks after a new start; else today."""
        if following:
            return following
        if last:
            return dates.add_months(last, 12)
        first = self.due(Clock.REVIEW_FIRST, started, council)
        return max(first, self.today)


def _plain(text: str) -> str:
    words = [
        word
        for word in folded(text).split()
        if word not in ("council", "borough", "county", "city", "of", "the", "mbc")
    ]
    return " ".join(words) or folded(text)


def scheme_of(code: str) -> Organisation:
    """The scheme with a code, locked by nobody. Raises FileProblem that lists the codes there are."""
    found = Organisation.objects.schemes().filter(code=code).select_related("duty_manager", "parent").first()
    if found is None:
        codes = ", ".join(Organisation.objects.schemes().order_by("code").values_list("code", flat=True)[:20])
        raise FileProblem(f"There is no scheme with the code “{code}”. Codes: {codes or 'none yet'}.")
    return found


def council_of(code: str) -> Organisation:
    """The council with a code. Raises FileProblem that lists the codes there are."""
    found = Organisation.objects.councils().filter(code=code).select_related("duty_manager", "parent").first()
    if found is None:
        codes = ", ".join(Organisation.objects.councils().order_by("code").values_list("code", flat=True)[:20])
        raise FileProblem(f"There is no council with the code “{code}”. Codes: {codes or 'none yet'}.")
    return found
