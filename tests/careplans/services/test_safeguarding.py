"""From a concern to its end, through the services."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from careplans.choices import AdvocacyDecision, Process
from careplans.choices.safeguarding import (
    AbuseKind,
    AllegedSource,
    ConcernSource,
    ConcernState,
    EnquiryKind,
    OutcomesMet,
)
from careplans.models import SafeguardingConcern
from careplans.services import advocacy, safeguarding
from careplans.services.writing import ChangedMeanwhile
from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.advocacy import AdvocacyRecordFactory
from tests.factories.people import UserFactory
from tests.factories.safeguarding import FOUND, KNOWN, ProtectionStepFactory, SafeguardingConcernFactory

pytestmark = pytest.mark.django_db
RAISED = {"source": ConcernSource.SCHEME, "kinds": [AbuseKind.FINANCIAL], "alleged": AllegedSource.OTHER,
          "what_happened": "£40 is missing", "protected_now": "Card with the scheme"}  # fmt: skip
ASKED = {
    "difficulty_understanding": False, "difficulty_retaining": False, "difficulty_communicating": False,
    "difficulty_weighing": True, "evidence_weighing": "Agrees with whoever spoke last",
    "advocacy": AdvocacyDecision.ADVOCATE, "advocate_asked_on": dates.today(),
}  # fmt: skip
YES = {"has_needs": True, "is_at_risk": True, "cannot_protect": True}


@pytest.fixture
def raised(world):
    return safeguarding.raise_concern(person=world.person, by=world.by, **RAISED)


def decided(world, concern, **given):
    concern.answers = dict(KNOWN)
    concern.save()
    fields = {**YES, "enquiry": EnquiryKind.S42, "reasons": "All three parts", "enquirer": world.care_manager} | given
    return safeguarding.decide(concern=concern, by=world.manager, **fields)


def test_the_line_manager_has_it_for_two_working_days(world, raised):
    assert raised.owner == world.line_manager
    assert raised.due_on == dates.add_working_days(dates.today(), 2)
    assert set(raised.may_open) == {world.care_manager.pk}
    assert Event.objects.get(verb="safeguarding.raised").person_id == world.person.pk


def test_a_scheme_raises_one_and_cannot_open_it(world, shared):
    concern = safeguarding.raise_concern(person=world.person, by=world.of_scheme, **RAISED)

    assert concern.raised_by_name == "Sam Cole"
    assert not SafeguardingConcern.objects.visible_to(world.of_scheme).exists()


def test_the_duty_manager_decides_where_a_team_has_no_manager(world):
    world.team.manager = None
    world.team.save()
    with pytest.raises(Refusal, match="Ring the duty manager"):
        safeguarding.decider_for(world.person)
    world.council.duty_manager = world.line_manager
    world.council.save()
    world.person.refresh_from_db()

    assert safeguarding.decider_for(world.person) == world.line_manager


def test_it_is_restricted_to_those_on_it(world, raised):
    colleague = UserFactory(organisation=world.council, team=world.team, name="Amir Khan")

    def sees(user):
        return SafeguardingConcern.objects.visible_to(viewer_for(user)).exists()

    assert sees(world.care_manager)
    assert sees(world.line_manager)
    assert not sees(colleague)
    safeguarding.let_open(concern=raised, by=world.by, user=colleague)
    assert sees(colleague)
    with pytest.raises(Refusal, match="cannot open this person"):
        safeguarding.let_open(concern=raised, by=world.by, user=world.stranger)


def test_dates_that_cannot_be(world, raised):
    tomorrow = dates.today() + timedelta(days=1)
    with pytest.raises(Refusal, match="raised in the future"):
        safeguarding.raise_concern(person=world.person, by=world.by, raised_on=tomorrow, **RAISED)
    with pytest.raises(Refusal, match="after it was raised"):
        safeguarding.save_section(concern=raised, by=world.by, version=1, happened_on=tomorrow)


def test_saving_keeps_words_and_columns_and_notices_a_second_writer(world, raised):
    saved = safeguarding.save_section(
        concern=raised, by=world.by, version=1, wants_to_happen="Keep my money", place="own_home"
    )

    assert (saved.answers["wants_to_happen"], saved.place, saved.version) == ("Keep my money", "own_home", 2)
    with pytest.raises(ChangedMeanwhile):
        safeguarding.save_section(concern=raised, by=world.manager, version=1, own_words="Mine")
    with pytest.raises(TypeError, match="no answer called owner_id"):
        safeguarding.save_section(concern=raised, by=world.by, version=2, owner_id=1)


def test_an_enquiry_has_somebody_and_a_date(world, raised):
    begun = decided(world, raised)

    assert (begun.state, begun.owner, begun.decided_by) == (
        ConcernState.ENQUIRY,
        world.care_manager,
        world.line_manager,
    )
    assert begun.due_on == dates.today() + timedelta(days=28)
    assert begun.changes.get().why == "All three parts"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"cannot_protect": False}, "owed when all three parts"),
        ({"enquiry": EnquiryKind.NONE}, "owed when all three parts"),
        ({"reasons": " "}, "reasons"),
        ({"enquirer": None}, "Choose who makes the enquiry"),
    ],
)
def test_a_decision_is_refused(world, raised, given, message):
    with pytest.raises(Refusal, match=message):
        decided(world, raised, **given)


def test_an_enquirer_has_to_see_the_person(world, raised):
    with pytest.raises(Refusal, match="cannot open this person"):
        decided(world, raised, enquirer=world.stranger)


def test_nothing_is_decided_before_the_person_was_asked(world, raised):
    with pytest.raises(Refusal, match="what they want to happen"):
        safeguarding.decide(
            concern=raised, by=world.manager, **YES, enquiry="s42", reasons="x", enquirer=world.care_manager
        )


def test_a_care_manager_does_not_decide(world, raised):
    with pytest.raises(PermissionDenied):
        safeguarding.decide(concern=raised, by=world.by, **YES, enquiry="s42", reasons="x", enquirer=world.care_manager)


def test_no_enquiry_closes_it_with_the_reasons(world, raised):
    closed = decided(world, raised, cannot_protect=False, enquiry=EnquiryKind.NONE, reasons="She has her card back")

    assert (closed.state, closed.due_on, closed.closed_on) == (ConcernState.CLOSED, None, dates.today())
    assert closed.answers["conclusion"] == "She has her card back"


def test_a_protection_plan_has_steps_and_is_looked_at_again(world, raised):
    begun = decided(world, raised)
    with pytest.raises(Refusal, match="at least one step"):
        safeguarding.put_protection_in_place(concern=begun, by=world.by)
    step = safeguarding.add_step(
        concern=begun, by=world.by, what="Sister keeps the card", who="Rita", by_when=dates.today()
    )
    AdvocacyRecordFactory(person=world.person, about=Process.ENQUIRY)
    placed = safeguarding.put_protection_in_place(concern=begun, by=world.by)

    looked = safeguarding.look_again(concern=placed, by=world.by, what="It holds")

    assert looked.due_on == dates.today() + timedelta(days=28)
    assert looked.answers["looks"][0]["what"] == "It holds"
    assert safeguarding.finish_step(step=step, by=world.by).done_on == dates.today()
    with pytest.raises(Refusal, match="Write what you found"):
        safeguarding.look_again(concern=looked, by=world.by, what="")


def test_no_step_before_the_decision_and_no_look_without_a_plan(world, raised):
    with pytest.raises(Refusal, match="Decide about the enquiry first"):
        safeguarding.add_step(concern=raised, by=world.by, what="x", who="y", by_when=dates.today())
    with pytest.raises(Refusal, match="no protection plan"):
        safeguarding.look_again(concern=raised, by=world.by, what="x")


@pytest.mark.parametrize("fields", [{"found": "A visitor took it"}, {"conclusion": "He does not come any more"}])
def test_ca68_an_enquiry_goes_no_further_before_it_is_decided_who_helps(world, raised, fields):
    begun = decided(world, raised)

    with pytest.raises(Refusal, match="Decide how Danny Okafor is helped to take part") as refused:
        safeguarding.save_section(concern=begun, by=world.by, version=None, **fields)
    assert "/taking-part/enquiry/?back=" in refused.value.missing[0].url
    with pytest.raises(Refusal, match="is helped to take part"):
        ProtectionStepFactory(concern=begun)
        safeguarding.put_protection_in_place(concern=begun, by=world.by)

    advocacy.decide(person=world.person, by=world.by, about=Process.ENQUIRY, **ASKED)
    saved = safeguarding.save_section(concern=begun, by=world.by, version=None, **fields)

    assert all(saved.answer(name) == words for name, words in fields.items())


def test_ca68_what_was_decided_for_a_plan_or_before_the_concern_does_not_count(world, raised):
    begun = decided(world, raised)
    AdvocacyRecordFactory(person=world.person, about=Process.PLAN)
    AdvocacyRecordFactory(person=world.person, about=Process.ENQUIRY, decided_on=dates.today() - timedelta(days=1))

    with pytest.raises(Refusal, match="is helped to take part"):
        safeguarding.save_section(concern=begun, by=world.by, version=None, found="A visitor took it")


def test_ca68_what_keeps_her_safe_and_what_she_wants_waits_for_nothing(world, raised):
    begun = decided(world, raised)

    safeguarding.save_section(concern=begun, by=world.by, version=None, protected_now="Card with her sister")
    safeguarding.add_step(concern=begun, by=world.by, what="Card", who="Rita", by_when=dates.today())

    with pytest.raises(Refusal, match="is helped to take part"):
        fresh = safeguarding.raise_concern(person=world.person, by=world.by, **RAISED)
        safeguarding.save_section(concern=fresh, by=world.by, version=None, found="Found before anything is decided")


def test_closing_says_everything_that_is_missing_at_once(world):
    with pytest.raises(Refusal) as refused:
        safeguarding.close(concern=SafeguardingConcernFactory(person=world.person, at_enquiry=True), by=world.by)

    assert len(refused.value.missing) == 7


def test_closing(world):
    closed = safeguarding.close(concern=SafeguardingConcernFactory(person=world.person, ready=True), by=world.by)

    assert (closed.state, closed.outcomes_met, closed.due_on) == (ConcernState.CLOSED, OutcomesMet.FULLY, None)
    with pytest.raises(WrongState):
        safeguarding.save_section(concern=closed, by=world.by, version=None, found="Later")


def test_an_open_step_keeps_it_open(world):
    step = ProtectionStepFactory(concern=SafeguardingConcernFactory(person=world.person, ready=True))

    with pytest.raises(Refusal, match="Every step of the protection plan"):
        safeguarding.close(concern=step.concern, by=world.by)


def test_which_household_it_names_is_a_number(world, raised):
    assert safeguarding.name_household(concern=raised, by=world.by, household_id=7).carer_household_id == 7
    assert FOUND["councils_told"]


def test_a_concern_without_a_role_is_refused(world):
    nobody = viewer_for(UserFactory(organisation=world.council, team=world.team, roles=[Role.COMMISSIONER]))

    with pytest.raises(PermissionDenied):
        safeguarding.raise_concern(person=world.person, by=nobody, **RAISED)
