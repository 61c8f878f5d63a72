"""Briefings as their readers and their publishers meet them (G14-PRO-2)."""

import pytest
from django.urls import reverse

from people.choices import Role
from people.models import Briefing
from sharedliving.core import dates
from tests.factories.briefings import BriefingFactory, BriefingReadingFactory
from tests.factories.people import SchemeOrganisationFactory, TeamFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db

LIST, NEW = reverse("briefings"), reverse("briefing-new")


def days(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def typed(**fields):
    return {"title": "Advocates sooner", "changes": "Ask on the day."} | days("effective_from", dates.today()) | fields


def test_a_manager_publishes_and_a_worker_reads(manager, desk, worker):
    answer = signed_in(manager).post(NEW, typed(roles=[Role.CARE_MANAGER], link="https://law.example/act"))
    made = Briefing.objects.get()
    assert answer.url == made.get_absolute_url()

    assert "1 briefing to read" in desk.get("/").text
    assert [row[3].status for row in desk.get(LIST).context["lines"]] == ["to_read"]
    page = desk.get(made.get_absolute_url())
    assert "Ask on the day." in page.text
    assert "I have read this" in page.text
    assert "https://law.example/act" in page.text
    assert "Who has read it" not in page.text

    assert desk.post(reverse("briefing-read", args=[made.pk])).url == LIST
    assert "briefing to read" not in desk.get("/").text
    assert desk.get(LIST).context["lines"][0][3] == f"Read {dates.uk_date(dates.today())}"
    assert "I have read this" not in desk.get(made.get_absolute_url()).text


def test_it_stands_among_what_is_due_and_leads_to_itself(desk, worker):
    made = BriefingReadingFactory(owner=worker).briefing

    page = desk.get("/")

    assert f"Read the briefing: {made.title}" in page.text
    assert f'href="{made.get_absolute_url()}"' in page.text
    assert made.title in desk.get(reverse("due")).text


def test_a_manager_sees_the_share_of_each_team_and_who_is_missing(manager, team, worker):
    briefing = BriefingFactory(organisation=team.organisation)
    BriefingReadingFactory(briefing=briefing, owner=worker)
    BriefingReadingFactory(briefing=briefing, owner=manager, read=True)
    south = TeamFactory(organisation=team.organisation, name="Adults South", department="Adults")
    sian = UserFactory(name="Sian South", organisation=team.organisation, team=south)
    BriefingReadingFactory(briefing=briefing, owner=sian)
    elsewhere = UserFactory(name="Mina Mind", organisation=team.organisation)
    BriefingReadingFactory(briefing=briefing, owner=elsewhere)

    page = signed_in(manager).get(briefing.get_absolute_url())

    assert page.context["shares"] == [["Adults South", 0, 1, "0%"], ["Adults North", 1, 2, "50%"]]
    assert [row[0] for row in page.context["unread"]] == ["Cara Manager", "Sian South"]
    assert "Mina Mind" not in page.text


def test_a_scheme_manager_sees_their_scheme(team):
    scheme = SchemeOrganisationFactory()
    boss = UserFactory(organisation=scheme, team=False, roles=[Role.SCHEME_MANAGER])
    reading = BriefingReadingFactory(owner=UserFactory(organisation=scheme, team=False, roles=[Role.SCHEME_WORKER]))

    page = signed_in(boss).get(reading.briefing.get_absolute_url())

    assert page.context["shares"] == [["In no team", 0, 1, "0%"]]
    assert signed_in(UserFactory(organisation=team.organisation)).get(page.request["PATH_INFO"]).status_code == 404


def test_a_scheme_offers_the_roles_of_a_scheme():
    boss = UserFactory(organisation=SchemeOrganisationFactory(), team=False, roles=[Role.SCHEME_MANAGER])

    offered = [value for value, _ in signed_in(boss).get(NEW).context["form"].fields["roles"].choices]

    assert offered == [Role.SCHEME_WORKER, Role.SCHEME_MANAGER, Role.ADMINISTRATOR]


def test_one_is_withdrawn_and_says_so(manager, desk, worker):
    made = BriefingReadingFactory(owner=worker).briefing
    boss, page = signed_in(manager), reverse("briefing-withdraw", args=[made.pk])

    assert boss.post(page, {"why": "Put off until October."}).url == made.get_absolute_url()

    shown = desk.get(made.get_absolute_url())
    assert "This briefing was withdrawn" in shown.text
    assert "Put off until October." in shown.text
    assert "I have read this" not in shown.text
    assert "was withdrawn" in boss.get(page).text
    assert desk.post(reverse("briefing-read", args=[made.pk]), follow=True).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "message"),
    [({"title": ""}, "Enter what it is about"), ({"changes": ""}, "Say what changes"),
     ({"effective_from_1": "13"}, "The day it takes effect must be a real date"), ({"link": "x"}, "https://"),
     ({"roles": [Role.COMMISSIONER]}, "nobody in your organisation has the ones you chose")],
)  # fmt: skip
def test_what_is_wrong_is_said(manager, wrong, message):
    answer = signed_in(manager).post(NEW, typed(**wrong))

    assert answer.status_code == 422
    assert message in answer.text
    assert not Briefing.objects.exists()


def test_an_administrator_reads_them_in_the_administration_pages(team, worker):
    reading = BriefingReadingFactory(owner=worker, read=True)
    ada = signed_in(UserFactory(organisation=team.organisation, team=False, roles=[Role.ADMINISTRATOR], is_staff=True))

    listed = ada.get(reverse("admin:people_briefing_changelist")).text
    one = ada.get(reverse("admin:people_briefing_change", args=[reading.briefing.pk])).text

    assert "1 of 1" in listed
    assert reading.briefing.get_absolute_url() in one
    assert ada.get(reverse("admin:people_briefing_add")).status_code == 403
    assert "1 briefing to read" not in ada.get("/").text


@pytest.mark.parametrize("number", [1, 3])
def test_list_and_page_cost_the_same_for_one_and_three(number, manager, team, django_assert_num_queries):
    boss = signed_in(manager)
    for _ in range(number):
        made = BriefingFactory(organisation=team.organisation)
        for _reader in range(number):
            BriefingReadingFactory(briefing=made, owner=UserFactory(organisation=team.organisation, team=team))
    boss.get(LIST)

    with django_assert_num_queries(7):
        boss.get(LIST)
    with django_assert_num_queries(8):
        boss.get(made.get_absolute_url())
