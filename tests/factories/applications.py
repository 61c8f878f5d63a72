"""Who lives in a carer household, and its way to approval, as the services would leave them."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from people.choices import Role
from placements.choices import (
    STAGES,
    VETTED_AT,
    ApplicationState,
    ArrangementKind,
    CheckKind,
    HeardFrom,
    HouseholdState,
    MemberKind,
    PanelOutcome,
    RiskSubject,
    Stage,
    StageResult,
    VettingResult,
)
from placements.models import (
    Appeal,
    Application,
    ApprovalCondition,
    ApprovalEnding,
    CarerNote,
    Declaration,
    HouseholdMember,
    MemberCheck,
    Observation,
    Panel,
    PanelDecision,
    Reference,
    StageRecord,
    VettingCheck,
)
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory, HouseholdRiskFactory, in_days, scheme_worker, today


class MemberFactory(DjangoModelFactory):
    """An adult who agrees and has a DBS (`dbs=False`: none); `child` was born eight years ago."""

    class Meta:
        model = HouseholdMember
        skip_postgeneration_save = True

    class Params:
        child = factory.Trait(kind=MemberKind.CHILD, year_of_birth=factory.LazyFunction(lambda: dates.today().year - 8))
        left = factory.Trait(until=today, closed_at=factory.LazyFunction(timezone.now), due_on=None)

    household = factory.SubFactory(HouseholdFactory)
    name = factory.Sequence(lambda n: f"Maria Okafor {n}")
    kind = MemberKind.CARER
    consulted_on = in_days(-90)
    agrees = True
    owner = factory.LazyAttribute(lambda o: o.household.owner)
    due_on = in_days(200)

    @factory.post_generation
    def dbs(self, create, extracted, **kwargs):
        if create and extracted is not False and self.kind != MemberKind.CHILD:
            MemberCheckFactory(member=self)


class MemberCheckFactory(DjangoModelFactory):
    class Meta:
        model = MemberCheck

    member = factory.SubFactory(MemberFactory, dbs=False)
    number = factory.Sequence(lambda n: f"{n:012d}")
    is_home_based = True
    done_on = in_days(-400)
    valid_until = in_days(200)


class CarerNoteFactory(DjangoModelFactory):
    class Meta:
        model = CarerNote

    household = factory.SubFactory(HouseholdFactory)
    on = today
    text = "John had an operation in spring and tires quickly."
    written_by = factory.LazyAttribute(lambda o: o.household.owner)


class ApplicationFactory(DjangoModelFactory):
    """An open application of a household that applies, in its first stage; the household's owner is its worker."""

    class Meta:
        model = Application

    class Params:
        stopped = factory.Trait(
            state=ApplicationState.STOPPED, stop_reason="changed_mind", ended_on=today, due_on=None,
            closed_at=factory.LazyFunction(timezone.now),
        )  # fmt: skip

    household = factory.SubFactory(HouseholdFactory, state=HouseholdState.APPLYING, approved_on=None)
    owner = factory.LazyAttribute(lambda o: o.household.owner)
    stage_since = in_days(-10)
    enquired_on = in_days(-10)
    heard_from = HeardFrom.WORD
    due_on = in_days(11)


class OfApplicationFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    application = factory.SubFactory(ApplicationFactory)
    on = today
    by = factory.LazyAttribute(lambda o: o.application.owner)


class StageRecordFactory(OfApplicationFactory):
    class Meta:
        model = StageRecord

    stage = Stage.ENQUIRY
    result = StageResult.PASSED
    found = "Warm and curious; wants to know about short breaks."
    begun_on = in_days(-10)


class VettingFactory(OfApplicationFactory):
    class Meta:
        model = VettingCheck

    item = "identity"
    result = VettingResult.SEEN
    note = "Passports of both seen, copies in the file."


class DeclarationFactory(OfApplicationFactory):
    class Meta:
        model = Declaration

    knows_them = False


class ObservationFactory(OfApplicationFactory):
    class Meta:
        model = Observation

    with_whom = "At the day club, with two people"
    seen = "Sat down, asked, waited for the answer."


class ReferenceFactory(DjangoModelFactory):
    """One that counts."""

    class Meta:
        model = Reference

    application = factory.SubFactory(ApplicationFactory)
    name = "Grace Adeyemi"
    relationship = "Neighbour"
    is_relative = False
    known_since = in_days(-3000)
    asked_on = in_days(-9)
    received_on = in_days(-5)
    verified_on = in_days(-3)
    said = "I would leave my own mother with them."


