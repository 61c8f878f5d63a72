"""The decision letter: read, printed, given."""

from datetime import timedelta

import pytest

from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.careplans import DecisionLetterFactory

TODAY = dates.today()


@pytest.fixture
def letter(world):
    world.person.communication = "Short sentences. Read letters aloud."
    world.person.save()
    return DecisionLetterFactory(assessment__person=world.person)


def typed(day=TODAY, how="read_aloud"):
    return {"sent_on_0": day.day, "sent_on_1": day.month, "sent_on_2": day.year, "how": how}


def test_the_page_says_what_the_person_reads(world, sign_in, letter):
    page = sign_in(world.care_manager).get(f"/assessments/letters/{letter.pk}/").content.decode()

    assert "You are eligible for support from the council." in page
    assert "You cannot do this without help or prompting." in page
    assert "Cannot work or see friends without help." in page
    assert "Local Government and Social Care Ombudsman" in page
    assert "Record that it was given" in page
    assert Event.objects.filter(verb="record.viewed", text="decision letter").count() == 1


def test_the_pdf(world, sign_in, letter):
    answer = sign_in(world.care_manager).get(f"/assessments/letters/{letter.pk}/pdf/")

    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_giving_it(world, sign_in, letter):
    client = sign_in(world.care_manager)
    address = f"/assessments/letters/{letter.pk}/sent/"
    asked = client.get(address).content.decode()
    refused = client.post(address, typed(how=""))
    done = client.post(address, typed(), follow=True).content.decode()

    assert "Short sentences. Read letters aloud." in asked
    assert "Select how they were given it" in refused.content.decode()
    assert "Given to them" in done
    assert "Read aloud to them" in done
    assert "Record that it was given" not in done


def test_a_day_before_the_decision_is_refused(world, sign_in, letter):
    answer = sign_in(world.care_manager).post(
        f"/assessments/letters/{letter.pk}/sent/", typed(day=TODAY - timedelta(days=3))
    )

    assert answer.status_code == 422
    assert "between the decision and today" in answer.content.decode()


def test_once_given_it_is_read_instead(world, sign_in, letter):
    client = sign_in(world.care_manager)
    client.post(f"/assessments/letters/{letter.pk}/sent/", typed())

    assert client.get(f"/assessments/letters/{letter.pk}/sent/").url == f"/assessments/letters/{letter.pk}/"


def test_the_assessment_shows_whether_it_was_given(world, sign_in, letter):
    client = sign_in(world.care_manager)
    before = client.get(letter.assessment.get_absolute_url()).content.decode()
    client.post(f"/assessments/letters/{letter.pk}/sent/", typed())
    after = client.get(letter.assessment.get_absolute_url()).content.decode()

    assert "Decision in writing" in before
    assert dates.uk_date(letter.due_on) in before
    assert "Read aloud to them" in after


def test_completing_leads_to_the_letter_on_the_record(world, sign_in, letter):
    page = sign_in(world.care_manager).get(world.person.get_absolute_url()).content.decode()

    assert "Give the decision in writing" in page


@pytest.mark.parametrize("end", ["", "pdf/", "sent/"])
def test_out_of_sight_is_not_found_and_no_scheme_opens_it(world, shared, sign_in, letter, end):
    address = f"/assessments/letters/{letter.pk}/{end}"

    assert sign_in(world.stranger).get(address).status_code == 404
    assert sign_in(world.scheme_manager).get(address).status_code == 403
