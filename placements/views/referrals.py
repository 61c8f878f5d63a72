"""Referrals: the list, a new one, one of them, and its sections."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from placements.choices import ReferralState
from placements.forms.lists import ReferralFilterForm
from placements.forms.referral import FORMS, NewReferralForm, SectionForm
from placements.models import Candidate, MoreAsked, Referral, Scheme, SchemeAssessment
from placements.rules import (
    SECTIONS,
    Section,
    accept_gate,
    completeness,
    pressure_warning,
    referral_gate,
)
from placements.services import referrals
from placements.tables import (
    QUESTION_HEADERS,
    REFERRAL_HEADERS,
    candidate_table,
    offered_words,
    question_rows,
    referral_answers,
    referral_rows,
    waited_words,
)
from placements.tables.scheme_assessments import ASSESSED_HEADERS, assessed_rows
from placements.tables.searches import searches_of
from placements.views.rows import OfPerson, OfReferral, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage, PageView


class ReferralsPage(ListPage):
    """The council's people's; for a scheme those sent to it. Those that wait for an answer come first."""

    permission = Perm.SEE_REFERRALS
    template_name = "placements/referrals.html"

    @property
    def wanted(self) -> str:
        state = self.request.GET.get("state", "open")
        return state if state in {"open", "all", *ReferralState.values} else "open"

    def rows(self) -> QuerySet:
        rows = Referral.objects.visible_to(self.viewer).for_list()
        if self.wanted == "open":
            rows = rows.open()
        elif self.wanted != "all":
            rows = rows.filter(state=self.wanted)
        return rows.waiting_first()

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": ReferralFilterForm(initial={"state": self.wanted}),
            "headers": REFERRAL_HEADERS,
            "lines": referral_rows(given["page"].object_list, self.viewer),
            "may_see_emergencies": self.viewer.can(Perm.SEE_EMERGENCIES),
            "watches": self.viewer.can(Perm.SEE_PRACTICE),
            "refers": self.viewer.can(Perm.WRITE_REFERRAL),
            "sees_protocols": self.viewer.can(Perm.SEE_PROTOCOLS),
        }


class ReferralNewPage(OfPerson, PlainForm):
    permission = Perm.WRITE_REFERRAL
    form_class = NewReferralForm
    title = "Refer to a Shared Lives scheme"
    button = "Begin the referral"

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        schemes = Scheme.objects.visible_to(self.viewer).serving(self.person.council_id).select_related("organisation")
        form.fields["scheme"].queryset = schemes.order_by("organisation__name")
        return form

    def save(self, form: NewReferralForm) -> str:
        referral = referrals.start(
            person=self.person, scheme=form.cleaned_data["scheme"].organisation, by=self.viewer,
            kind=form.cleaned_data["kind"],
        )  # fmt: skip
        return referral.get_absolute_url()


class ReferralPage(OfReferral, PageView):
    """For the council: what to fill in and what is missing. For the scheme: what was sent, and nothing else of the file."""

    permission = Perm.SEE_REFERRALS

    def get_template_names(self) -> list[str]:
        if self.referral.state == ReferralState.DRAFT:
            return ["placements/referral_draft.html"]
        return ["placements/referral.html"]

    def context(self) -> dict[str, Any]:
        referral = self.referral
        self.saw(referral.person_id, f"referral to {referral.scheme.name}")
        given = {"referral": referral, "person": self.person, "crumbs": [*self.crumbs()[:2], (self.title, None)]}
        given |= {"complete": completeness(referral) if referral.is_open else None}
        return given | (self.draft() if referral.state == ReferralState.DRAFT else self.sent())

    @property
    def title(self) -> str:
        return f"Referral to {self.referral.scheme.name}"

    def draft(self) -> dict[str, Any]:
        gate = referral_gate(self.referral)
        may_send = gate.is_open or (gate.can_override and self.viewer.can(Perm.OVERRIDE_REFERRAL_GATE))
        lacking = {missing.url for missing in gate.missing}
        writes = self.viewer.can(Perm.WRITE_REFERRAL)
        tasks = [_task(self.referral, section, lacking) for section in SECTIONS]
        return {"gate": gate, "tasks": tasks if writes else [], "may_send": may_send and writes, "may_write": writes}

    def assessed(self) -> dict[str, Any]:
        """The scheme's own assessments, and whether the viewer may record one."""
        rows = SchemeAssessment.objects.visible_to(self.viewer).filter(referral=self.referral)
        may = self.referral.is_open and self.viewer.can(Perm.ANSWER_REFERRAL)
        return {
            "assessed_headers": ASSESSED_HEADERS,
            "assessed_rows": assessed_rows(rows),
            "may_assess": may,
            "is_scheme": self.viewer.in_scheme,
        }

    def sent(self) -> dict[str, Any]:
        referral, viewer = self.referral, self.viewer
        waiting = referral.state == ReferralState.SENT and viewer.can(Perm.ANSWER_REFERRAL)
        considered = Candidate.objects.visible_to(viewer).filter(referral=referral).for_list()
        return self.asked() | {
            "pressure": pressure_warning(referral),
            "offered": offered_words(referral, considered),
            "answers": referral_answers(referral),
            "gate": accept_gate(referral) if waiting else None,
            "candidates": candidate_table(considered),
            **self.assessed(),
            **searches_of(referral, viewer),
            "may_answer": waiting,
            "may_match": referral.state == ReferralState.ACCEPTED and viewer.can(Perm.MATCH),
            "may_decline": referral.state == ReferralState.ACCEPTED and viewer.can(Perm.ANSWER_REFERRAL),
            "may_decline_thin": referral.state == ReferralState.MORE_ASKED and viewer.can(Perm.ANSWER_REFERRAL),
            "recommendation": getattr(referral, "recommendation", None),
            "may_reply": viewer.can(Perm.WRITE_REFERRAL),
            "may_write": referral.is_open and viewer.can(Perm.WRITE_REFERRAL),
            "sections": [(s.title, reverse("referral-section", args=[referral.pk, s.key])) for s in SECTIONS],
        }

    def asked(self) -> dict[str, Any]:
        """What the scheme asked for, and who waited for whom."""
        rows = MoreAsked.objects.visible_to(self.viewer).filter(referral=self.referral)
        questions = list(rows.select_related("asked_by", "answered_by"))
        return {
            "waited": waited_words(self.referral, questions),
            "question_headers": QUESTION_HEADERS,
            "questions": question_rows(questions),
            "question": next((row for row in questions if row.is_open), None),
            "may_give": self.viewer.can(Perm.WRITE_REFERRAL),
        }


def _task(referral: Referral, section: Section, lacking: set[str]) -> dict[str, Any]:
    """Missing what the gate asks, done, or not started where nothing has to be said."""
    href = reverse("referral-section", args=[referral.pk, section.key])
    begun = "done" if any(getattr(referral, name) for name in section.fields) else "not_started"
    return {"title": section.title, "href": href, "status": "missing" if href in lacking else begun}


class ReferralSectionPage(OfReferral, PlainForm):
    permission = Perm.WRITE_REFERRAL
    button = "Save and continue"
    done = "Saved"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if kwargs["section"] not in FORMS:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @property
    def title(self) -> str:  # type: ignore[override]
        return next(section.title for section in SECTIONS if section.key == self.kwargs["section"])

    @property
    def form_class(self) -> type[SectionForm]:  # type: ignore[override]
        return FORMS[self.kwargs["section"]]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.referral}

    def save(self, form: SectionForm) -> str:
        referrals.save(referral=self.referral, by=self.viewer, **form.answers())
        return self.referral.get_absolute_url()
