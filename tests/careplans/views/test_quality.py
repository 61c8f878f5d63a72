"""Drawing, checking, reading and the results, as pages (G14-ASS-5)."""

from datetime import timedelta

import pytest

from careplans.choices.quality import FollowUp, Sampled, Verdict
from careplans.models import QualityCheck, QualityFinding, QualityFollowUp, QualitySample
from careplans.rules.quality import STANDARDS
from people.choices import Role
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.quality import QualityCheckFactory, QualityFollowUpFactory, QualitySampleFactory

TODAY = dates.today()
KEYS = list(STANDARDS[Sampled.ASSESSMENT])


def day(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


@pytest.fixture
def lead(world, sign_in):
    return sign_in(world.line_manager)


@pytest.fixture
def check(world):
    return QualityCheckFactory(person=world.person, sample__drawn_by=world.line_manager)


def test_a_sample_is_drawn_and_shows_whom_it_drew(world, lead):
    AssessmentFactory(person=world.person, completed=True)
    form = lead.get("/quality/draw/").context["form"]
    assert (form["team"].value(), form["size"].value()) == (world.team.pk, "5")

    posted = {"of": "assessment", "team": world.team.pk, "size": "5"}
    answer = lead.post("/quality/draw/", posted | day("since", TODAY - timedelta(days=30)) | day("until", TODAY))

    sample = QualitySample.objects.get()
    page = lead.get(answer.url).text
    assert answer.url == f"/quality/samples/{sample.pk}/"
    assert "1 records of 1 workers" not in page
    assert "1 record of 1 worker" in page
    assert "Danny Okafor" in page
    assert str(sample.seed) in page


def test_nothing_to_draw_is_said_and_nothing_typed_is_lost(world, lead):
    posted = {"of": "plan", "team": world.team.pk, "size": "3"}

    answer = lead.post("/quality/draw/", posted | day("since", TODAY) | day("until", TODAY))

    assert answer.status_code == 422
    assert "There is nothing to draw" in answer.text


def test_a_team_of_another_department_cannot_be_chosen(world, lead):
    other = world.stranger.teams.get()

    answer = lead.post(
        "/quality/draw/", {"of": "plan", "team": other.pk, "size": "3"} | day("since", TODAY) | day("until", TODAY)
    )

    assert answer.status_code == 422


def test_standard_by_standard_to_the_end_and_then_concluded(world, lead, check):
    address = f"/quality/{check.pk}/standards/{KEYS[0]}/"
    for key in KEYS:
        page = lead.get(address)
        assert STANDARDS[Sampled.ASSESSMENT][key].good in page.text
        verdict = {"verdict": "not", "why": "Told for him"} if key == "words" else {"verdict": "met", "why": ""}
        address = lead.post(address, verdict | {"version": page.context["form"]["version"].value()}).url
    assert address == f"/quality/{check.pk}/"

    version = QualityCheck.objects.get().version
    concluded = {
        "good": "His own voice", "change": "Ask him again", "change_owner": world.care_manager.pk, "version": version,
    }  # fmt: skip
    lead.post(f"/quality/{check.pk}/conclusion/", concluded | day("change_by", TODAY + timedelta(days=9)))
    answer = lead.post(f"/quality/{check.pk}/complete/")

    assert answer.url == f"/quality/{check.pk}/"
    assert set(QualityFollowUp.objects.values_list("kind", flat=True)) == set(FollowUp.values)
    page = lead.get(answer.url).text
    assert "Told for him" in page
    assert "To be read by Priya Nair" in page
    assert "To be changed by Priya Nair" in page


def test_not_met_asks_for_a_sentence_at_the_field(lead, check):
    answer = lead.post(f"/quality/{check.pk}/standards/words/", {"verdict": "not", "why": "", "version": 1})

    assert answer.status_code == 422
    assert "Enter in a sentence what is missing" in answer.text


def test_a_standard_that_does_not_exist_is_not_found(lead, check):
    assert lead.get(f"/quality/{check.pk}/standards/money/").status_code == 404


def test_two_who_write_at_once_are_told_and_lose_nothing(lead, check):
    lead.post(f"/quality/{check.pk}/standards/words/", {"verdict": "met", "why": "", "version": 1})

    answer = lead.post(f"/quality/{check.pk}/standards/words/", {"verdict": "not", "why": "Mine", "version": 1})

    assert answer.status_code == 422
    assert "Somebody else changed this" in answer.text
    assert QualityFinding.objects.get().verdict == Verdict.MET


def test_the_page_of_a_check_before_it_is_completed(lead, check):
    page = lead.get(f"/quality/{check.pk}/").text

    assert "0 of 10 parts completed" in page
    assert f'href="/assessments/{check.assessment_id}/">Open the assessment' in page


def test_a_colleague_of_the_author_sees_nothing(world, sign_in):
    check = QualityCheckFactory(person=world.person, completed=True)
    other = UserFactory(organisation=world.council, team=world.team)

    assert sign_in(other).get(f"/quality/{check.pk}/").status_code == 404


def test_the_author_reads_it_and_says_so(world, sign_in):
    asked = QualityFollowUpFactory(quality_check__person=world.person)
    client = sign_in(world.care_manager)

    page = client.get(f"/quality/follow-ups/{asked.pk}/").text
    answer = client.post(f"/quality/follow-ups/{asked.pk}/", {"said": "Thank you, I will."})

    assert page.index("What was good") < page.index("What should change") < page.index("I have read it")
    assert answer.url == f"/quality/{asked.quality_check_id}/"
    assert "Thank you, I will." in client.get(answer.url).text
    assert client.get(f"/quality/follow-ups/{asked.pk}/").url == answer.url


def test_who_checked_it_does_not_say_that_it_was_read(world, lead):
    asked = QualityFollowUpFactory(quality_check__person=world.person)

    page = lead.get(f"/quality/follow-ups/{asked.pk}/").text

    assert "I have read it" not in page
    assert "Priya Nair says when this is done." in page


def test_results_with_both_numbers_and_no_percentage_of_fewer_than_five(world, lead):
    half = dict.fromkeys(KEYS, Verdict.MET) | {"words": Verdict.NOT, "nhs": Verdict.NOT_APPLICABLE}
    for _ in range(4):
        QualityCheckFactory(person=PersonFactory(owner=world.care_manager), completed=True, findings=half)
    QualityCheckFactory(person=world.person, findings=half)

    page = lead.get("/quality/")

    rows = {row[0]: row[1:] for row in page.context["kinds"][0][2]}
    assert rows["In their own words"] == [0, 0, 4, 0, "0 of 4"]
    assert rows["NHS Continuing Healthcare"] == [0, 0, 0, 4, "None"]
    assert page.context["kinds"][1][2] == []
    assert page.context["worker_rows"] == [["Priya Nair", "", "", "", "28 of 32 (88%)"]]


def test_samples_say_how_many_are_checked(world, lead):
    sample = QualitySampleFactory(team=world.team, drawn_by=world.line_manager)
    QualityCheckFactory(person=world.person, sample=sample, completed=True)
    QualityCheckFactory(person=PersonFactory(owner=world.care_manager), sample=sample)

    assert lead.get("/quality/").context["sample_rows"][0][-1] == "1 of 2"


def test_it_is_for_line_managers(world, sign_in, check):
    client = sign_in(world.care_manager)

    for address in (
        "",
        "draw/",
        f"samples/{check.sample_id}/",
        f"{check.pk}/standards/words/",
        f"{check.pk}/complete/",
    ):
        assert client.get(f"/quality/{address}").status_code == 403


def test_the_author_of_a_record_who_manages_too_cannot_write_in_its_check(world, sign_in):
    lead = UserFactory(organisation=world.council, team=world.team, roles=[Role.LINE_MANAGER])
    check = QualityCheckFactory(person=PersonFactory(owner=lead))

    assert sign_in(lead).get(f"/quality/{check.pk}/standards/words/").status_code == 404


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_the_results(world, lead, n, django_assert_num_queries):
    for _ in range(n):
        QualityCheckFactory(person=PersonFactory(owner=world.care_manager), completed=True)

    with django_assert_num_queries(10):
        lead.get("/quality/")


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_a_sample(world, lead, n, django_assert_num_queries):
    sample = QualitySampleFactory(team=world.team, drawn_by=world.line_manager)
    for _ in range(n):
        QualityCheckFactory(person=PersonFactory(owner=world.care_manager), sample=sample)

    with django_assert_num_queries(7):
        lead.get(f"/quality/samples/{sample.pk}/")
