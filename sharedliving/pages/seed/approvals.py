"""Who lives in carer households, and households on their way to approval: under way, approved, turned away."""

from itertools import count

from placements.choices import BEFORE_PANEL, VettingItem
from sharedliving.pages.seed.carers import Homes, household
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk
from sharedliving.pages.seed.places import Worker

STEP = 8
WITH_NOTE, WITH_FILE, WITH_CONDITION, TURNED_AWAY = 0.2, 0.12, 0.3, 0.06
MOST_ENDINGS = 3
FOUND = ["It went well.", "Nothing against it.", "Warm people, and a quiet house."]
WHY = ["changed_mind", "no_answer", "circumstances", "home", "money", "time", "checks", "elsewhere"]


class Approvals:
    """One council's scheme. Panels are made as they are needed, one a month."""

    def __init__(self, c: Chunk) -> None:
        self.c = c
        self.numbers = count(1)
        self.panels: dict[int, str] = {}

    def fill(self, homes: Homes) -> None:
        c = self.c
        for home in homes.made:
            self.lives_there(home.id, home.name)
            if c.chance(WITH_NOTE):
                c.t.carer_note.add(
                    home.id, c.days.on(-c.between(1, 300)), c.pick(FOUND), c.pick(c.council.scheme_workers).id
                )
            if c.chance(WITH_FILE):
                self.approved(home.id)
        for row, _ in [*homes.spares.get("suspended", []), *homes.spares.get("approved", [])][:MOST_ENDINGS]:
            self.ending(row)
        for row, name in homes.spares.get("applying", []):
            self.lives_there(row, name)
            self.under_way(row)
        for _ in range(max(int(len(homes.made) * TURNED_AWAY), 2)):
            row, _name = household(c, "turned_away", 1)
            self.turned_away(row)

    def lives_there(self, row: str, name: str) -> None:
        """The carers, each with a DBS, and sometimes a child."""
        c, worker = self.c, self.c.pick(self.c.council.scheme_workers)
        family = name.split()[-1]
        for place, given in enumerate(name.removesuffix(family).replace(" and ", " ").split()):
            until, asked = c.between(20, 780), c.days.on(-c.between(100, 900))
            member = c.t.household_member.add(
                worker.id, c.days.on(until), NULL, row, f"{given} {family}", "support" if place else "carer", NULL,
                asked, "t",
            )  # fmt: skip
            number = f"{int(c.council.scheme):05d}{next(self.numbers):07d}"
            c.t.member_check.add(member, number, "t", c.days.on(until - 1095), c.days.on(until))
        if c.chance(0.25):
            born = c.days.today.year - c.between(2, 14)
            due = f"{born + 16}-01-01"
            c.t.household_member.add(worker.id, due, NULL, row, f"Ella {family}", "child", str(born), NULL, NULL)

    def under_way(self, row: str) -> None:
        stage = self.c.between(0, len(BEFORE_PANEL) - 1)
        self._application(row, "open", BEFORE_PANEL[stage], -stage * STEP - self.c.between(1, 30))

    def approved(self, row: str) -> None:
        c = self.c
        since = -c.between(400, 1500)
        application = self._application(row, "approved", "panel", since)
        has_condition = c.chance(WITH_CONDITION)
        decision = self._decided(application, since + 100, "conditions" if has_condition else "approved")
        if has_condition:
            is_met, by_when = c.chance(0.8), c.between(-20, 60)
            c.t.condition.add(
                c.pick(c.council.scheme_workers).id, NULL if is_met else c.days.on(by_when),
                c.days.moment(-1) if is_met else NULL, row, decision, "A rail on the stairs", c.days.on(by_when),
                c.days.on(-1) if is_met else NULL, "Fitted and seen." if is_met else "",
            )  # fmt: skip

    def turned_away(self, row: str) -> None:
        """Most stop on the way; some are declined at panel, and some of those appeal."""
        c, since = self.c, -self.c.between(150, 900)
        if c.chance(0.6):
            stage = c.between(0, len(BEFORE_PANEL) - 1)
            self._application(row, "stopped", BEFORE_PANEL[stage], since, c.pick(WHY))
            return
        decision = self._decided(self._application(row, "declined", "panel", since), since + 100, "declined")
        is_open = since > -200
        worker, other = c.pick(c.council.scheme_workers), c.council.scheme_workers[0]
        c.t.appeal.add(
            worker.id, c.days.on(since + 200) if is_open else NULL, NULL if is_open else c.days.moment(since + 150), decision,
            c.days.on(since + 110), "The applicants", "Nobody asked our daughter.", "" if is_open else "not_upheld",
            "" if is_open else "The decision stands.", NULL if is_open else c.days.on(since + 150),
            NULL if is_open else other.id,
        )  # fmt: skip

    def ending(self, row: str) -> None:
        c, worker = self.c, self.c.pick(self.c.council.scheme_workers)
        c.t.ending.add(
            worker.id,
            c.days.on(c.between(-5, 28)),
            NULL,
            row,
            "They move away.",
            c.days.on(-c.between(1, 20)),
            worker.id,
        )

    def _application(self, row: str, state: str, stage: str, since: int, why: str = "") -> str:
        """The application with a record of each stage that was passed, and what was gathered on the way."""
        c, worker = self.c, self.c.pick(self.c.council.scheme_workers)
        is_open, at = state == "open", len(BEFORE_PANEL) if stage == "panel" else BEFORE_PANEL.index(stage)  # type: ignore[arg-type]
        ended = min(since + at * STEP + 20, -1)
        application = c.t.application.add(
            worker.id, c.days.on(min(since + at * STEP + 21, 60)) if is_open else NULL,
            NULL if is_open else c.days.moment(ended), row, state, stage, c.days.on(min(since + at * STEP, 0)),
            c.days.on(since), c.pick(["word", "web", "advert", "carer"]), "They bring patience." if stage == "panel" else "",
            NULL if is_open else c.days.on(ended), why,
        )  # fmt: skip
        if not is_open:
            c.t.application_change.add(application, "open", state, c.days.moment(ended), worker.id, worker.name)
        c.t.declaration.add(application, c.days.on(since), worker.id, "f")
        for number, passed in enumerate(BEFORE_PANEL[:at]):
            begun = c.days.on(min(since + number * STEP, 0))
            on = c.days.on(min(since + (number + 1) * STEP, 0))
            c.t.stage_record.add(application, on, worker.id, str(passed), "passed", c.pick(FOUND), begun)
        self._gathered(application, worker, since, at)
        return application

    def _gathered(self, application: str, worker: Worker, since: int, at: int) -> None:
        c = self.c
        for item in VettingItem if at > 5 else ():
            c.t.vetting.add(application, c.days.on(since + STEP), worker.id, str(item), "seen", "In the file.")
        for _ in range(2 if at > 3 else 0):
            day = c.days.on(min(since + 3 * STEP, 0))
            c.t.reference.add(
                application, c.names.of(0, c.rng)[0], "Neighbour", "f", c.days.on(since - 2000), day, day, day
            )
        for _ in range(2 if at > 8 else 0):
            c.t.observation.add(application, c.days.on(min(since + 8 * STEP, 0)), worker.id, "At the club", "At ease.")

    def _decided(self, application: str, day: int, outcome: str) -> str:
        c = self.c
        first, second = c.council.scheme_workers[0], c.council.scheme_workers[-1]
        month = day // 30
        if month not in self.panels:
            self.panels[month] = c.t.panel.add(
                c.council.scheme, c.days.on(month * 30), "Ruth Adler", "Kemi Bello, carer"
            )
        is_declined = outcome == "declined"
        return c.t.panel_decision.add(
            application, self.panels[month], outcome, c.pick(FOUND), NULL if is_declined else "2",
            "{}" if is_declined else "{live_in}", first.id, second.id, c.days.on(day),
        )  # fmt: skip
