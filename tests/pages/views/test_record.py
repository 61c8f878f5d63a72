"""A person's record: who this is, whose turn it is, what is missing; to each reader only what is theirs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans.choices import PlanState
from people.choices import CircleRole
from people.viewers import viewer_for
from placements.choices import ReferralState
from reviews.choices import Audience
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.panels import Part
from sharedliving.pages import record
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, SupportRequestFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import CircleMemberFactory, PersonFactory, ShareFactory, UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory
from tests.factories.reviews import CaseNoteFactory, ReviewFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def shown(client, person):
    answer = client.get(person.get_absolute_url())
    assert answer.status_code == 200
    return answer


def part_of(client, person, part) -> str:
    """The page of one part of the record."""
    answer = client.get(person.part_url(part))
    assert answer.status_code == 200
    return answer.text


def everything(client, person) -> str:
    """All parts of the record, one after the other."""
    return "".join(part_of(client, person, part) for part in Part)


def steps(answer) -> dict[str, str]:
    """Where each step of the pathway stands, by its name, in the order of the page."""
    return {step["name"]: step["state"] for step in answer.context["pathway"]}


def test_who_they_are_stands_first(desk, worker):
    person = PersonFactory(
        owner=worker, given_name="Margaret", family_name="Carr", preferred_name="Maggie",
        communication="Short sentences, and time to think", alerts="Allergic to penicillin",
        date_of_birth=dates.today() - timedelta(days=50 * 366),
    )  # fmt: skip

    text = " ".join(shown(desk, person).text.split())

    head = text[text.index("sl-person__who") : text.index("sl-pathway-box")]
    for words in ("Maggie Carr</h1>", "50 years old", person.reference, "Short sentences", "Allergic to penicillin",
                  worker.name):  # fmt: skip
        assert words in head


def test_reading_is_logged(desk, worker, person):
    shown(desk, person)

    event = Event.objects.get(verb="record.viewed")
    assert (event.actor_id, event.person_id, event.text) == (worker.pk, person.pk, "record")


def test_nobody_is_logged_who_was_not_let_in(desk):
    assert desk.get(PersonFactory().get_absolute_url()).status_code == 404

    assert not Event.objects.filter(verb="record.viewed").exists()


def test_an_empty_record_says_so_and_how_to_begin(desk, person):
    answer = shown(desk, person)

    assert set(steps(answer).values()) == {"not_yet"}
    assert "Record a request for support" in answer.text
    assert "Nobody is in their circle yet" in answer.text
    assert "Why they need support is not recorded" in answer.text


def test_the_eight_steps_stand_in_order(desk, person):
    assert list(steps(shown(desk, person))) == [
        "Request", "Assessment", "Plan", "Referral", "Match", "Agreement", "Arrangement", "Review",
    ]  # fmt: skip


def test_the_pathway_of_somebody_who_waits_for_an_assessment(desk, person):
    SupportRequestFactory(person=person)

    found = steps(shown(desk, person))

    assert found["Request"] == "now"
    assert found["Assessment"] == "not_yet"


def test_the_pathway_of_somebody_who_is_being_assessed(desk, person):
    AssessmentFactory(person=person, started=True, first_contact_on=dates.today() - timedelta(days=9))

    answer = shown(desk, person)

    assert steps(answer)["Assessment"] == "now"
    assert "Day 9 of 28" in answer.text


def test_the_pathway_of_somebody_with_a_referral_out(desk, person, scheme):
    ReferralFactory(person=person, scheme_profile=scheme.scheme_profile, sent=True)

    found = steps(shown(desk, person))

    assert [found[name] for name in ("Assessment", "Plan", "Referral", "Match")] == ["done", "done", "now", "not_yet"]


def test_a_declined_referral_blocks_with_its_reason(desk, person, scheme):
    ReferralFactory(
        person=person, scheme_profile=scheme.scheme_profile, sent=True, state=ReferralState.DECLINED,
        decline_reason="no_room", answered_on=dates.today(), closed_at=timezone.now(), due_on=None,
    )  # fmt: skip

    answer = shown(desk, person)

    assert steps(answer)["Referral"] == "blocked"
    assert f"Declined by {scheme.name}" in answer.text


def test_the_pathway_of_somebody_who_lives_there(desk, person, scheme):
    referral = ReferralFactory(person=person, scheme_profile=scheme.scheme_profile, matched=True)
    agreement = AgreementFactory(candidate__referral=referral, candidate__chosen=True, signed=True)
    ArrangementFactory(
        person=person, household=agreement.candidate.household, agreement=agreement, started_on=dates.today()
    )
    ReviewFactory(person=person, due_on=dates.today() + timedelta(days=42))

    found = steps(shown(desk, person))

    assert [found[name] for name in ("Referral", "Match", "Agreement", "Arrangement")] == ["done"] * 4
    assert found["Review"] == "now"


def test_the_earliest_next_step_is_the_button(desk, person):
    SupportRequestFactory(person=person, due_on=dates.today() + timedelta(days=3))

    answer = shown(desk, person)

    assert answer.context["main_step"].text == "Allocate the assessment"
    assert [row[0].text for row in answer.context["next_rows"]] == [
        "Allocate the assessment", "Be in contact and write a case note",
    ]  # fmt: skip


def test_a_schemes_own_next_step(person, scheme_desk, scheme, scheme_worker):
    ReferralFactory(
        person=person, scheme_profile=scheme.scheme_profile, accepted=True, state=ReferralState.MATCHED,
        owner=scheme_worker,
    )  # fmt: skip

    answer = shown(scheme_desk, person)

    assert answer.context["main_step"].text == "Write the agreement"


def test_somebody_who_can_do_nothing_is_told_whose_turn_it_is(team, person):
    officer = UserFactory(organisation=team.organisation, team=team, roles=["reviewing_officer"])
    SupportRequestFactory(person=person, due_on=dates.today() + timedelta(days=3))

    turn = record.whose_turn(viewer_for(officer), person)

    assert turn.text == "Cara Manager: allocate the assessment"
    assert turn.due_on == dates.today() + timedelta(days=3)


def test_a_scheme_with_nothing_to_do_reads_whom_to_ask(scheme_desk, scheme, person):
    ShareFactory(person=person, organisation=scheme)

    text = " ".join(shown(scheme_desk, person).text.split())

    assert "Nothing for you to do here now." in text
    assert "It is the turn of Cara Manager: be in contact." in text


def test_the_turn_of_somebody_one_may_not_see_is_not_shown(scheme_desk, scheme, person):
    ShareFactory(person=person, organisation=scheme)
    SupportRequestFactory(person=person, due_on=dates.today())

    assert "allocate the assessment" not in shown(scheme_desk, person).text


def test_what_is_missing_links_to_where_it_is_put_right(desk, worker):
    person = PersonFactory(owner=worker, date_of_birth=None)

    answer = shown(desk, person)

    (item,) = [item for item in answer.context["missing"] if "Date of birth" in item.message]
    assert f'href="{item.url}">Date of birth is not recorded</a>' in answer.text


def test_nothing_missing_says_so(desk, worker):
    person = PersonFactory(owner=worker, communication="Talks", support_reason="learning_disability")
    CircleMemberFactory(person=person)

    answer = shown(desk, person)

    assert answer.context["missing"] == []
    assert "Nothing that we know of." in answer.text


@pytest.fixture
def known_to_the_scheme(person, scheme):
    """A person with a council's file, referred to the scheme."""
    person.alerts = ""
    person.save()
    CircleMemberFactory(person=person, name="Rita Sands", role=CircleRole.FAMILY)
    SupportRequestFactory(person=person, wants="Councilwants")
    AssessmentFactory(person=person, started=True, own_words="Councilwords")
    CaseNoteFactory(person=person, text="Councilnote")
    CaseNoteFactory(person=person, text="Sharednote", audience=Audience.SHARED)
    ReferralFactory(person=person, scheme_profile=scheme.scheme_profile, sent=True)
    CarePlanFactory(person=person, number=9)
    return person


