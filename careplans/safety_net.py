"""The ways of falling through the net before an arrangement.

Whoever has died stands on none of them (`still_here`), but where a list says what remains to be done.
"""

from datetime import date

from django.db.models import Q, QuerySet

from careplans import liberty_net, support_net, voice_net
from careplans.choices import Kind
from careplans.choices.kinds import ChcState
from careplans.choices.releases import Holder
from careplans.models import (
    AdvocateReferral,
    Assessment,
    AssessmentCopy,
    CapacityReview,
    ContinuingCare,
    Contribution,
    DecisionLetter,
    OnwardReferral,
    PlanRelease,
    PromisedService,
    RiskAssessment,
    SafeguardingConcern,
    SupportRequest,
    Triage,
    WaitingContact,
)
from people.rules.still_here import still_here_q
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer


def late_requests(viewer: Viewer, on: date) -> QuerySet:
    """Requests whose assessment should be completed, but nobody has been given it."""
    return SupportRequest.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def late_assessments(viewer: Viewer, on: date) -> QuerySet:
    """Assessments not completed by their date (ASSESSMENT_28)."""
    return Assessment.objects.visible_to(viewer).care_act().late(on).still_here().order_by("due_on", "pk")


def late_other_assessments(viewer: Viewer, on: date) -> QuerySet:
    """An unpaid carer's, a financial one, a checklist… not completed by its date.

    After a death the financial ones alone: what was owed until then has still to be settled (CA14).
    """
    rows = Assessment.objects.visible_to(viewer).other_kinds().late(on)
    return rows.filter(still_here_q("person__") | Q(kind=Kind.FINANCIAL)).order_by("due_on", "pk")


def contributions_missing(viewer: Viewer, on: date) -> QuerySet:
    """What other professionals were asked for and have not sent."""
    return Contribution.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def copies_not_given(viewer: Viewer, on: date) -> QuerySet:
    """Completed assessments that nobody has given in writing (CA12)."""
    return AssessmentCopy.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def nhs_has_not_decided(viewer: Viewer, on: date) -> QuerySet:
    """Positive checklists that the NHS has not decided about, and reviews it has not made.

    After a death the decisions alone: who pays for the time until then is still open (CHC_28).
    """
    rows = ContinuingCare.objects.visible_to(viewer).late(on)
    return rows.filter(still_here_q("person__") | Q(state=ChcState.WAITING)).order_by("due_on", "pk")


def plans_not_acknowledged(viewer: Viewer, on: date) -> QuerySet:
    """Plans whose holders have not said that they hold them (G14-PLAN-1)."""
    rows = PlanRelease.objects.visible_to(viewer).late(on).still_here().exclude(holder=Holder.PERSON)
    return rows.order_by("due_on", "pk")


def own_copies_not_given(viewer: Viewer, on: date) -> QuerySet:
    """People who do not have the copy of their own plan that the law owes them (CA25)."""
    rows = PlanRelease.objects.visible_to(viewer).late(on).still_here().to_person()
    return rows.order_by("due_on", "pk")


def late_concerns(viewer: Viewer, on: date) -> QuerySet:
    """Safeguarding concerns past their date: no decision, no end of the enquiry, no look at the protection plan (CA42).

    A death ends none of them: others may be at risk in the same home, and there may be something to learn (CA44).
    """
    return SafeguardingConcern.objects.visible_to(viewer).late(on).order_by("due_on", "pk")


def late_risk_assessments(viewer: Viewer, on: date) -> QuerySet:
    """Risk assessments in force that were to be looked at again (G14-RISK-6)."""
    return RiskAssessment.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def promised_and_not_delivered(viewer: Viewer, on: date) -> QuerySet:
    """Services that a plan promised and nobody has delivered by the date (G14-CMS-9)."""
    return PromisedService.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def capacity_not_looked_at_again(viewer: Viewer, on: date) -> QuerySet:
    """Decisions somebody could not make when they were assessed, not looked at again by the date set (MCA)."""
    return CapacityReview.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def not_triaged(viewer: Viewer, on: date) -> QuerySet:
    """Requests of which nobody has said how urgent they are."""
    return Triage.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def waiting_unheard(viewer: Viewer, on: date) -> QuerySet:
    """People who wait for an assessment to begin and have not been asked how they are for too long."""
    return WaitingContact.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def letters_not_given(viewer: Viewer, on: date) -> QuerySet:
    """Decisions about eligibility that the person does not have in writing (CA12, CA13)."""
    return DecisionLetter.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def old_plans_held(viewer: Viewer, on: date) -> QuerySet:
    """Plans that were replaced, while nobody has decided whether their holder gets the new one (G14-PLAN-7)."""
    rows = PlanRelease.objects.visible_to(viewer).to_release_again().still_here()
    return rows.filter(due_on__lt=on).order_by("due_on", "pk")


def waiting_for_an_advocate(viewer: Viewer, on: date) -> QuerySet:
    """People who were promised an advocate and have none by its date (CA67, G14-ADV-4)."""
    return AdvocateReferral.objects.visible_to(viewer).late(on).still_here().order_by("asked_on", "pk")


def referred_on_without_an_answer(viewer: Viewer, on: date) -> QuerySet:
    """People who were referred to another service that has not answered in time (G14-CMS-9)."""
    return OnwardReferral.objects.visible_to(viewer).unanswered().late(on).still_here().order_by("sent_on", "pk")


