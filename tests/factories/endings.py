"""What comes after an arrangement, and what councils and schemes do together: as the services would leave them."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from people.choices import Role
from placements.choices import Blocker, CarersNext, EndReason, HomeKind, Party, TransferKind
from placements.models import (
    AlsoUsedBy,
    CarerFuture,
    EndNotice,
    HostCouncil,
    HousingBid,
    LearningReview,
    MoveBlocker,
    MoveOnGoal,
    NextHome,
    Reconciliation,
    Transfer,
    TransferLine,
)
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory, SchemeFactory, in_days, scheme_worker, today
from tests.factories.people import PersonFactory, SchemeOrganisationFactory
from tests.factories.placements import ArrangementFactory

closed = {"due_on": None, "closed_at": factory.LazyFunction(timezone.now)}


class AlsoUsedByFactory(DjangoModelFactory):
    """A household that a second scheme may use."""

    class Meta:
        model = AlsoUsedBy

    household = factory.SubFactory(HouseholdFactory)
    scheme = factory.SubFactory(SchemeOrganisationFactory)
    agreed_on = in_days(-30)
    agreed_by = factory.LazyAttribute(lambda o: scheme_worker(o.household.scheme, Role.SCHEME_MANAGER))
    agreed_with = "Ines Field, scheme manager"
    why = "The only ramp in the area."


class EndNoticeFactory(DjangoModelFactory):
    """Notice that runs: given today, in writing, for the day that the agreement allows. Trait: `withdrawn`."""

    class Meta:
        model = EndNotice

    class Params:
        withdrawn = factory.Trait(**closed, withdrawn_on=today, withdrawn_because="They talked, and go on.")

    arrangement = factory.SubFactory(ArrangementFactory)
    person = factory.SelfAttribute("arrangement.person")
    owner = factory.SelfAttribute("arrangement.owner")
    given_by = Party.CARER
    given_on = today
    in_writing = True
    earliest_on = in_days(28)
    ends_on = in_days(28)
    due_on = factory.SelfAttribute("ends_on")
    reason = EndReason.CARER_STOPPED
    why = "They retire and move to the coast."
    person_view = "I want to stay near my friends."


class NextHomeFactory(DjangoModelFactory):
    """Somebody whose arrangement ends; nothing decided. Trait: `chosen`."""

    class Meta:
        model = NextHome

    class Params:
        chosen = factory.Trait(
            wants="Near my friends.", options="Two households in WM3.", decided=HomeKind.SHARED_LIVES,
            decided_on=today, decided_how="With Grace Adeyemi, after two weekends there.",
        )  # fmt: skip

    arrangement = factory.SubFactory(ArrangementFactory)
    person = factory.SelfAttribute("arrangement.person")
    owner = factory.SelfAttribute("person.owner")
    due_on = in_days(14)


class HostCouncilFactory(DjangoModelFactory):
    class Meta:
        model = HostCouncil

    arrangement = factory.SubFactory(ArrangementFactory)
    name = "Northbrook"
    told_on = today
    told_how = "Letter to the duty team, answered."


class LearningReviewFactory(DjangoModelFactory):
    """Opened by a breakdown, with nothing written. Traits: `council_wrote`, `completed`."""

    class Meta:
        model = LearningReview

    class Params:
        council_wrote = factory.Trait(
            council_part="We hurried because of the ward.", council_name="Priya Nair", council_on=today
        )
        completed = factory.Trait(
            **closed, council_wrote=True, happened="It was too fast.", early_signs="Short answers on the telephone.",
            would_have_helped="A second weekend.", changes="Two overnight stays before anybody moves in.",
            completed_on=today,
        )  # fmt: skip

    arrangement = factory.SubFactory(ArrangementFactory, ended=True, end_reason=EndReason.BREAKDOWN)
    person = factory.SelfAttribute("arrangement.person")
    scheme = factory.SelfAttribute("arrangement.scheme")
    owner = factory.LazyAttribute(lambda o: scheme_worker(o.scheme, Role.SCHEME_MANAGER))
    due_on = in_days(28)


class CarerFutureFactory(DjangoModelFactory):
    """The carers have not been asked yet. Trait: `asked`."""

    class Meta:
        model = CarerFuture

    class Params:
        asked = factory.Trait(**closed, decided=CarersNext.BREAK, words="Six weeks, then again.", decided_on=today)

    arrangement = factory.SubFactory(ArrangementFactory, ended=True)
    household = factory.SelfAttribute("arrangement.household")
    owner = factory.SelfAttribute("household.owner")
    due_on = in_days(28)


class MoveOnGoalFactory(DjangoModelFactory):
    class Meta:
        model = MoveOnGoal

    person = factory.SubFactory(PersonFactory)
    owner = factory.SelfAttribute("person.owner")
    due_on = in_days(42)
    words = "I want my own front door."
    kind = HomeKind.OWN_TENANCY
    where = "Westmere, near the bus"
    said_on = today


class HousingBidFactory(DjangoModelFactory):
    class Meta:
        model = HousingBid

    goal = factory.SubFactory(MoveOnGoalFactory)
    on = today
    where = "One bedroom, Station Street"


class MoveBlockerFactory(DjangoModelFactory):
    class Meta:
        model = MoveBlocker

    goal = factory.SubFactory(MoveOnGoalFactory)
    kind = Blocker.BAND
    words = "Band C; homes go to band A."
    since = today


class ReconciliationFactory(DjangoModelFactory):
    """This month's, of a council and a scheme that serves it, checked by nobody."""

    class Meta:
        model = Reconciliation

    class Params:
        profile = factory.SubFactory(SchemeFactory)

    council = factory.LazyAttribute(lambda o: o.profile.councils.first())
    scheme = factory.SelfAttribute("profile.organisation")
    owner = factory.SelfAttribute("scheme.duty_manager")
    month = factory.LazyFunction(lambda: dates.today().replace(day=1))
    compared_on = today
    due_on = in_days(31)


