"""Who sees risk: the council its own, a scheme what is in force about the people it was told of."""

from careplans.models import BehaviourSupport, Restriction, Risk, RiskAgreement, RiskAssessment, RiskAssessmentChange
from people.viewers import viewer_for
from tests.factories.people import PersonFactory
from tests.factories.risk import BehaviourFactory, RestrictionFactory, RiskAssessmentFactory

PARTS = (Risk, RiskAgreement, BehaviourSupport)


def counts(viewer):
    return [model.objects.visible_to(viewer).count() for model in PARTS]


def test_the_council_sees_its_own(world):
    row = RiskAssessmentFactory(person=world.person)

    assert list(RiskAssessment.objects.visible_to(world.by)) == [row]
    assert not RiskAssessment.objects.visible_to(viewer_for(world.stranger)).exists()


def test_a_scheme_sees_what_is_in_force_about_the_people_it_was_told_of(world, shared):
    row = RiskAssessmentFactory(person=world.person, in_force=True, risks=2)
    BehaviourFactory(assessment=row)
    RiskAssessmentFactory(person=world.person, awaiting=True, number=2)
    RiskAssessmentFactory(person=PersonFactory(owner=world.care_manager, team=world.team), in_force=True)

    assert list(RiskAssessment.objects.visible_to(world.of_scheme)) == [row]
    assert counts(world.of_scheme) == [2, 4, 1]


def test_a_scheme_that_was_not_told_sees_nothing(world):
    RiskAssessmentFactory(person=world.person, in_force=True)
    RestrictionFactory(person=world.person)

    assert counts(world.of_scheme) == [0, 0, 0]
    assert not RiskAssessment.objects.visible_to(world.of_scheme).exists()
    assert not Restriction.objects.visible_to(world.of_scheme).exists()


def test_a_share_that_has_ended_shows_nothing(world, shared):
    RiskAssessmentFactory(person=world.person, in_force=True)
    shared.until = shared.since
    shared.save()

    assert not RiskAssessment.objects.visible_to(world.of_scheme).exists()


def test_a_restriction_is_never_buried(world, shared):
    row = RestrictionFactory(person=world.person)

    assert list(Restriction.objects.visible_to(world.of_scheme)) == [row]
    assert list(Restriction.objects.visible_to(world.by)) == [row]


def test_who_moved_it_stays_with_the_council(world, shared):
    row = RiskAssessmentFactory(person=world.person, in_force=True)
    row.changes.create(from_state="awaiting", to_state="in_force", by_name="Priya Nair")

    assert RiskAssessmentChange.objects.visible_to(world.by).count() == 1
    assert not RiskAssessmentChange.objects.visible_to(world.of_scheme).exists()


def test_counting_adds_the_number_of_risks(world):
    RiskAssessmentFactory(person=world.person, risks=3)

    assert RiskAssessment.objects.visible_to(world.by).counted().get().aspects == 3
