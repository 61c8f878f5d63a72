"""A small council and scheme, and what happens to them by chance: every change through the services that pages use."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from careplans.choices import PersonAgrees, PlanState, Process
from careplans.models import CarePlan
from careplans.services import advocacy, plans
from people.choices import Clock, Role
from people.models import Person, Timescale, User
from people.services import ownership, people
from people.viewers import viewer_for
from placements.choices import ActionEnd
from placements.models import Arrangement
from placements.services import arrangements
from reviews.choices import AttendeeRole, Progress, ReviewDecision, ReviewerKind, ReviewMethod
from reviews.models import Review, ReviewAction
from reviews.services import actions, parts, reviews
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.pages.demo.steps import ALONE
from tests.factories.careplans import CarePlanFactory
from tests.factories.households import HouseholdFactory, SchemeFactory, scheme_worker
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import ReviewFactory
from tests.pages.two_years import events
from tests.pages.two_years.staff import STAFF, WHY, Staff

WORKERS, SETTLED, WAITING = 4, 5, 2


class World(Staff):
    """Who works and lives here. `happens()` is one day; nothing in it is decided but by `chance`."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.council = CouncilFactory()
        self.manager = UserFactory(organisation=self.council, roles=[Role.LINE_MANAGER], team=False)
        self.team = TeamFactory(organisation=self.council, manager=self.manager)
        self.council.duty_manager = UserFactory(organisation=self.council, roles=[Role.LINE_MANAGER], team=self.team)
        self.council.service_manager = UserFactory(organisation=self.council, roles=[Role.LINE_MANAGER], team=False)
        self.council.save()
        for _ in range(WORKERS):
            self.joins()
        self._scheme()
        Timescale.objects.create(
            council=self.council, clock=Clock.CONTACT, valid_from=dates.today(), days=42, lead_days=20,
            more_lead_days=[9, 4], escalate_days=5,
        )  # fmt: skip
        for number in range(SETTLED + WAITING):
            person = PersonFactory(owner=self.worker(), due_on=self.soon(42))
            if number < SETTLED:
                self._settled(person, has_old_plan=number == 0)

    def _scheme(self) -> None:
        self.scheme = SchemeFactory(councils=[self.council]).organisation
        self.visitors = [scheme_worker(self.scheme) for _ in range(2)]
        self.home_managers = viewer_for(self.scheme.duty_manager)

    def _settled(self, person: Person, *, has_old_plan: bool) -> None:
        """Lives with carers; some came without a plan, some without a review, one with a plan that nobody reviewed."""
        visitor = self.chance.choice(self.visitors)
        home = HouseholdFactory(scheme=self.scheme, owner=visitor, due_on=self.soon(400))
        home = ArrangementFactory(person=person, household=home, owner=visitor, due_on=self.soon(90))
        if has_old_plan:
            CarePlanFactory(person=person, in_force=True, signed_off_on=dates.today() - timedelta(days=500))
        elif self.chance.random() < 0.7:
            CarePlanFactory(person=person, in_force=True, signed_off_on=self.soon(300) - timedelta(days=300))
        if self.chance.random() < 0.7:
            ReviewFactory(person=person, arrangement=home, due_on=self.soon(200))

    def soon(self, days: int) -> date:
        return dates.today() + timedelta(days=self.chance.randint(1, days))

    def worker(self, *, but: User | None = None) -> User:
        """Somebody who works here, in care management."""
        here = User.objects.filter(organisation=self.council, is_active=True, roles=[Role.CARE_MANAGER])
        return self.chance.choice(list(here.exclude(pk=but.pk if but else None).order_by("pk")))

    def by(self) -> Viewer:
        return viewer_for(self.manager)

    # What happens

    def happens(self) -> None:
        """One day: to each person something or nothing, then to the staff."""
        for person in Person.objects.filter(closed_at=None).order_by("pk"):
            for likely, verb in (*LIVES, *events.LIVES):
                if self.chance.random() < likely:
                    self._tries(verb, person)
                    person.refresh_from_db()
        for likely, change in STAFF:
            if self.chance.random() < likely:
                self._tries(change)

    def _tries(self, verb: Callable[..., None], *about: Person) -> None:
        """As anybody would: what a rule refuses does not happen, and what was written before it stays."""
        try:
            verb(self, *about)
            self.done[verb.__name__] += 1
        except Refusal:
            self.refused[verb.__name__] += 1

    def contact(self, person: Person) -> None:
        ownership.contacted(person=person, on=dates.today(), by=viewer_for(person.owner))

    def owner_changes(self, person: Person) -> None:
        receiver = self.worker(but=person.owner)
        ownership.assign(person=person, owner=receiver, team=self.team, by=self.by(), reason=WHY)

    def held_for_want_of_an_owner(self, person: Person) -> None:
        if person.with_duty_since is None and person.owner.is_active:
            ownership.hold_with_duty(person=person, by=self.by(), reason=WHY)

    def finds_an_owner(self, person: Person) -> None:
        if person.with_duty_since is not None:
            self.owner_changes(person)

    def dies(self, person: Person) -> None:
        if person.died_on is None:
            people.change(person=person, by=self.by(), died_on=dates.today())

    def asks_for_review(self, person: Person) -> None:
        reviews.ask_for(person=person, by=self.by(), on=self.soon(40), why="They ask to go home at weekends.")

    def review_is_held(self, person: Person) -> None:
        """When it is near, or whenever somebody gets to it after that."""
        near = dates.today() + timedelta(days=14)
        review = Review.objects.filter(person=person, closed_at=None, due_on__lte=near).order_by("due_on", "pk").first()
        if review and person.died_on is None:
            self._hold(review, viewer_for(person.owner))

    def _hold(self, review: Review, by: Viewer) -> None:
        who = AttendeeRole.PERSON if self.chance.random() < 0.7 else AttendeeRole.CARER
        self._takes_part(review.person, Process.REVIEW, by)
        parts.add_attendee(review=review, by=by, name="Somebody", role=who, knows_person=True)
        review.refresh_from_db()
        for need in review.plan.needs.all() if review.plan else []:
            parts.record_outcome(review=review, by=by, need=need, progress=Progress.BETTER, notes="A little")
        if self.chance.random() < 0.5:
            actions.add(review=review, by=by, what="Ask for a bus pass", owner=review.owner, due_on=self.soon(30))
        review.refresh_from_db()
        written = self._answers()
        reviews.complete(review=reviews.save(review=review, by=by, version=review.version, **written), by=by)

    def _takes_part(self, person: Person, about: Process, by: Viewer) -> None:
        """Whether they need help with it is decided, and not longer than a year ago."""
        if advocacy.why_not(person, about):
            advocacy.decide(person=person, by=by, about=about, **ALONE)

    def _answers(self) -> dict[str, object]:
        said = f"On {dates.today()} they said that they are happy."
        return {
            "person_view": said, "held_on": dates.today(), "place": "At home", "method": ReviewMethod.FACE_TO_FACE,
            "reviewer_kind": ReviewerKind.KNOWN_WORKER, "working_well": said, "not_working": said,
            "wants_to_move_on": "Wants to stay", "view_formats": ["words"], "communication_checked": True,
            "house_rules": "None", "independence": "The bus", "plan_finding": "Fits", "arrangement_finding": "Fits",
            "decision": self.chance.choice([ReviewDecision.CONTINUE, ReviewDecision.CHANGE_PLAN]), "chc_considered": True,
            "chc_words": "None", "decision_reasons": said, "next_due_on": self.soon(300),
        }  # fmt: skip

    def review_is_put_off(self, person: Person) -> None:
        review = Review.objects.filter(person=person, closed_at=None).order_by("pk").first()
        if review and person.died_on is None:
            later = min(reviews.latest_put_off(review), self.soon(40))
            reviews.cancel(review=review, by=self.by(), why=WHY, next_due_on=later)

    def action_ends(self, person: Person) -> None:
        action = ReviewAction.objects.filter(person=person, closed_at=None).order_by("pk").first()
        if action:
            actions.finish(action=action, by=viewer_for(action.owner), end=ActionEnd.DONE, words="Done")

    def scheme_visits(self, person: Person) -> None:
        live = Arrangement.objects.filter(person=person, closed_at=None).first()
        if live:
            arrangements.record_visit(arrangement=live, on=dates.today(), by=viewer_for(live.owner))

    def plan_moves(self, person: Person) -> None:
        """A new version is begun, then written and sent for sign-off, then signed: each whenever somebody gets to it."""
        if person.died_on is not None:
            return
        latest = CarePlan.objects.filter(person=person).order_by("-number").first()
        if latest and latest.state == PlanState.DRAFT:
            self._write(latest)
        elif latest and latest.state == PlanState.AWAITING:
            self._takes_part(person, Process.PLAN, self.by())
            plans.sign_off(plan=latest, by=viewer_for(latest.owner))
        elif latest:
            plans.start(person=person, by=viewer_for(person.owner), assessment=latest.assessment)

    def _write(self, plan: CarePlan) -> None:
        by = viewer_for(plan.owner)
        self._takes_part(plan.person, Process.PLAN, by)
        plan = plans.save_section(
            plan=plan, by=by, version=None, involved="They and their sister", person_agrees=PersonAgrees.YES,
            shared_lives_considered=True, shared_lives_reason="They want to live with a family.",
        )  # fmt: skip
        plans.ask_for_sign_off(plan=plan, by=by)


LIVES = (
    (0.015, World.contact),
    (0.002, World.owner_changes),
    (0.002, World.held_for_want_of_an_owner),
    (0.05, World.finds_an_owner),
    (0.0004, World.dies),
    (0.002, World.asks_for_review),
    (0.03, World.review_is_held),
    (0.002, World.review_is_put_off),
    (0.02, World.action_ends),
    (0.008, World.scheme_visits),
    (0.012, World.plan_moves),
)
"""How likely on a day, for each person."""