class TransferFactory(DjangoModelFactory):
    """One household goes from its scheme to another next week; the other side has not agreed. Trait: `agreed`."""

    class Meta:
        model = Transfer
        skip_postgeneration_save = True

    class Params:
        household = factory.SubFactory(HouseholdFactory)
        profile = factory.SubFactory(SchemeFactory)
        agreed = factory.Trait(
            agreed_by=factory.SelfAttribute("receiving.duty_manager"), agreed_on=today,
            new_owner=factory.LazyAttribute(lambda o: scheme_worker(o.receiving)),
        )  # fmt: skip

    kind = TransferKind.SCHEME
    giving = factory.SelfAttribute("household.scheme")
    receiving = factory.SelfAttribute("profile.organisation")
    on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))
    why = "The scheme leaves the council."
    consents = "Everybody was visited; all agree."
    proposed_by = factory.LazyAttribute(lambda o: scheme_worker(o.giving, Role.SCHEME_MANAGER))
    owner = factory.SelfAttribute("receiving.duty_manager")
    due_on = factory.SelfAttribute("on")

    @factory.post_generation
    def lines(self, create, extracted, **kwargs):
        """`lines=[row, …]`: households or arrangements."""
        for row in (extracted or []) if create else []:
            kind = "arrangement" if hasattr(row, "person_id") else "household"
            TransferLine.objects.create(transfer=self, **{kind: row})


def of_a_scheme(scheme, worker, person, household) -> list:
    """What a scheme worker may own of all this, one of each, open."""
    live = {"arrangement__person": person, "arrangement__household": HouseholdFactory(scheme=scheme), "owner": worker}
    return [
        EndNoticeFactory(**live),
        LearningReviewFactory(
            person=person, arrangement__person=person, arrangement__household=household, owner=worker
        ),
        CarerFutureFactory(arrangement__person=person, arrangement__household=household, owner=worker),
        ReconciliationFactory(profile=scheme.scheme_profile, council=person.council, owner=worker),
        TransferFactory(household=HouseholdFactory(), profile=scheme.scheme_profile, owner=worker),
    ]