LISTS = (
    NetList(
        key="safeguarding-late",
        title="Safeguarding concerns past their date",
        sentence="Somebody may be coming to harm, and the decision, the enquiry or the next look is late.",
        rule="CA42",
        rows=late_concerns,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Decide, finish the enquiry or look at the protection plan today.",
    ),
    NetList(
        key="assessment-late",
        title="Assessments past their date",
        sentence="They asked for support, the time promised has passed, and the assessment is not completed.",
        rule="ASSESSMENT_28",
        failure=12,
        rows=late_assessments,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Complete the assessment, or ask the line manager for help with it.",
    ),
    NetList(
        key="request-not-allocated",
        title="Requests nobody is assessing",
        sentence="They asked for support, the time promised has passed, and nobody has been given the assessment.",
        rule="ASSESSMENT_28",
        failure=12,
        rows=late_requests,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Allocate the assessment today.",
    ),
    NetList(
        key="other-assessment-late",
        title="Other assessments past their date",
        sentence="An unpaid carer’s assessment, a financial one or another of the kinds is not completed by its date.",
        rule="CMP-OUT",
        failure=12,
        rows=late_other_assessments,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Complete it, or stop it with the reason.",
    ),
    NetList(
        key="contribution-missing",
        title="Contributions that have not come",
        sentence="Another professional was asked to contribute to an assessment, and nothing has come by the date.",
        rule="CMP-MDT",
        failure=12,
        rows=contributions_missing,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Ask again, or write down why it does not come.",
    ),
    NetList(
        key="assessment-copy-owed",
        title="Copies of assessments not given",
        sentence="The assessment is completed, and nobody has recorded that its copy was given.",
        rule="CA12",
        rows=copies_not_given,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Give the copy in a form that suits them, and record when and how.",
    ),
    NetList(
        key="continuing-care-late",
        title="NHS decisions that are late",
        sentence="The NHS has a positive checklist, or pays, and its decision or its review is past its date.",
        rule="CHC_28",
        rows=nhs_has_not_decided,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Ask the integrated care board; escalate in writing.",
    ),
    NetList(
        key="plan-not-acknowledged",
        title="Plans that are not acknowledged",
        sentence="The plan was released, and whoever was given it has not said that they hold it.",
        rule="G14-PLAN-1",
        failure=4,
        rows=plans_not_acknowledged,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Ring whoever was given it: a scheme may accept nobody without a plan.",
    ),
    NetList(
        key="plan-own-copy-owed",
        title="People without the copy of their plan",
        sentence="The plan is signed off, the time has passed, and nobody has recorded that the person was given theirs.",
        rule="CA25",
        rows=own_copies_not_given,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Give them their copy, and go through it together if they would like that.",
    ),
    NetList(
        key="plan-old-held",
        title="Holders of a plan that is out of date",
        sentence="A new plan is in force, and nobody has decided whether those who hold the old one get it.",
        rule="G14-PLAN-7",
        failure=17,
        rows=old_plans_held,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Release the new plan to them, or say why not.",
    ),
    NetList(
        key="risk-review-late",
        title="Risk assessments past their review date",
        sentence="The day by which everybody was to look at the risks again has passed, and nobody has.",
        rule="G14-RISK-6",
        failure=14,
        rows=late_risk_assessments,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Look at the risks again with the person, the scheme and the Shared Lives carer.",
    ),
    NetList(
        key="promise-not-delivered",
        title="Promised and not delivered",
        sentence="Their plan promises a service by a date that has passed, and they do not have it.",
        rule="G14-CMS-9",
        failure=21,
        rows=promised_and_not_delivered,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Ring whoever provides it, and write down what you were told; or tell the person why it is not going to happen.",
    ),
    NetList(
        key="capacity-not-reviewed",
        title="Capacity decisions past their review",
        sentence="Others decide for them because they could not decide once, and nobody has asked again since.",
        rule="MCA",
        failure=20,
        rows=capacity_not_looked_at_again,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Assess the decision again, or say why it need not be.",
    ),
    NetList(
        key="request-not-triaged",
        title="Requests without a priority",
        sentence="They asked for support, and nobody has said how urgent it is.",
        rule="TRIAGE",
        failure=12,
        rows=not_triaged,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Decide the priority today.",
    ),
    NetList(
        key="waiting-unheard",
        title="People who wait unheard",
        sentence="They wait for an assessment to begin, and nobody has asked them how they are.",
        rule="G14-CMS-3",
        failure=12,
        rows=waiting_unheard,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Ring them, and ask whether it has become more urgent.",
    ),
    NetList(
        key="decision-not-given",
        title="Decisions not given in writing",
        sentence="Their assessment is completed, and they have no decision in writing.",
        rule="CA13",
        rows=letters_not_given,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Give them the decision letter, in a form that suits them.",
    ),
    NetList(
        key="advocate-waiting",
        title="Waiting for an advocate",
        sentence="They have difficulty in taking part, an advocate was asked for, and none has come in the time promised.",
        rule="G14-ADV-4",
        failure=10,
        rows=waiting_for_an_advocate,
        person="person_id",
        since="asked_on",
        owner="owner_id",
        what_to_do="Ring the advocacy service; tell commissioners when it has nobody.",
    ),
    NetList(
        key="onward-no-answer",
        title="Referred on and nobody answered",
        sentence="Another service was asked for something they need, and it has not answered in the time promised.",
        rule="G14-CMS-9",
        failure=21,
        rows=referred_on_without_an_answer,
        person="person_id",
        since="sent_on",
        owner="owner_id",
        what_to_do="Ring the service, and write down what it says.",
    ),
    *liberty_net.LISTS,
    *support_net.LISTS,
    *voice_net.LISTS,
)
