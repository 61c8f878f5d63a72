"""Mental capacity: beginning, reading, looking again."""

from careplans.models import CapacityAssessment
from people.choices import Role
from tests.factories.capacity import CapacityAssessmentFactory, CapacityReviewFactory
from tests.factories.people import UserFactory


def test_it_begins_with_the_decision(world, sign_in):
    client, where = sign_in(world.care_manager), f"/people/{world.person.reference}/capacity/"

    page = client.get(where).content.decode()
    answer = client.post(where, {"decision": "Where to live", "subject": "home", "trigger": "Agrees with everybody"})

    row = CapacityAssessment.objects.get()
    assert "presumed able to decide" in page
    assert "seems unwise is not a reason" in page
    assert answer.url == f"/capacity/{row.pk}/"
    assert (row.decision, row.owner) == ("Where to live", world.care_manager)


def test_without_a_decision_nothing_begins(world, sign_in):
    answer = sign_in(world.care_manager).post(f"/people/{world.person.reference}/capacity/", {"trigger": "Kept"})

    assert answer.status_code == 422
    assert "Enter the decision in one sentence" in answer.content.decode()
    assert "Kept" in answer.content.decode()
    assert not CapacityAssessment.objects.exists()


def test_the_decision_comes_first_on_its_page(world, sign_in):
    row = CapacityAssessmentFactory(person=world.person, completed=True)

    page = sign_in(world.care_manager).get(f"/capacity/{row.pk}/").content.decode()

    assert page.index("Whether to move to a Shared Lives home") < page.index("Completed by")
    assert "Look at this decision again" not in page


def test_a_finding_leads_to_looking_again(world, sign_in):
    review = CapacityReviewFactory(person=world.person)
    client = sign_in(world.care_manager)

    found = client.get(review.assessment.get_absolute_url()).content.decode()
    page = client.get(f"/capacity/reviews/{review.pk}/").content.decode()
    again = f"/people/{world.person.reference}/capacity/?again={review.assessment.pk}"
    begin = client.get(again).content.decode()
    client.post(again, {"decision": "Whether to move", "subject": "home", "trigger": "A year is over"})

    assert f"/capacity/reviews/{review.pk}/" in found
    assert again in page
    assert "I want to stay near my sister." in page
    assert "Whether to move to a Shared Lives home" in begin
    assert CapacityAssessment.objects.open().get().looks_again_at == review.assessment


def test_an_assessment_of_somebody_else_is_not_looked_at_again(world, sign_in):
    other = CapacityReviewFactory()
    client, where = sign_in(world.care_manager), f"/people/{world.person.reference}/capacity/"

    for number in (other.assessment.pk, "x", "9" * 30, ""):
        assert client.get(f"{where}?again={number}").status_code == 200
    client.post(
        f"{where}?again={other.assessment.pk}", {"decision": "Where to live", "subject": "home", "trigger": "x"}
    )

    assert CapacityAssessment.objects.open().get().looks_again_at is None


def test_a_date_to_look_again_is_closed_with_a_reason(world, sign_in):
    review = CapacityReviewFactory(person=world.person)
    client, where = sign_in(world.care_manager), f"/capacity/reviews/{review.pk}/"

    refused = client.post(where, {"why": ""})
    closed = client.post(where, {"why": "She moved and is settled"})

    review.refresh_from_db()
    assert refused.status_code == 422
    assert closed.url == review.assessment.get_absolute_url()
    assert (review.is_open, review.why_not) == (False, "She moved and is settled")
    assert client.get(where).url == review.assessment.get_absolute_url()


def test_a_reviewing_officer_reads_and_does_not_write(world, sign_in):
    officer = UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER])
    row = CapacityAssessmentFactory(person=world.person, ready=True)
    client = sign_in(officer)

    page = client.get(f"/capacity/{row.pk}/").content.decode()

    assert "I want to stay near my sister." in page
    assert "Check the answers and complete" not in page
    assert client.get(f"/capacity/{row.pk}/words/").status_code == 403


def test_a_scheme_reads_nothing_of_it(world, shared, sign_in):
    row = CapacityAssessmentFactory(person=world.person, completed=True)

    assert sign_in(world.scheme_manager).get(f"/capacity/{row.pk}/").status_code == 403
    assert not CapacityAssessment.objects.visible_to(world.of_scheme).exists()
