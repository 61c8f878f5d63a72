"""The ladder of getting to know each other on the household's page, and the pages of its steps."""

import pytest
from django.urls import reverse

from placements.choices import Step
from placements.models import PlannedStep
from sharedliving.core import dates
from tests.factories.moving import PlannedStepFactory
from tests.factories.placements import CandidateFactory, IntroductionFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()


def day(on, name="on"):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def posted(**changes):
    return {
        "step": "meeting", "how_it_went": "They laughed", "care_manager_part": "Came along", "came": ["person", "carers"],
        "skipped_because": "They know each other",
    } | day(TODAY) | changes  # fmt: skip


def test_the_ladder_says_what_was_held_left_out_and_is_next(as_scheme):
    candidate = CandidateFactory(introducing=True)
    IntroductionFactory(candidate=candidate, step=Step.MEETING)
    PlannedStepFactory(candidate=candidate, step=Step.TEA_VISIT, is_agreed=True)

    rungs = as_scheme(candidate.referral.scheme).get(candidate.get_absolute_url()).context["ladder"]

    assert [rung["state"] for rung in rungs] == ["not_yet", "not_yet", "done", "now", "not_yet", "not_yet", "not_yet"]
    assert [rung.get("text", "") for rung in rungs[:4]] == ["Left out", "Left out", "", "Agreed for this day"]


def test_a_trial_stay_needs_its_last_day(as_scheme):
    candidate = CandidateFactory(introducing=True)
    client, url = as_scheme(candidate.referral.scheme), reverse("introduction-new", args=[candidate.pk])

    refused = client.post(url, posted(step="trial"))
    assert refused.status_code == 422
    assert "Enter the last day of the trial stay" in refused.content.decode()
    assert client.post(url, posted(step="trial") | day(dates.add_days(TODAY, 14), "until")).status_code == 302
    assert (
        f"Until {dates.uk_date(dates.add_days(TODAY, 14))}" in client.get(candidate.get_absolute_url()).content.decode()
    )


def test_the_carers_answer_is_coded_and_needs_nobody_there(as_scheme):
    candidate = CandidateFactory()
    client, url = as_scheme(candidate.referral.scheme), reverse("introduction-new", args=[candidate.pk])

    assert "Select what the carers answered" in client.post(url, posted(step="carer_decides", came=[])).content.decode()
    assert client.post(url, posted(step="carer_decides", came=[], answer="willing")).status_code == 302


def test_who_was_there_is_asked_where_they_met(as_scheme):
    candidate = CandidateFactory()

    refused = as_scheme(candidate.referral.scheme).post(
        reverse("introduction-new", args=[candidate.pk]), posted(came=[])
    )

    assert refused.status_code == 422
    assert "Select who was there" in refused.content.decode()


def test_the_next_step_is_planned_and_did_not_happen(as_scheme):
    candidate = CandidateFactory(introducing=True)
    client = as_scheme(candidate.referral.scheme)
    data = {"step": "tea_visit"} | day(dates.add_days(TODAY, 3))

    assert client.post(reverse("introduction-plan", args=[candidate.pk]), data).url == candidate.get_absolute_url()
    planned = PlannedStep.objects.get()
    assert "Tea visit did not happen: say why" in client.get(candidate.get_absolute_url()).content.decode()
    url = reverse("introduction-missed", args=[planned.pk])
    assert dates.uk_date(planned.due_on) in client.get(url).content.decode()
    assert client.post(url, {"why": "Snow"}).url == candidate.get_absolute_url()
    assert client.get(url).status_code == 404, "it is planned no more"


def test_the_care_manager_adds_their_own_part_and_both_read_it(as_council, as_scheme):
    row = IntroductionFactory()
    client, url = as_council(row.candidate.referral.person), reverse("introduction-part", args=[row.pk])

    assert "Write your part: tea visit" in client.get(row.candidate.get_absolute_url()).content.decode()
    assert row.care_manager_part in client.get(url).content.decode()
    assert client.post(url, {"words": ""}).status_code == 422
    assert client.post(url, {"words": "I saw her smile."}).url == row.candidate.get_absolute_url()
    page = as_scheme(row.candidate.referral.scheme).get(row.candidate.get_absolute_url()).content.decode()
    assert f"{row.candidate.referral.person.owner.name}: I saw her smile." in page
    assert "Write your part" not in page


@pytest.mark.parametrize("name", ["introduction-new", "introduction-plan"])
def test_steps_are_the_schemes_to_record(name, as_council):
    candidate = CandidateFactory(introducing=True)

    assert as_council(candidate.referral.person).get(reverse(name, args=[candidate.pk])).status_code == 403


def test_another_scheme_and_council_see_none_of_it(as_scheme, as_council):
    planned, other = PlannedStepFactory(), CandidateFactory()
    row = IntroductionFactory(candidate=planned.candidate)

    assert as_scheme(other.referral.scheme).get(reverse("introduction-missed", args=[planned.pk])).status_code == 404
    assert as_council(other.referral.person).get(reverse("introduction-part", args=[row.pk])).status_code == 404
