"""Who has how much work: the same numbers as the list of what is due, and no weights (G14-PLAN-3)."""

from datetime import timedelta

from people.choices import Role
from people.viewers import viewer_for
from reviews.rules.contact_kept import Share
from sharedliving.core import dates
from sharedliving.pages import weights
from sharedliving.pages.workload import Load, Number, loads, table, teams_of, together, with_contact
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import CaseNoteFactory, ReviewFactory


def ahead(days: int):
    return dates.today() + timedelta(days=days)


def of(manager, worker):
    viewer = viewer_for(manager)
    return next(row for row in loads(viewer, teams_of(viewer)) if row.worker == worker)


def test_nothing_to_do_is_a_row_of_noughts(manager, worker):
    row = of(manager, worker)

    assert (row.people, row.settled, row.late, row.number("assessments")) == (0, 0, 0, Number())


def test_people_they_own_and_the_settled_among_them(manager, worker):
    PersonFactory(owner=worker)
    ArrangementFactory(person=PersonFactory(owner=worker))
    PersonFactory(owner=worker, died_on=dates.today())

    row = of(manager, worker)

    assert (row.people, row.settled) == (2, 1)


def test_assessments_of_every_kind_and_those_past_their_date(manager, worker):
    AssessmentFactory(person__owner=worker, due_on=ahead(200))
    AssessmentFactory(person__owner=worker, due_on=ahead(-1))
    OtherAssessmentFactory(person__owner=worker, owner=worker, due_on=ahead(-5))
    AssessmentFactory(person__owner=worker, completed=True)

    assert of(manager, worker).number("assessments") == Number(3, 2)


def test_plans_being_written(manager, worker):
    CarePlanFactory(person__owner=worker, owner=worker, due_on=ahead(9))
    CarePlanFactory(person__owner=worker, owner=worker, due_on=ahead(-9))
    CarePlanFactory(person__owner=worker, owner=worker, awaiting=True, due_on=ahead(1))

    assert of(manager, worker).number("plan-draft") == Number(2, 1)


def test_reviews_of_the_next_four_weeks(manager, worker):
    for days in (-3, 28, 29):
        ReviewFactory(person__owner=worker, due_on=ahead(days))

    assert of(manager, worker).number("reviews") == Number(2, 1)


def test_everything_late_counts_every_kind(manager, worker):
    PersonFactory(owner=worker, due_on=ahead(-1))
    ReviewFactory(person__owner=worker, person__due_on=ahead(30), due_on=ahead(-1))

    assert of(manager, worker).late == 2


def test_a_manager_sees_the_teams_they_manage(manager, worker, team):
    other = TeamFactory(organisation=team.organisation, department=team.department)
    beside = UserFactory(organisation=team.organisation, team=other)
    team.manager = manager
    team.save()
    viewer = viewer_for(manager)

    assert teams_of(viewer) == [team]
    assert beside not in [row.worker for row in loads(viewer, teams_of(viewer))]


def test_who_manages_no_team_sees_their_department(manager, worker, team):
    other = TeamFactory(organisation=team.organisation, department=team.department)
    TeamFactory(organisation=team.organisation, department="Elsewhere")

    assert set(teams_of(viewer_for(manager))) == {team, other}


def test_one_who_left_and_still_owns_somebody_is_there(manager, worker):
    PersonFactory(owner=worker)
    worker.is_active = False
    worker.save()

    assert of(manager, worker).people == 1
    assert [line[0] for line in table([of(manager, worker)])] == ["Cara Manager (has left)"]


def test_a_desk_role_is_no_worker(manager, team):
    desk = UserFactory(organisation=team.organisation, team=team, roles=[Role.COMMISSIONER])

    assert desk not in [row.worker for row in loads(viewer_for(manager), [team])]


def test_a_restricted_person_is_counted_only_for_who_may_open_them(manager, worker):
    PersonFactory(owner=worker, is_restricted=True, may_open=[worker.pk])

    assert of(manager, worker).people == 0


def test_contacts_kept_of_those_agreed(manager, worker):
    ArrangementFactory(person=PersonFactory(owner=worker), started_on=ahead(-25), contact_days=10)
    person = ArrangementFactory(person=PersonFactory(owner=worker), started_on=ahead(-20), contact_days=10).person
    CaseNoteFactory(person=person, with_person=True)
    (row,) = with_contact(viewer_for(manager), [of(manager, worker)])

    assert row.contact == Share(1, 4)
    assert table([row])[0][3] == "1 of 4 (25%)"
    assert table([Load(worker)])[0][3] == "None due yet"
    assert together([row, row]).contact == Share(2, 8)


def test_together_adds_up(manager, worker, team):
    colleague = UserFactory(organisation=team.organisation, team=team)
    ReviewFactory(person__owner=worker, due_on=ahead(-1))
    ReviewFactory(person__owner=colleague, due_on=ahead(5))

    whole = together(loads(viewer_for(manager), [team]))

    assert (whole.people, whole.number("reviews"), whole.late) == (2, Number(2, 1), 1)


def test_without_anybody_there_is_no_row():
    assert table([]) == []


def test_a_manager_whose_teams_have_nobody_sees_an_empty_list(manager):
    assert loads(viewer_for(manager), [TeamFactory(organisation=manager.organisation)]) == []


def test_the_settled_weigh_as_much_as_anybody(manager, worker):
    PersonFactory(owner=worker)
    ArrangementFactory(person=PersonFactory(owner=worker))

    assert weights.SETTLED.points == weights.PERSON.points
    assert of(manager, worker).weight == weights.PERSON.points + weights.SETTLED.points


def test_the_weight_adds_up_over_kinds(manager, worker):
    PersonFactory(owner=worker)
    AssessmentFactory(person__owner=worker, person__died_on=None, owner=worker, due_on=ahead(20))
    ReviewFactory(person__owner=worker, due_on=ahead(-1))

    people, late = 3 * weights.PERSON.points, weights.LATE.points
    assert of(manager, worker).weight == people + weights.ASSESSMENT.points + weights.REVIEW.points + late
