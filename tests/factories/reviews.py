"""Case notes and reviews."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices import MetBy, Outcome, PlanState, Process
from careplans.models import CarePlan, PlanNeed
from people.models import Organisation, Person, User
from placements.choices import ArrangementKind, HouseholdState
from placements.models import Arrangement, CarerHousehold
from reviews.choices import (
    AttendeeRole,
    Audience,
    InvitationFormat,
    NoteKind,
    PackStep,
    Progress,
    ReviewDecision,
    ReviewKind,
    ReviewState,
    ToldWho,
)
from reviews.models import (
    Attendee,
    CaseNote,
    NoteCopy,
    OwnerTold,
    Review,
    ReviewAction,
    ReviewInvitation,
    ReviewOutcome,
    ReviewPack,
    ReviewRequest,
    Supervision,
    SupervisionPoint,
)
from sharedliving.core import dates
from tests.factories.advocacy import (
    AdvocacyRecordFactory,
)
from tests.factories.people import PersonFactory, SchemeOrganisationFactory, ShareFactory, UserFactory


class CaseNoteFactory(DjangoModelFactory):
    """A telephone call an hour ago, written by the person's owner for their own organisation."""

    class Meta:
        model = CaseNote

    person = factory.SubFactory(PersonFactory)
    organisation = factory.LazyAttribute(lambda o: o.person.council)
    author = factory.LazyAttribute(lambda o: o.person.owner)
    kind = NoteKind.CALL
    audience = Audience.OWN
    happened_at = factory.LazyFunction(lambda: timezone.now() - timedelta(hours=1))
    text = factory.Sequence(lambda n: f"Note {n}")


class NoteCopyFactory(DjangoModelFactory):
    """The council's shared note, of which a scheme worker is told. Trait: `seen`."""

    class Meta:
        model = NoteCopy

    class Params:
        seen = factory.Trait(
            seen_on=factory.LazyFunction(dates.today), seen_by=factory.SelfAttribute("owner"),
            closed_at=factory.LazyFunction(timezone.now), due_on=None,
        )  # fmt: skip

    owner = factory.SubFactory(UserFactory)
    organisation = factory.SelfAttribute("owner.organisation")
    note = factory.SubFactory(CaseNoteFactory, audience=Audience.SHARED)
    person = factory.SelfAttribute("note.person")
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=3))


class ReviewFactory(DjangoModelFactory):
    """An open yearly review due in two weeks, held by the person's owner."""

    class Meta:
        model = Review

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    kind = ReviewKind.ANNUAL
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))

    class Params:
        written = factory.Trait(
            state=ReviewState.IN_PROGRESS,
            person_view="I like it here. I want to go swimming again.",
            held_on=factory.LazyFunction(dates.today),
            place="At home",
            method="face_to_face",
            reviewer_kind="known_worker",
            working_well="Cooking together on Sundays",
            wants_to_move_on="Wants to stay",
            view_formats=["words"],
            communication_checked=True,
            house_rules="None that restricts",
            independence="The bus alone",
            plan_finding="It fits",
            decision=ReviewDecision.CONTINUE,
            chc_considered=True,
            chc_words="No health need beyond tablets",
            decision_reasons="The outcomes are being met",
            next_due_on=factory.LazyFunction(lambda: dates.today() + timedelta(days=180)),
        )
        completed = factory.Trait(
            state=ReviewState.COMPLETED,
            person_view="I like it here.",
            held_on=factory.LazyFunction(lambda: dates.today() - timedelta(days=365)),
            completed_on=factory.LazyFunction(lambda: dates.today() - timedelta(days=365)),
            place="At home",
            method="face_to_face",
            reviewer_kind="known_worker",
            working_well="The garden",
            wants_to_move_on="Wants to stay",
            view_formats=["words"],
            communication_checked=True,
            house_rules="None that restricts",
            independence="The bus alone",
            plan_finding="It fits",
            decision=ReviewDecision.CONTINUE,
            chc_considered=True,
            chc_words="No health need beyond tablets",
            decision_reasons="All is well",
            next_due_on=factory.LazyFunction(dates.today),
            due_on=None,
            closed_at=factory.LazyFunction(timezone.now),
        )


class AttendeeFactory(DjangoModelFactory):
    class Meta:
        model = Attendee

    review = factory.SubFactory(ReviewFactory)
    name = factory.LazyAttribute(lambda o: o.review.person.name)
    role = AttendeeRole.PERSON


class ReviewOutcomeFactory(DjangoModelFactory):
    class Meta:
        model = ReviewOutcome

    review = factory.SubFactory(ReviewFactory)
    progress = Progress.BETTER


class ReviewActionFactory(DjangoModelFactory):
    """Something that a review left to the person's owner, due in two weeks."""

    class Meta:
        model = ReviewAction

    review = factory.SubFactory(ReviewFactory)
    person = factory.SelfAttribute("review.person")
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    what = factory.Sequence(lambda n: f"Ask about the bus, {n}")
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))


