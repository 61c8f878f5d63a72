"""Applications as pages: the list, one of them from enquiry to report, the figures, and who sees them."""

import pytest

from people.choices import Role
from placements.choices import BEFORE_PANEL, Stage
from placements.due import due_items
from placements.models import Application
from placements.safety_net import applications_standing_still
from sharedliving.core import dates
from sharedliving.core.forms import version_of
from tests.factories.applications import ApplicationFactory, StageRecordFactory, at_panel, declined, ready_for
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory
from tests.placements.conftest import signed_in

pytestmark = pytest.mark.django_db

DAY = dates.today()
LIST = "/carers/applications/"


def on(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


def applying(scheme):
    return HouseholdFactory(scheme=scheme, state="applying", approved_on=None)


def test_an_enquiry_is_recorded_and_stands_on_the_list(as_scheme):
    client = as_scheme(SchemeOrganisationFactory())

    answer = client.post(
        f"{LIST}add/", {"name": "Ann Bell", "area": "wm3", "heard_from": "web"} | on("enquired_on", DAY)
    )

    application = Application.objects.get()
    assert answer.url == application.get_absolute_url()
    assert "Ann Bell" in client.get(LIST).text
    assert "Record this stage: enquiry" in client.get(answer.url).text


def test_a_household_that_is_here_gets_its_application(as_scheme):
    home = applying(SchemeOrganisationFactory())
    client = as_scheme(home.scheme)
    assert "Record their enquiry" in client.get(home.get_absolute_url()).text

    client.post(f"/carers/{home.pk}/application/", {"heard_from": "word"} | on("enquired_on", DAY))

    page = client.get(home.get_absolute_url()).text
    assert "Open their application: enquiry" in page
    assert "Record their enquiry" not in page


def test_the_list_filters_by_stage_and_state(as_scheme):
    late = ApplicationFactory(due_on=dates.add_days(DAY, -1), stage=Stage.MEDICAL)
    scheme = late.household.scheme
    new, over = (
        ApplicationFactory(household=applying(scheme)),
        ApplicationFactory(household=applying(scheme), stopped=True),
    )
    ApplicationFactory()
    client = as_scheme(scheme)

    def found(**wanted):
        return set(client.get(LIST, wanted).context["page"].object_list)

    assert found() == {late, new}
    assert found(stage="medical") == {late}
    assert found(state="late") == {late}
    assert found(state="stopped") == {over}
    assert found(state="all") == {late, new, over}
    assert found(state="nonsense", stage="nonsense") == {late, new}


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    scheme = SchemeOrganisationFactory()
    for _ in range(rows):
        ApplicationFactory(household=applying(scheme))
    client = as_scheme(scheme)

    with django_assert_num_queries(6):
        client.get(LIST)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    application = at_panel()
    for stage in BEFORE_PANEL[:rows]:
        StageRecordFactory(application=application, stage=stage, result="not_passed")
    client = as_scheme(application.household.scheme)

    with django_assert_num_queries(18):
        client.get(application.get_absolute_url())


def test_a_stage_shows_what_it_asks_for_and_is_recorded(as_scheme):
    application = ready_for(Stage.HOME_VISIT)
    application.household.risks.all().delete()
    client = signed_in(application.owner)
    where = f"{application.get_absolute_url()}stages/home-visit/"

    assert "3 things still missing" in client.get(where).text
    data = {"result": "passed", "found": "Light rooms."} | on("on", DAY)
    refused = client.post(where, data)
    assert refused.status_code == 422
    assert "The home itself: write down at least one risk" in refused.text
    assert "Light rooms." in refused.text

    done = client.post(where, data | {"nothing_in": ["member", "pet", "premises"]})
    assert done.url == application.get_absolute_url()
    page = client.get(done.url).text
    assert "Light rooms." in page and "Looked for and found none" in page and "Record this stage: training" in page


def test_the_stage_that_comes_later_says_what_comes_first(as_scheme):
    application = ready_for(Stage.MEETING)

    page = signed_in(application.owner).get(f"{application.get_absolute_url()}stages/medical/").text

    assert "“Pre-assessment meeting” comes first" in page
    for stage in ("panel", "nonsense"):
        assert signed_in(application.owner).get(f"{application.get_absolute_url()}stages/{stage}/").status_code == 404


def test_what_is_gathered_stands_on_the_page(as_scheme):
    application = ApplicationFactory()
    client, where = signed_in(application.owner), application.get_absolute_url()

    client.post(f"{where}declare/", {"knows_them": "no"})
    client.post(f"{where}vetting/", {"item": "permission", "result": "not_needed", "note": "They own it."})
    client.post(
        f"{where}references/",
        {"name": "Grace", "relationship": "Neighbour", "is_relative": "no"}
        | on("known_since", dates.add_months(DAY, -30)) | on("asked_on", DAY),
    )  # fmt: skip
    client.post(f"{where}observations/", {"with_whom": "At the club", "seen": "Waited for the answer."} | on("on", DAY))
    application.refresh_from_db()
    report = {"report": "Patient people.", "comments": "Fair.", "version": version_of(application)}
    client.post(f"{where}report/", report | on("comments_on", DAY))

    page = client.get(where).text
    for words in ("They own it.", "Grace", "Verified: not yet", "Waited for the answer.", "Patient people.", "Fair."):
        assert words in page
    reference = application.references.get()
    change = {"name": "Grace", "relationship": "Neighbour", "is_relative": "no"}
    days = on("known_since", dates.add_months(DAY, -30)) | on("asked_on", DAY) | on("received_on", DAY)
    client.post(f"{LIST}references/{reference.pk}/", change | days | on("verified_on", DAY))
    assert "Counts" in client.get(where).text


def test_an_item_that_a_stage_lacks_is_chosen_already_and_leads_back_to_the_stage():
    application = ready_for(Stage.MEDICAL)
    application.vetting.all().delete()
    client, where = signed_in(application.owner), application.get_absolute_url()
    stage = f"{where}stages/medical/"
    assert f"{where}vetting/?item=health" in client.get(stage).text

    assert client.get(f"{where}vetting/?item=health").context["form"].initial == {"item": "health"}
    assert client.get(f"{where}vetting/?item=nonsense").context["form"].initial == {}
    item = {"result": "seen", "note": "GP’s letter."}
    assert client.post(f"{where}vetting/", item | {"item": "health"}).url == stage
    assert client.post(f"{where}vetting/", item | {"item": "identity"}).url == where


def test_who_knows_them_is_told_and_listed(as_scheme):
    application = ApplicationFactory()
    client, where = signed_in(application.owner), application.get_absolute_url()
    assert "Say first whether you know the applicants privately." in client.get(where).text

    client.post(f"{where}declare/", {"knows_them": "yes", "how": "We sing in one choir."})

    page = client.get(where).text
    assert "You know the applicants privately: somebody else has to do this." in page
    assert "Yes: We sing in one choir." in page


def test_it_is_stopped_with_a_reason(as_scheme):
    application = ApplicationFactory()
    client, where = signed_in(application.owner), application.get_absolute_url()

    assert client.post(f"{where}stop/", {"reason": "other"}).status_code == 422
    client.post(f"{where}stop/", {"reason": "money", "words": "The rent would not cover it."})

    page = client.get(where).text
    assert "The money does not work for them" in page and "The rent would not cover it." in page
    assert f"{where}stop/" not in page
    assert "no longer under way" in client.get(f"{where}vetting/").text


def test_figures_say_how_long_and_where_they_leave(as_scheme):
    gone = ApplicationFactory(stopped=True, stage=Stage.MEETING)
    scheme = gone.household.scheme
    StageRecordFactory(application=gone, stage="enquiry", on=dates.add_days(DAY, -6))
    here = ApplicationFactory(household=applying(scheme), stage=Stage.MEETING)
    StageRecordFactory(application=here, stage="enquiry", on=dates.add_days(DAY, -2))
    client = as_scheme(scheme, Role.SCHEME_MANAGER)

    lines = {line[0]: line[1:] for line in client.get(f"{LIST}figures/").context["lines"]}

    assert lines["Enquiry"] == [2, 2, 0, 0, 6]
    assert lines["Pre-assessment meeting"] == [2, 0, 1, 1, "–"]
    assert lines["References"] == [0, 0, 0, 0, "–"]
    assert client.get(f"{LIST}figures/").context["stops"] == [["They changed their mind", 1]]


@pytest.mark.parametrize("rows", [1, 3])
def test_figures_cost_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    scheme = SchemeOrganisationFactory()
    for _ in range(rows):
        StageRecordFactory(application=ApplicationFactory(household=applying(scheme)))
    client = as_scheme(scheme, Role.SCHEME_MANAGER)

    with django_assert_num_queries(7):
        client.get(f"{LIST}figures/")


def test_no_council_and_no_other_scheme_sees_any_of_it(as_council, as_scheme):
    application = ApplicationFactory()
    where = application.get_absolute_url()

    for address in (LIST, where, f"{where}report/", f"{LIST}figures/"):
        assert as_council(PersonFactory()).get(address).status_code == 403
    assert as_scheme(SchemeOrganisationFactory()).get(where).status_code == 404
    assert as_scheme(application.household.scheme).get(f"{LIST}figures/").status_code == 403


def test_an_application_is_due_and_one_that_stands_still_is_on_the_safety_net(worker_of):
    application = ApplicationFactory(due_on=dates.add_days(DAY, -3))
    by = worker_of(application.household.scheme)

    found = [row for rows in due_items(by, DAY) for row in rows]

    assert ("carer_application", application.household_id, None, application.due_on, application.owner_id) in found
    assert list(applications_standing_still(by, DAY)) == [application]
    assert list(applications_standing_still(by, application.due_on)) == []


def test_a_reminder_leads_to_the_application_also_once_it_is_over():
    application, over = ApplicationFactory(), declined().application
    again = ApplicationFactory(stopped=True)

    for row in (application, over):
        client = signed_in(row.owner)
        answer = client.get(f"/carers/{row.household_id}/application/")
        assert (answer.status_code, answer["Location"]) == (302, row.get_absolute_url())
    assert signed_in(again.owner).get(f"/carers/{again.household_id}/application/").status_code == 200


def test_the_list_of_the_safety_net_names_the_household(as_scheme):
    application = ApplicationFactory(due_on=dates.add_days(DAY, -3))
    client = as_scheme(application.household.scheme, Role.SCHEME_MANAGER)

    page = client.get("/safety-net/application-stands-still/").text

    assert application.household.name in page
    assert application.household.get_absolute_url() in page
    assert "Carer household" in page
