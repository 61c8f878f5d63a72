"""The pages of a carer's support plan; and from a carer's own request to their plan, through the pages alone."""

from datetime import timedelta

import pytest

from careplans.models import Assessment, SupportNeed, SupportPlan, SupportRequest, Triage
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.panels import Part
from tests.factories.kinds import FULL, carer_of
from tests.factories.support import (
    WORDS,
    SupportCopyFactory,
    SupportNeedFactory,
    SupportPlanFactory,
    SupportReviewFactory,
    done_for,
)

TODAY = dates.today()
PLAN_QUERIES = {"draft": 11, "in_force": 9}
LIST_QUERIES = 6


def typed(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


@pytest.fixture
def draft(world):
    return SupportPlanFactory(person=world.person, complete=True, author=world.care_manager)


@pytest.fixture
def desk(world, sign_in):
    return sign_in(world.care_manager)


def test_a_draft_says_everything_that_is_missing_and_where_to_put_it_right(world, desk):
    plan = SupportPlanFactory(person=world.person)

    page = desk.get(f"/support-plans/{plan.pk}/").content.decode()

    assert "Rita Sands, who cares for Danny Okafor" in page
    assert "Say what happens when Rita Sands suddenly cannot care" in page
    assert f'href="/support-plans/{plan.pk}/emergency/"' in page
    assert "Say whether Rita Sands is charged" in page
    assert "Ask for sign-off" in page


@pytest.mark.parametrize("state", ["draft", "in_force"])
@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_need_and_for_three(world, desk, state, rows, django_assert_num_queries):
    plan = SupportPlanFactory(person=world.person, **{"in_force": True} if state == "in_force" else {})
    for _ in range(rows):
        SupportNeedFactory(plan=plan)
        if state == "in_force":
            SupportReviewFactory(plan=plan, made_by=world.care_manager)
    desk.get(f"/support-plans/{plan.pk}/")

    with django_assert_num_queries(PLAN_QUERIES[state]):
        page = desk.get(f"/support-plans/{plan.pk}/")

    assert page.content.decode().count("Sings with the choir again.") >= rows


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(world, desk, rows, django_assert_num_queries):
    for _ in range(rows):
        SupportPlanFactory(person=world.person, in_force=True)
    desk.get("/support-plans/")

    with django_assert_num_queries(LIST_QUERIES):
        page = desk.get("/support-plans/").content.decode()

    assert page.count("Danny Okafor") == rows


BOTH = ["draft", "in_force"]


@pytest.mark.parametrize(
    ("show", "seen"), [("", BOTH), ("late", []), ("draft", ["draft"]), ("all", BOTH), ("nonsense", BOTH)]
)
def test_the_list_shows_what_is_chosen(world, desk, show, seen):
    SupportPlanFactory(person=world.person)
    SupportPlanFactory(person=world.person, in_force=True)

    rows = desk.get(f"/support-plans/?show={show}").context["page"]

    assert sorted(row.state for row in rows) == seen


def test_the_list_of_plans_leads_there(desk):
    assert 'href="/support-plans/"' in desk.get("/plans/").content.decode()


def test_a_section_is_saved_and_a_second_writer_loses_nothing(desk, draft):
    url = f"/support-plans/{draft.pk}/words/"

    assert desk.post(url, {"own_words": "Mine", "what_matters": "Sleep", "version": 1}).status_code == 302
    late = desk.post(url, {"own_words": "Late", "what_matters": "Sleep", "version": 1})

    draft.refresh_from_db()
    assert (draft.answer("own_words"), draft.version) == ("Mine", 2)
    assert late.status_code == 422
    assert "Somebody else changed this" in late.content.decode()


@pytest.mark.parametrize(
    ("section", "given", "said"),
    [
        ("money", {"is_charged": "yes"}, "Enter what they are charged a week"),
        ("money", {"is_charged": "yes", "weekly_charge": "5"}, "Enter why they are charged"),
        ("money", {"weekly_budget": "5", "is_charged": "yes", "weekly_charge": "6", "charge_reason": "x"}, "be more than their"),
        ("agreement", {"carer_agrees": "no"}, "Enter the steps you took to agree"),
        ("agreement", {"person_says": "best_interests"}, "Enter who decides for them"),
        ("review", {"review_on_0": "31", "review_on_1": "2", "review_on_2": "2027"}, "Day of the review"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_at_its_field(desk, draft, section, given, said):
    answer = desk.post(f"/support-plans/{draft.pk}/{section}/", given | {"version": 1})

    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_there_is_no_such_section(desk, draft):
    assert desk.get(f"/support-plans/{draft.pk}/nonsense/").status_code == 404


@pytest.mark.parametrize("bad", ["x\0y", "\x01", "y" * 1_000_000])
def test_odd_words_are_never_a_fault(desk, draft, bad):
    answer = desk.post(f"/support-plans/{draft.pk}/words/", {"own_words": bad, "version": 1})

    assert answer.status_code in (302, 422)


def test_a_need_is_added_changed_and_removed(desk, draft):
    added = desk.post(
        f"/support-plans/{draft.pk}/needs/add/", {"area": "work", "need": "Gave up her job", "version": 1}
    )
    need = SupportNeed.objects.get()
    form = desk.get(f"/support-plans/{draft.pk}/needs/{need.pk}/").content.decode()
    removed = desk.post(f"/support-plans/{draft.pk}/needs/{need.pk}/remove/")

    assert added.status_code == removed.status_code == 302
    assert "Gave up her job" in form
    assert not SupportNeed.objects.exists()


@pytest.mark.parametrize("path", ["words/", "decline/", "needs/add/"])
def test_what_is_in_force_is_read_and_not_written(world, desk, path):
    plan = SupportPlanFactory(person=world.person, in_force=True)

    assert desk.get(f"/support-plans/{plan.pk}/{path}").url == plan.get_absolute_url()


@pytest.mark.parametrize("path", ["end/", "looked-at/"])
def test_a_draft_neither_ends_nor_is_looked_at_again(desk, draft, path):
    assert desk.get(f"/support-plans/{draft.pk}/{path}").url == draft.get_absolute_url()


def test_it_is_looked_at_again_and_ends(world, desk):
    plan = SupportPlanFactory(person=world.person, in_force=True)
    looked = desk.post(
        f"/support-plans/{plan.pk}/looked-at/",
        {"carer_said": "It helps.", "found": "Three of four."}
        | typed("on", TODAY)
        | typed("next_on", TODAY + timedelta(200)),
        follow=True,
    )
    assert "It helps." in looked.content.decode()

    desk.post(f"/support-plans/{plan.pk}/end/", {"why": "Danny has moved."})

    plan.refresh_from_db()
    assert (plan.state, plan.ended_because) == ("ended", "Danny has moved.")


def test_a_new_version_is_begun(world, desk):
    plan = SupportPlanFactory(person=world.person, in_force=True)

    page = desk.post(f"/support-plans/{plan.pk}/again/", follow=True).content.decode()

    assert "A new version of the support plan is begun" in page
    assert "Start a new version" not in desk.get(plan.get_absolute_url()).content.decode()


def test_the_copy_is_given(world, desk):
    copy = SupportCopyFactory(plan=SupportPlanFactory(person=world.person, in_force=True))

    page = desk.post(
        copy.get_absolute_url(), {"how": "Read through", "others": ""} | typed("given_on", TODAY), follow=True
    )

    assert "Read through" in page.content.decode()
    assert desk.get(copy.get_absolute_url()).url == copy.plan.get_absolute_url()


@pytest.mark.parametrize("reader", ["carer", "council", "person"])
def test_each_reader_has_a_page_and_a_document_and_opening_them_is_logged(world, desk, reader):
    plan = SupportPlanFactory(person=world.person, in_force=True, person_says="agrees")
    SupportNeedFactory(plan=plan, given_to="person")

    page = desk.get(f"/support-plans/{plan.pk}/for/{reader}/").content.decode()
    pdf = desk.get(f"/support-plans/{plan.pk}/pdf/?for={reader}")

    assert "What this copy leaves out" in page
    assert (WORDS["own_words"] in page) is (reader != "person")
    assert pdf.content.startswith(b"%PDF-")
    assert Event.objects.filter(verb="support.copy_opened").count() == 2


def test_there_is_no_copy_for_somebody_it_says_nothing_to(world, desk):
    plan = SupportPlanFactory(person=world.person, in_force=True)

    assert desk.get(f"/support-plans/{plan.pk}/for/person/").status_code == 404
    assert desk.get(f"/support-plans/{plan.pk}/pdf/?for=scheme").status_code == 404


def test_a_carer_who_is_not_eligible_has_a_plan_only_with_a_reason(world, desk):
    row = done_for(world.person)
    row.eligibility = "not_eligible"
    row.save()
    url = f"/other-assessments/{row.pk}/support-plan/"

    assert "Enter why the council meets their needs" in desk.post(url, {"power_reason": ""}).content.decode()
    assert (
        "not eligible, and the council meets their needs"
        in desk.post(url, {"power_reason": "Two hours keep her going."}, follow=True).content.decode()
    )


def test_the_record_shows_the_carer_and_what_is_next(world, desk):
    row = done_for(world.person)

    assert "Unpaid carers" in desk.get(world.person.part_url(Part.SUPPORT)).content.decode()
    record = desk.get(f"/people/{world.person.reference}/").content.decode()
    assert f"/other-assessments/{row.pk}/support-plan/" in record

    SupportPlanFactory(person=world.person, assessment=row, carer=row.carer)
    assert "Continue the support plan of Rita Sands" in desk.get(f"/people/{world.person.reference}/").content.decode()


def test_from_a_carers_own_request_to_a_plan_in_force(world, client, sign_in):
    """Request, triage, allocation, assessment, plan, sign-off: each by its page, nothing by hand."""
    carer, person = carer_of(world.person), world.person
    desk = sign_in(world.care_manager)
    asked = {"about": "unpaid_carer", "carer": carer.pk, "wants": "One night of sleep.", "source": "family",
             "route": "community", "urgent": "no"}  # fmt: skip
    assert (
        desk.post(f"/people/{person.reference}/request/", asked | typed("first_contact_on", TODAY)).status_code == 302
    )
    request = SupportRequest.objects.get()
    assert (
        desk.post(
            f"/requests/triage/{Triage.objects.get().pk}/", {"priority": "high", "reason": "No sleep"}
        ).status_code
        == 302
    )
    offered = sign_in(world.line_manager)
    assert "Allocate the assessment of Rita Sands" in offered.get(f"/requests/{request.pk}/allocate/").content.decode()
    assert offered.post(f"/requests/{request.pk}/allocate/", {"assessor": world.care_manager.pk}).status_code == 302

    assessment = Assessment.objects.get()
    desk = sign_in(world.care_manager)
    write_assessment(desk, assessment)
    assert desk.post(f"/other-assessments/{assessment.pk}/complete/").status_code == 302
    assert "Start the support plan" in desk.get(f"/other-assessments/{assessment.pk}/").content.decode()
    assert desk.post(f"/other-assessments/{assessment.pk}/support-plan/").status_code == 302

    plan = SupportPlan.objects.get()
    write_plan(desk, plan)
    assert desk.post(f"/support-plans/{plan.pk}/ask/").status_code == 302
    assert sign_in(world.line_manager).post(f"/support-plans/{plan.pk}/sign-off/").status_code == 302

    plan.refresh_from_db()
    assert (plan.state, plan.carer, plan.due_on) == ("in_force", carer, TODAY + timedelta(200))
    assert assessment.due_on == TODAY + timedelta(28)


def write_assessment(desk, assessment):
    from careplans.forms.kinds import FORMS

    words = {True: "yes", False: "no"}
    given = {name: words[value] if isinstance(value, bool) else value for name, value in FULL["unpaid_carer"].items()}
    for section, (_, form) in FORMS["unpaid_carer"].items():
        assessment.refresh_from_db()
        answers = {name: given[name] for name in form.base_fields if name in given}
        url = f"/other-assessments/{assessment.pk}/{section}/"
        assert desk.post(url, answers | {"version": assessment.version}).status_code == 302


def write_plan(desk, plan):
    for need in plan.needs.all():
        plan.refresh_from_db()
        said = {
            "area": need.area, "need": need.need, "outcome": "Sleeps", "how_we_know": "Her diary", "how_met": "A sitter",
            "met_by": "council", "given_to": "carer", "version": plan.version,
        } | typed("start_by", TODAY)  # fmt: skip
        assert desk.post(f"/support-plans/{plan.pk}/needs/{need.pk}/", said).status_code == 302
    for section, given in {
        "emergency": {"back_up": "Tom", "emergency_plan": "Tom has a key."},
        "money": {"weekly_budget": "40", "budget_by": "direct_payment", "is_charged": "no"},
        "advice": {"advice_on_needs": "A café", "advice_on_prevention": "A check"},
        "agreement": {"involved": "Rita wrote half of it.", "carer_agrees": "yes"},
        "review": typed("review_on", TODAY + timedelta(200)),
    }.items():
        plan.refresh_from_db()
        assert desk.post(f"/support-plans/{plan.pk}/{section}/", given | {"version": plan.version}).status_code == 302