class ReviewInvitationFactory(DjangoModelFactory):
    """The mother, asked by letter to a meeting in two weeks."""

    class Meta:
        model = ReviewInvitation

    review = factory.SubFactory(ReviewFactory)
    name = factory.Sequence(lambda n: f"Rita Sands {n}")
    role = AttendeeRole.FAMILY
    format = InvitationFormat.LETTER
    meets_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))
    meets_where = "At home, 2pm"


class ReviewPackFactory(DjangoModelFactory):
    """The papers wait to be sent by next week."""

    class Meta:
        model = ReviewPack

    review = factory.SubFactory(ReviewFactory)
    person = factory.SelfAttribute("review.person")
    owner = factory.SelfAttribute("review.owner")
    step = PackStep.SEND
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))


class ReviewRequestFactory(DjangoModelFactory):
    """The mother asks; nobody has decided yet."""

    class Meta:
        model = ReviewRequest

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    asked_on = factory.LazyFunction(dates.today)
    asked_by = "Rita Sands"
    role = AttendeeRole.FAMILY
    why = "The carer is often away"
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))


def ready_review(**fields: object) -> Review:
    """A review with everything written, the person among those who came: it can be completed."""
    review = ReviewFactory(written=True, **fields)
    AttendeeFactory(review=review)
    AdvocacyRecordFactory(person=review.person, about=Process.REVIEW)
    return review


def plan_with_needs(person: Person, count: int = 1, **fields: object) -> CarePlan:
    """The person's plan in force with this many needs."""
    in_force = {
        "state": PlanState.IN_FORCE, "weekly_budget": 400, "signed_off_by": person.owner,
        "signed_off_on": dates.today(), "closed_at": timezone.now(),
    }  # fmt: skip
    plan = CarePlan.objects.create(person=person, **(in_force | fields))
    for area in Outcome.values[:count]:
        PlanNeed.objects.create(
            plan=plan, area=area, need=f"Needs help: {area}", is_eligible=True, outcome=f"Manages {area}",
            how_met="Together", met_by=MetBy.SHARED_LIVES,
        )  # fmt: skip
    return plan


def household_of(scheme: Organisation, **fields: object) -> CarerHousehold:
    """An approved household of a scheme with three places."""
    given = {
        "name": "Maria and John Okafor", "state": HouseholdState.APPROVED, "approved_on": dates.today(),
        "approved_places": 3, "area": "WM3", "due_on": dates.today() + timedelta(days=90),
    } | fields  # fmt: skip
    worker = given.pop("owner", None) or UserFactory(organisation=scheme, team=False)
    return CarerHousehold.objects.create(scheme=scheme, owner=worker, **given)


def living_with(
    person: Person,
    household: CarerHousehold | None = None,
    *,
    place: int = 1,
    owner: User | None = None,
    **fields: object,
) -> Arrangement:
    """A live arrangement of the person, shared with the scheme."""
    household = household or household_of(SchemeOrganisationFactory())
    if not person.shares.filter(organisation=household.scheme, until=None).exists():
        ShareFactory(person=person, organisation=household.scheme)
    given = {"kind": ArrangementKind.LIVE_IN, "started_on": dates.today(), "due_on": dates.today() + timedelta(days=90)}
    return Arrangement.objects.create(
        person=person, household=household, scheme=household.scheme, council=person.council, place=place,
        owner=owner or household.owner, **(given | fields),
    )  # fmt: skip


class OwnerToldFactory(DjangoModelFactory):
    """The person is to be told who is responsible now, within a week."""

    class Meta:
        model = OwnerTold

    person = factory.SubFactory(PersonFactory)
    owner = factory.SelfAttribute("person.owner")
    who = ToldWho.PERSON
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))


class SupervisionFactory(DjangoModelFactory):
    """A session that is to be held in two weeks, by a line manager of the worker's team. Trait: `held`."""

    class Meta:
        model = Supervision

    class Params:
        held = factory.Trait(
            held_on=factory.LazyFunction(dates.today), closed_at=factory.LazyFunction(timezone.now), due_on=None,
            said="All well.",
        )  # fmt: skip

    worker = factory.SubFactory(UserFactory)
    owner = factory.LazyAttribute(
        lambda o: UserFactory(roles=["line_manager"], organisation=o.worker.organisation, team=o.worker.teams.first())
    )
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))


class SupervisionPointFactory(DjangoModelFactory):
    """The worker rings the sister, by next week."""

    class Meta:
        model = SupervisionPoint

    supervision = factory.SubFactory(SupervisionFactory)
    owner = factory.SelfAttribute("supervision.worker")
    note = "Her sister has not been asked."
    action = "Ring her sister"
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))
