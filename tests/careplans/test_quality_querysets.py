"""Who sees how a record was judged (G14-ASS-5)."""

from careplans.choices.quality import FollowUp
from careplans.models import QualityCheck, QualityFollowUp
from careplans.services import quality
from people.choices import Role
from people.models import Person
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.factories.quality import QualityCheckFactory, QualityFollowUpFactory

TODAY = dates.today()


def colleague(world, **fields):
    return UserFactory(organisation=world.council, team=world.team, **fields)


def test_who_sees_a_check(world):
    draft = QualityCheckFactory(person=world.person)
    done = QualityCheckFactory(person=PersonFactory(owner=world.care_manager), completed=True)
    other = colleague(world)
    rows = QualityCheck.objects

    assert set(rows.visible_to(world.manager)) == {draft, done}
    assert set(rows.visible_to(world.by)) == {done}
    assert not rows.visible_to(viewer_for(other)).exists()
    QualityFollowUpFactory(quality_check=done, kind=FollowUp.CHANGE, owner=other)
    assert set(rows.visible_to(viewer_for(other))) == {done}
    assert not rows.visible_to(viewer_for(world.stranger)).exists()
    assert not rows.visible_to(world.of_scheme).exists()


def test_whoever_is_asked_sees_it_when_the_person_has_moved_to_another_department(world):
    asked = QualityFollowUpFactory(quality_check__person=world.person)
    away = TeamFactory(organisation=world.council, department="Mental health")
    Person.objects.visible_to(SYSTEM).filter(pk=world.person.pk).update(team=away)

    assert QualityFollowUp.objects.visible_to(world.by).get() == asked
    assert QualityCheck.objects.visible_to(world.by).get() == asked.quality_check
    assert quality.follow_up_done(follow_up=asked, by=world.by).done_on == TODAY
    assert not QualityCheck.objects.visible_to(viewer_for(colleague(world))).exists()


def test_a_restricted_record_is_not_opened_by_a_question(world):
    person = PersonFactory(owner=world.care_manager, is_restricted=True, may_open=[world.line_manager.pk])
    QualityFollowUpFactory(quality_check__person=person)

    assert not QualityFollowUp.objects.visible_to(world.by).exists()


def test_a_manager_does_not_see_the_unfinished_check_of_their_own_work(world):
    lead = colleague(world, roles=[Role.LINE_MANAGER])
    draft = QualityCheckFactory(person=PersonFactory(owner=lead))

    assert not QualityCheck.objects.visible_to(viewer_for(lead)).exists()
    assert QualityCheck.objects.visible_to(world.manager).get() == draft
