"""What the database refuses, whoever asks."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from careplans.models import ApprovalLimit, EasyRead
from people.choices import Role
from sharedliving.core import dates
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    DecisionLetterFactory,
    FindingFactory,
    PlanNeedFactory,
    PlanReleaseFactory,
    PromisedServiceFactory,
    SupportRequestFactory,
    TriageFactory,
    WaitingContactFactory,
)
from tests.factories.funding import AftercareFactory, FundingApplicationFactory, FundingLineFactory
from tests.factories.kinds import (
    ContinuingCareFactory,
    ContributionFactory,
    OtherAssessmentFactory,
)
from tests.factories.people import CircleMemberFactory, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

NOW = "2026-01-01T00:00Z"


@contextmanager
def assert_refused(name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        yield


OWNED = [
    SupportRequestFactory, AssessmentFactory, CarePlanFactory, PlanReleaseFactory,
    PromisedServiceFactory, OtherAssessmentFactory, ContinuingCareFactory, ContributionFactory, TriageFactory,
    WaitingContactFactory, DecisionLetterFactory,
]  # fmt: skip


@pytest.mark.parametrize("factory", OWNED)
@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}, {"closed_at": NOW}])
def test_open_has_owner_and_date_and_closed_has_none(factory, fields):
    with assert_refused("open_has_owner_and_date|is_open_until|letter_is_closed_when_sent"):
        factory(**fields)


@pytest.mark.parametrize(
    ("factory", "name"),
    [
        (SupportRequestFactory, "one_open_request"),
        (AssessmentFactory, "one_open_assessment"),
        (CarePlanFactory, "one_plan_being_written"),
    ],
)
def test_one_open_row_a_person(factory, name):
    first = factory()
    second = {"person": first.person} | ({"number": 2} if factory is CarePlanFactory else {})

    with assert_refused(name):
        factory(**second)


def test_one_plan_in_force_a_person():
    plan = CarePlanFactory(in_force=True)

    with assert_refused("one_plan_in_force"):
        CarePlanFactory(person=plan.person, in_force=True, number=2)


def test_a_plan_number_is_given_once():
    plan = CarePlanFactory(in_force=True)

    with assert_refused("plan_number_once"):
        CarePlanFactory(person=plan.person)


@pytest.mark.parametrize("absent", ["signed_off_by", "signed_off_on", "weekly_budget"])
def test_a_plan_in_force_was_signed_off(absent):
    with assert_refused("plan_in_force_was_signed_off"):
        CarePlanFactory(in_force=True, **{absent: None})


def test_the_author_does_not_sign_off():
    worker = UserFactory()
    person = PersonFactory(owner=worker)

    with assert_refused("author_does_not_sign_off"):
        CarePlanFactory(person=person, in_force=True, author=worker, signed_off_by=worker)


@pytest.mark.parametrize(
    "absent", [{"completed_on": None}, {"eligibility": ""}, {"eligibility_reasons": ""}, {"advocacy": ""}]
)
def test_a_completed_assessment_has_a_decision(absent):
    with assert_refused("completed_assessment_has_decision"):
        AssessmentFactory(completed=True, **absent)


def test_an_assessment_ends_after_its_start():
    with assert_refused("assessment_ends_after_start"):
        AssessmentFactory(completed=True, first_contact_on=dates.today() + timedelta(days=1))


def test_a_finding_is_made_once_an_outcome():
    finding = FindingFactory()

    with assert_refused("finding_once_an_outcome"):
        FindingFactory(assessment=finding.assessment)


def test_a_plan_is_released_once_to_a_scheme():
    release = PlanReleaseFactory()

    with assert_refused("plan_released_once_to_a_scheme"):
        PlanReleaseFactory(plan=release.plan, scheme=release.scheme)


@pytest.mark.parametrize("fields", [{}, {"declined_because": "I do not want one"}, {"closed_at": NOW, "due_on": None}])
def test_a_plan_nobody_wants_is_closed_and_says_why(fields):
    with assert_refused("plan_not_wanted_says_why"):
        CarePlanFactory(state="declined", **fields)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"nhs_pays": 10}, "need_is_split_only_when_joint"),
        ({"paid_by": "joint", "weekly_cost": 10, "nhs_pays": 11}, "nhs_pays_within_cost"),
        ({"weekly_cost": -1}, "need_costs_nothing_or_more"),
    ],
)
def test_the_money_of_a_need_adds_up(fields, name):
    with assert_refused(name):
        PlanNeedFactory(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "delivered"},
        {"state": "delivered", "closed_at": NOW, "due_on": None},
        {"state": "dropped", "closed_at": NOW, "due_on": None},
        {"closed_at": NOW, "due_on": None},
    ],
)
def test_a_promise_is_open_until_it_is_kept_or_given_up(fields):
    with assert_refused("promise_is_open_until_it_ends"):
        PromisedServiceFactory(**fields)


def limit(**fields):
    return ApprovalLimit.objects.create(**{"weekly_up_to": 100, "valid_from": dates.today()} | fields)


def test_a_limit_is_of_a_role_or_of_somebody():
    for fields in ({}, {"role": Role.LINE_MANAGER, "user": UserFactory()}):
        with assert_refused("limit_is_of_a_role_or_of_somebody"):
            limit(**fields)


def test_a_limit_is_not_negative():
    with assert_refused("limit_is_not_negative"):
        limit(role=Role.LINE_MANAGER, weekly_up_to=-1)


def test_a_limit_is_set_once_a_day():
    limit(role=Role.LINE_MANAGER)

    with assert_refused("limit_once_a_day"):
        limit(role=Role.LINE_MANAGER)


@pytest.mark.parametrize(("factory", "name"), [(TriageFactory, "triage"), (WaitingContactFactory, "waiting_contact")])
def test_one_is_open_a_request(factory, name):
    first = factory()

    with assert_refused(f"one_open_{name}"):
        factory(request=first.request)


def test_an_unpaid_carer_asks_once_at_a_time():
    carer = CircleMemberFactory()
    asked = {"person": carer.person, "carer": carer, "about": "unpaid_carer"}
    SupportRequestFactory(person=carer.person)
    SupportRequestFactory(**asked)

    with assert_refused("one_open_request"):
        SupportRequestFactory(**asked)


@pytest.mark.parametrize("about", ["person", "unpaid_carer"])
def test_a_request_for_a_carer_names_them(about):
    carer = CircleMemberFactory() if about == "person" else None

    with assert_refused("request_for_a_carer_names_them"):
        SupportRequestFactory(about=about, carer=carer)


@pytest.mark.parametrize("outcome", ["", "to_assessment"])
def test_a_closed_request_has_an_outcome(outcome):
    with assert_refused("closed_request_has_outcome"):
        SupportRequestFactory(state="closed", closed_at=NOW, due_on=None, outcome=outcome)


def test_advice_is_written_down():
    with assert_refused("request_of_advice_has_the_advice"):
        SupportRequestFactory(state="closed", closed_at=NOW, due_on=None, outcome="advice")


@pytest.mark.parametrize("absent", [{"expected_on": None}, {"told_on": None}, {"told_how": ""}])
def test_an_expected_date_was_told(absent):
    told = {"expected_on": dates.today(), "told_on": dates.today(), "told_how": "phone"}

    with assert_refused("expected_date_was_told"):
        SupportRequestFactory(**told | absent)


def test_an_expected_date_comes_after_it_was_told():
    before = dates.today() - timedelta(days=1)

    with assert_refused("expected_after_it_was_told"):
        SupportRequestFactory(expected_on=before, told_on=dates.today(), told_how="phone")


@pytest.mark.parametrize("factory", [SupportRequestFactory, AssessmentFactory])
@pytest.mark.parametrize("half", [{"late_code": "staff"}, {"late_reason": "Two left"}])
def test_a_delay_has_code_and_words(factory, half):
    with assert_refused("delay_has_code_and_words"):
        factory(**half)


@pytest.mark.parametrize("absent", [{"reason": ""}, {"decided_on": None}, {"decided_by": None}, {"priority": ""}])
def test_a_priority_has_reason_and_author(absent):
    whole = {"priority": "high", "reason": "Alone", "decided_on": dates.today(), "decided_by": UserFactory()}

    with assert_refused("priority_has_reason_and_author"):
        TriageFactory(**whole | {"closed_at": NOW, "due_on": None} | absent)


def test_a_decided_triage_is_closed():
    with assert_refused("decided_triage_is_closed"):
        TriageFactory(priority="high", reason="Alone", decided_on=dates.today(), decided_by=UserFactory())


@pytest.mark.parametrize("absent", [{"on": None}, {"how": ""}, {"said": ""}, {"more_urgent": None}])
def test_a_contact_is_whole(absent):
    whole = {"on": dates.today(), "how": "phone", "said": "Well", "more_urgent": False}

    with assert_refused("waiting_contact_is_whole"):
        WaitingContactFactory(**whole | {"closed_at": NOW, "due_on": None} | absent)


@pytest.mark.parametrize("absent", [{"sent_on": None}, {"how": ""}])
def test_a_letter_says_when_and_how_it_was_given(absent):
    with assert_refused("letter_is_closed_when_sent"):
        DecisionLetterFactory(sent=True, **absent)


@pytest.mark.parametrize(
    ("factory", "fields", "name"),
    [
        (FundingApplicationFactory, {"due_on": None}, "open_has_owner_and_date"),
        (FundingApplicationFactory, {"state": "declined", "closed_at": NOW, "due_on": None}, "decided_by_somebody"),
        (FundingLineFactory, {"units": 0}, "funding_line_costs_something"),
        (AftercareFactory, {"owner": None}, "open_has_owner_and_date"),
        (AftercareFactory, {"discharged_on": dates.today() - timedelta(days=999)}, "discharged_after_detained"),
        (AftercareFactory, {"closed_at": NOW, "due_on": None}, "aftercare_is_ended_by_both"),
        (AftercareFactory, {"state": "ended", "closed_at": NOW, "due_on": None}, "aftercare_is_ended_by_both"),
    ],
)
def test_money_and_aftercare_are_settled_by_somebody(factory, fields, name):
    with assert_refused(name):
        factory(**fields)


def test_one_application_is_open_for_a_plan_and_one_aftercare_for_a_person():
    application, aftercare = FundingApplicationFactory(), AftercareFactory()

    with assert_refused("one_open_application"):
        FundingApplicationFactory(plan=application.plan)
    with assert_refused("one_aftercare_owed"):
        AftercareFactory(person=aftercare.person)


def test_the_applicant_does_not_decide():
    row = FundingApplicationFactory()
    row.decided_by = row.applicant

    with assert_refused("applicant_does_not_decide"):
        row.save()


@pytest.mark.parametrize("amount", [None, 0, 901])
def test_what_is_granted_says_how_much(amount):
    decided = {"decided_by": UserFactory(), "decided_on": dates.today(), "reasons": "Needed"}

    with assert_refused("granted_says_how_much"):
        FundingApplicationFactory(
            state="in_part", weekly_asked=900, amount_approved=amount, closed_at=NOW, due_on=None, **decided
        )


@pytest.mark.parametrize(
    "fields",
    [
        {"scheme": None},
        {"carer_name": "Grace"},
        {"to_carer": True, "through": None},
        {"to_carer": True, "carer_name": ""},
        {"to_person": True, "carer_name": "Grace"},
        {"to_member": True},
    ],
)
def test_a_release_names_its_holder_and_nobody_else(fields):
    with assert_refused("release_names_its_holder"):
        PlanReleaseFactory(owner=UserFactory(), **fields)


@pytest.mark.parametrize("level", ["summary", "easy_read", "scheme_own"])
def test_a_scheme_has_the_full_plan(level):
    with assert_refused("release_level_fits_its_holder"):
        PlanReleaseFactory(level=level)


@pytest.mark.parametrize(
    "fields",
    [
        {"ended_on": dates.today(), "ended_because": "", "acknowledged": True},
        {"ended_because": "Because", "acknowledged": True},
        {"ended_on": dates.today(), "ended_because": "Because"},
    ],
)
def test_a_release_that_ended_has_a_reason_and_is_closed(fields):
    with assert_refused("ended_release_has_a_reason"):
        PlanReleaseFactory(**fields)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        (lambda row: {"to_carer": True, "through": row.scheme}, "plan_released_once_to_a_carer"),
        (lambda row: {"to_person": True}, "plan_given_once_to_the_person"),
        (
            lambda row: {"to_member": True, "member": CircleMemberFactory(person=row.person, name="Rita Sands")},
            "plan_released_once_to_a_member",
        ),
    ],
)
def test_a_plan_is_given_once_to_a_holder(fields, name):
    release = PlanReleaseFactory()
    given = fields(release)
    PlanReleaseFactory(plan=release.plan, **given)

    with assert_refused(name):
        PlanReleaseFactory(plan=release.plan, **given)


def test_an_easy_read_version_is_written_once_for_a_plan():
    plan = CarePlanFactory()
    EasyRead.objects.create(plan=plan)

    with assert_refused("plan_id"):
        EasyRead.objects.create(plan=plan)