def test_a_scheme_sees_what_was_shared(scheme_desk, known_to_the_scheme):
    answer = shown(scheme_desk, known_to_the_scheme)

    assert "Sharednote" in answer.text
    assert "Answer the referral" in answer.text
    assert "Care and support plan 1" in part_of(scheme_desk, known_to_the_scheme, Part.SUPPORT)


def test_a_scheme_sees_nothing_else_of_the_councils_file(scheme_desk, known_to_the_scheme):
    answer = shown(scheme_desk, known_to_the_scheme)
    text = answer.text + everything(scheme_desk, known_to_the_scheme)

    for words in ("Councilwants", "Councilwords", "Councilnote", "Care and support plan 9", "/requests/", "/assessments/",
                  "/owner/", "/close/"):  # fmt: skip
        assert words not in text
    assert "Request" not in steps(answer)
    assert "Assessment" not in steps(answer)


def test_the_council_sees_all_of_it(desk, known_to_the_scheme):
    text = shown(desk, known_to_the_scheme).text + everything(desk, known_to_the_scheme)

    for words in ("Councilwants", "Councilnote", "Sharednote", "Care and support plan 9", "Rita Sands"):
        assert words in text


def test_once_it_is_no_longer_shared_the_scheme_does_not_know_the_person(scheme_desk, known_to_the_scheme):
    known_to_the_scheme.shares.update(until=dates.today())

    assert scheme_desk.get(known_to_the_scheme.get_absolute_url()).status_code == 404


