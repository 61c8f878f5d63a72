"""Drawn, answered, completed, read and changed (G14-ASS-5)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from careplans.choices.quality import FollowUp, Sampled, Verdict
from careplans.choices.records import RecordState
from careplans.models import Assessment, QualityFinding, QualityFollowUp, QualitySample
from careplans.rules import quality as rules
from careplans.services import quality, records
from careplans.services.writing import ChangedMeanwhile
from people.choices import Role
from people.models import Person, User
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from sharedliving.core.viewer import SYSTEM
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.factories.quality import QualityCheckFactory, QualityFollowUpFactory

TODAY = dates.today()


def colleague(world, **fields):
    return UserFactory(organisation=world.council, team=world.team, **fields)


def done_by(user, number=1):
    return [AssessmentFactory(person=PersonFactory(owner=user), completed=True) for _ in range(number)]


def draw(world, **changes):
    given = {
        "team": world.team, "of": Sampled.ASSESSMENT, "since": TODAY - timedelta(days=30), "until": TODAY, "size": 5,
        "by": world.manager,
    }  # fmt: skip
    return quality.draw(**given | changes)


def verbs():
    return set(Event.objects.filter(verb__startswith="quality.").values_list("verb", flat=True))


# drawing


def test_each_worker_appears_and_the_manager_owns_the_checks(world):
    workers = [world.care_manager, colleague(world), colleague(world)]
    for user in workers:
        done_by(user, 3)

    sample = draw(world)

    checks = list(sample.checks.all())
    assert len(checks) == 5
    assert {check.author for check in checks} == set(workers)
    assert {(check.owner, check.state, check.due_on) for check in checks} == {
        (world.line_manager, RecordState.DRAFT, TODAY + timedelta(days=14))
    }
    assert {check.person_id for check in checks} == {check.assessment.person_id for check in checks}
    assert "quality.drawn" in verbs()
    assert sample.history.count() == 1


def test_what_was_drawn_can_be_drawn_again_from_what_is_kept(world):
    for user in (world.care_manager, colleague(world)):
        done_by(user, 6)

    sample = draw(world, seed=4711, size=4)

    drawn = rules.draw([tuple(each) for each in sample.pool], sample.size, sample.seed)
    assert sample.seed == 4711
    assert len(sample.pool) == 12
    assert sorted(drawn) == sorted(sample.checks.values_list("assessment_id", flat=True))


def test_without_a_seed_one_is_drawn_and_kept(world):
    done_by(world.care_manager)

    assert 0 <= draw(world).seed < quality.LARGEST_SEED


def test_nobodys_own_work_is_in_the_pool(world):
    done_by(world.line_manager, 2)

    with pytest.raises(Refusal, match="nothing to draw"):
        draw(world)
    assert not QualitySample.objects.exists()


def test_only_what_was_completed_in_the_time_by_the_team_and_is_not_checked(world):
    (kept,) = done_by(world.care_manager)
    (before,) = done_by(world.care_manager)
    Assessment.objects.filter(pk=before.pk).update(
        completed_on=TODAY - timedelta(days=31), first_contact_on=TODAY - timedelta(days=60)
    )
    AssessmentFactory(person=PersonFactory(owner=world.care_manager), started=True)
    beside = UserFactory(
        organisation=world.council, team=TeamFactory(organisation=world.council, department=world.team.department)
    )
    done_by(beside)
    done_by(colleague(world, is_active=False))
    QualityCheckFactory(person=PersonFactory(owner=world.care_manager))

    assert draw(world).pool == [[kept.pk, world.care_manager.pk]]


def test_who_died_and_whose_record_is_closed_are_not_drawn(world):
    kept, closed, died = done_by(world.care_manager, 3)
    for row, fields in (
        (closed, {"closed_at": timezone.now(), "due_on": None}),
        (died, {"died_on": TODAY}),
    ):
        Person.objects.visible_to(SYSTEM).filter(pk=row.person_id).update(**fields)

    assert draw(world).pool == [[kept.pk, world.care_manager.pk]]


def test_one_that_was_stopped_may_be_drawn_again(world):
    check = QualityCheckFactory(person=PersonFactory(owner=world.care_manager))
    records.stop(row=check, kind=rules.QUALITY, by=world.manager, why="Drawn twice")

    assert draw(world).pool == [[check.assessment_id, world.care_manager.pk]]


def test_a_restricted_record_is_not_drawn_for_who_may_not_open_it(world):
    person = PersonFactory(owner=world.care_manager, is_restricted=True, may_open=[world.care_manager.pk])
    AssessmentFactory(person=person, completed=True)

    with pytest.raises(Refusal, match="nothing to draw"):
        draw(world)


def test_plans_by_their_author_and_the_day_they_were_signed_off(world):
    plan = CarePlanFactory(person=world.person, in_force=True, author=world.care_manager)
    CarePlanFactory(person=PersonFactory(owner=world.care_manager), in_force=True, author=world.line_manager)
    CarePlanFactory(person=PersonFactory(owner=world.care_manager))

    (check,) = draw(world, of=Sampled.PLAN).checks.all()

    assert (check.plan, check.assessment, check.author, check.person) == (
        plan, None, world.care_manager, world.person,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"size": 0}, "between 1 and 20"), ({"size": 21}, "between 1 and 20"),
        ({"until": TODAY + timedelta(days=1)}, "a time that is over"),
        ({"since": TODAY, "until": TODAY - timedelta(days=1)}, "a time that is over"),
    ],
)  # fmt: skip
def test_not_drawn(world, changes, said):
    done_by(world.care_manager)

    with pytest.raises(Refusal, match=said):
        draw(world, **changes)


def test_a_care_manager_draws_nothing(world):
    with pytest.raises(PermissionDenied):
        draw(world, by=world.by)


# answering


@pytest.fixture
def check(world):
    return QualityCheckFactory(person=world.person, sample__drawn_by=world.line_manager)


def test_an_answer_is_kept_once_for_each_standard(world, check):
    quality.answer(check=check, standard="words", verdict=Verdict.NOT, why="Told for her", by=world.manager)
    quality.answer(check=check, standard="words", verdict=Verdict.MET, by=world.manager)

    found = QualityFinding.objects.get()
    check.refresh_from_db()
    assert (found.verdict, found.why, found.history.count(), check.version) == (Verdict.MET, "", 2, 3)
    assert "quality.answered" in verbs()


def test_not_met_without_a_sentence_is_refused(world, check):
    with pytest.raises(Refusal, match="Say in a sentence what is missing"):
        quality.answer(check=check, standard="words", verdict=Verdict.PARTLY, by=world.manager)


def test_a_standard_of_another_kind_of_record_is_no_answer(world, check):
    with pytest.raises(TypeError):
        quality.answer(check=check, standard="money", verdict=Verdict.MET, by=world.manager)


def test_two_who_answer_at_once_are_told(world, check):
    quality.answer(check=check, standard="words", verdict=Verdict.MET, by=world.manager, version=1)

    with pytest.raises(ChangedMeanwhile):
        quality.answer(check=check, standard="nhs", verdict=Verdict.MET, by=world.manager, version=1)


def test_the_author_neither_answers_nor_completes(world, check):
    by = viewer_for(world.care_manager)

    with pytest.raises(Refusal, match="You wrote this record"):
        quality.answer(check=check, standard="words", verdict=Verdict.MET, by=by)
    with pytest.raises(Refusal, match="You wrote this record"):
        quality.complete(check=check, by=by)


# completing


def test_everything_missing_is_said_at_once(world, check):
    with pytest.raises(Refusal) as refused:
        quality.complete(check=check, by=world.manager)

    assert len(refused.value.missing) == len(rules.STANDARDS[Sampled.ASSESSMENT]) + 1


def test_the_author_is_asked_to_read_it(world):
    check = QualityCheckFactory(person=world.person, sample__drawn_by=world.line_manager, answered=True)

    done = quality.complete(check=check, by=world.manager)

    (asked,) = QualityFollowUp.objects.all()
    assert (done.state, done.completed_by) == (RecordState.COMPLETED, world.line_manager)
    assert (asked.kind, asked.owner, asked.due_on) == (FollowUp.READ, world.care_manager, TODAY + timedelta(days=7))
    assert "quality.completed" in verbs()


def test_what_is_not_met_needs_a_change_with_owner_and_date(world):
    check = QualityCheckFactory(person=world.person, sample__drawn_by=world.line_manager, answered=True)
    quality.answer(check=check, standard="words", verdict=Verdict.NOT, why="Told for her", by=world.manager)

    with pytest.raises(Refusal, match="A standard is not met: say what should change"):
        quality.complete(check=check, by=world.manager)
    records.save_section(row=check, kind=rules.QUALITY, by=world.manager, version=None, change="Ask her again")
    with pytest.raises(Refusal, match="Say who makes the change, and by when"):
        quality.complete(check=check, by=world.manager)
    day = TODAY + timedelta(days=10)
    records.save_section(
        row=check, kind=rules.QUALITY, by=world.manager, version=None, change_owner=world.care_manager, change_by=day
    )
    quality.complete(check=check, by=world.manager)

    change = QualityFollowUp.objects.get(kind=FollowUp.CHANGE)
    assert (change.owner, change.due_on) == (world.care_manager, day)


def test_whoever_left_makes_no_change(world):
    gone = colleague(world, is_active=False, name="Gone Away")
    check = QualityCheckFactory(
        person=world.person, sample__drawn_by=world.line_manager, answered=True, change="Ask", change_owner=gone,
        change_by=TODAY,
    )  # fmt: skip

    with pytest.raises(Refusal, match="Gone Away cannot sign in any more"):
        quality.complete(check=check, by=world.manager)


def test_whoever_may_not_open_the_record_makes_no_change(world):
    person = PersonFactory(
        owner=world.care_manager, is_restricted=True, may_open=[world.care_manager.pk, world.line_manager.pk]
    )
    other = colleague(world, name="Shut Out")
    check = QualityCheckFactory(
        person=person, sample__drawn_by=world.line_manager, answered=True, change="Ask", change_owner=other,
        change_by=TODAY,
    )  # fmt: skip

    with pytest.raises(Refusal, match=r"Shut Out may not open this record\. Choose somebody else for the change"):
        quality.complete(check=check, by=world.manager)
    assert not QualityFollowUp.objects.exists()


@pytest.mark.parametrize("left", [{"is_active": False}, {"roles": [Role.REVIEWING_OFFICER]}])
def test_an_author_who_has_left_or_may_not_read_it_is_not_asked(world, left):
    gone = colleague(world)
    check = QualityCheckFactory(
        person=PersonFactory(owner=gone), sample__drawn_by=world.line_manager, answered=True, change="Ask",
        change_owner=world.care_manager, change_by=TODAY,
    )  # fmt: skip
    User.objects.filter(pk=gone.pk).update(**left)

    quality.complete(check=check, by=world.manager)

    assert [asked.kind for asked in QualityFollowUp.objects.all()] == [FollowUp.CHANGE]


def test_a_completed_check_is_not_changed(world):
    check = QualityCheckFactory(person=world.person, completed=True)

    with pytest.raises(WrongState):
        quality.answer(check=check, standard="words", verdict=Verdict.MET, by=world.manager)


# afterwards


def test_reading_needs_no_words_and_may_have_some(world):
    asked = QualityFollowUpFactory(quality_check__person=world.person)

    done = quality.follow_up_done(follow_up=asked, by=world.by, said=" Thank you ")

    assert (done.said, done.done_on, done.due_on, done.is_open) == ("Thank you", TODAY, None, False)
    assert "quality.read" in verbs()
    with pytest.raises(WrongState):
        quality.follow_up_done(follow_up=asked, by=world.by)


def test_a_change_says_what_was_changed(world):
    asked = QualityFollowUpFactory(quality_check__person=world.person, kind=FollowUp.CHANGE)

    with pytest.raises(Refusal, match="Say what was changed"):
        quality.follow_up_done(follow_up=asked, by=world.by)
    quality.follow_up_done(follow_up=asked, by=world.by, said="Asked her again")
    assert "quality.changed" in verbs()


def test_only_its_owner_says_that_it_is_done(world):
    asked = QualityFollowUpFactory(quality_check__person=world.person)

    with pytest.raises(Refusal, match="Priya Nair says when this is done"):
        quality.follow_up_done(follow_up=asked, by=world.manager)