class PanelFactory(DjangoModelFactory):
    """Today's panel, with who was there."""

    class Meta:
        model = Panel

    scheme = factory.LazyAttribute(lambda o: HouseholdFactory().scheme)
    on = today
    chair = "Ruth Adler"
    present = "Ruth Adler, independent\nKemi Bello, a Shared Lives carer\nOwen Price, who lives with carers"


class PanelDecisionFactory(DjangoModelFactory):
    """Approved for two, recorded and not signed; `signed` by a second manager, `declined` and signed."""

    class Meta:
        model = PanelDecision

    class Params:
        signed = factory.Trait(
            signed_on=today,
            signed_by=factory.LazyAttribute(
                lambda o: scheme_worker(o.application.household.scheme, Role.SCHEME_MANAGER)
            ),
        )
        declined = factory.Trait(signed=True, outcome=PanelOutcome.DECLINED, places=None, kinds=[])

    application = factory.LazyAttribute(lambda o: at_panel())
    panel = factory.LazyAttribute(lambda o: o.application.panel or PanelFactory(scheme=o.application.household.scheme))
    outcome = PanelOutcome.APPROVED
    reasons = "Everybody who met them would live with them."
    places = 2
    kinds = factory.LazyFunction(lambda: [ArrangementKind.LIVE_IN])
    recorded_by = factory.LazyAttribute(lambda o: o.application.owner)


class ConditionFactory(DjangoModelFactory):
    class Meta:
        model = ApprovalCondition

    decision = factory.SubFactory(PanelDecisionFactory, signed=True)
    household = factory.LazyAttribute(lambda o: o.decision.application.household)
    owner = factory.LazyAttribute(lambda o: o.household.owner)
    what = "A rail on the back stairs"
    by_when = in_days(30)
    due_on = in_days(30)


class AppealFactory(DjangoModelFactory):
    class Meta:
        model = Appeal

    decision = factory.LazyAttribute(lambda o: declined())
    owner = factory.LazyAttribute(lambda o: o.decision.application.owner)
    raised_on = today
    raised_by = "Maria Okafor"
    grounds = "Nobody asked our daughter."
    due_on = in_days(28)


class EndingFactory(DjangoModelFactory):
    class Meta:
        model = ApprovalEnding

    household = factory.SubFactory(HouseholdFactory)
    why = "They move to Spain."
    asked_on = today
    asked_by = factory.LazyAttribute(lambda o: o.household.owner)
    owner = factory.LazyAttribute(lambda o: o.household.owner)
    due_on = in_days(28)


def ready_for(stage, **fields):
    """An application in this stage, with everything that the stage asks for (and those before it asked for)."""
    application = ApplicationFactory(stage=stage, **fields)
    household = application.household
    DeclarationFactory(application=application)
    for before in STAGES[: STAGES.index(Stage(stage))]:
        StageRecordFactory(application=application, stage=before, begun_on=dates.add_days(dates.today(), -10))
    for item in (item for items in VETTED_AT.values() for item in items):
        VettingFactory(application=application, item=item)
    ReferenceFactory.create_batch(2, application=application)
    MemberFactory(household=household)
    ObservationFactory.create_batch(2, application=application)
    for subject in RiskSubject:
        HouseholdRiskFactory(household=household, subject=subject)
    return application


def at_panel(**fields):
    """Every stage passed, report and comments there, on the agenda of today's panel."""
    given = {
        "report": "They bring patience.", "comments": "We like it.", "comments_on": dates.today(),
    } | fields  # fmt: skip
    application = ready_for(Stage.PANEL, **given)
    application.household.checks.filter(kind=CheckKind.APPROVAL).delete()
    scheme = application.household.scheme
    application.panel = scheme.panels.filter(on=dates.today()).first() or PanelFactory(scheme=scheme)
    application.save()
    return application


def declined(**fields):
    """A signed decision to decline, with what it closed."""
    decision = PanelDecisionFactory(declined=True, **fields)
    application, household = decision.application, decision.application.household
    now = timezone.now()
    application.state, application.closed_at, application.due_on = ApplicationState.DECLINED, now, None
    application.ended_on = dates.today()
    household.state, household.closed_at, household.due_on = HouseholdState.ENDED, now, None
    application.save()
    household.save()
    return decision


def rows_of_an_approval(household, worker):
    """One of each thing that a scheme worker holds on the way to approvals, and after one."""
    applying = [HouseholdFactory(scheme=household.scheme, state="applying", approved_on=None) for _ in range(2)]
    decision = declined(application=at_panel(household=applying[1]))
    return [
        MemberFactory(household=household, owner=worker), ApplicationFactory(household=applying[0], owner=worker),
        ConditionFactory(decision=decision, household=household, owner=worker),
        AppealFactory(decision=decision, owner=worker), EndingFactory(household=household, owner=worker),
    ]  # fmt: skip