def test_another_scheme_does_not_know_the_person(known_to_the_scheme):
    stranger = signed_in(HouseholdFactory().owner)

    assert stranger.get(known_to_the_scheme.get_absolute_url()).status_code == 404


def test_a_restricted_person_does_not_exist_for_others(desk, worker, colleague):
    hidden = PersonFactory(owner=colleague, is_restricted=True, may_open=[colleague.pk])

    assert desk.get(hidden.get_absolute_url()).status_code == 404
    assert signed_in(colleague).get(hidden.get_absolute_url()).status_code == 200


def test_somebody_who_has_died(desk, worker):
    person = PersonFactory(
        owner=worker, died_on=dates.today() - timedelta(days=3), given_name="Ann", family_name="Carr"
    )
    SupportRequestFactory(person=person)
    ReviewFactory(person=person)

    answer = shown(desk, person)

    text = " ".join(answer.text.split())
    assert f"Died {dates.uk_date(person.died_on)}" in text
    assert "Ann Carr has died. Nobody is reminded of anything any more." in text
    assert (answer.context["main_step"], answer.context["next_rows"], answer.context["turn"]) == (None, [], None)
    assert "<dt>Next</dt>" not in answer.text


def test_a_closed_record(desk, worker, person):
    person.closed_at, person.due_on = timezone.now(), None
    person.save()
    AssessmentFactory(person=person, completed=True)

    text = " ".join(shown(desk, person).text.split())

    assert "Nothing: this record is closed" in text
    assert "Open the record again" in text


def test_on_duty_is_said_beside_the_owner(manager, team):
    person = PersonFactory(owner=team.organisation.duty_manager, team=team, with_duty_since=dates.today())

    assert f"Dora Duty, on duty since {dates.uk_date(dates.today())}" in shown(signed_in(manager), person).text


def test_closing_is_offered_to_the_owner_and_the_manager_alone(desk, manager, colleague, person):
    link = f'href="{person.get_absolute_url()}close/"'

    assert link in shown(desk, person).text
    assert link in shown(signed_in(manager), person).text
    assert link not in shown(signed_in(colleague), person).text


def test_a_name_is_never_taken_for_markup(desk, worker):
    person = PersonFactory(owner=worker, given_name="<b>Ann", alerts="<script>alert(1)</script>")

    text = shown(desk, person).text

    assert "<b>Ann" not in text
    assert "<script>alert" not in text


def everything_of(person, scheme, n: int) -> None:
    """n of everything that a record lists."""
    CircleMemberFactory.create_batch(n, person=person)
    CaseNoteFactory.create_batch(n, person=person)
    SupportRequestFactory(person=person)
    for number in range(n):
        AssessmentFactory(person=person, completed=True)
        ReferralFactory(
            person=person, scheme_profile__councils=[person.council], sent=True, planless=True,
            state=ReferralState.DECLINED, decline_reason="no_room", answered_on=dates.today(), closed_at=timezone.now(),
            due_on=None,
        )  # fmt: skip
        ArrangementFactory(person=person, ended=True, household__scheme=scheme)
        ReviewFactory(person=person, completed=True)
        CarePlanFactory(person=person, number=number + 1, in_force=True, state=PlanState.SUPERSEDED)
    ReviewFactory(person=person)


@pytest.mark.parametrize("n", [1, 3])
def test_statements(desk, person, scheme, n, django_assert_num_queries):
    everything_of(person, scheme, n)

    with django_assert_num_queries(74):
        desk.get(person.get_absolute_url())


@pytest.mark.parametrize("n", [1, 3])
def test_statements_for_a_scheme(scheme_desk, person, scheme, n, django_assert_num_queries):
    ShareFactory(person=person, organisation=scheme)
    everything_of(person, scheme, n)

    with django_assert_num_queries(47):
        scheme_desk.get(person.get_absolute_url())
