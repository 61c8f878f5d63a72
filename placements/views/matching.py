"""The shortlist of a referral, and one household on it: introductions, decisions, chosen or not."""

from typing import Any

from django.urls import reverse

from placements.choices import CandidateState, Party, ReferralState
from placements.forms.matching import DecisionForm, NotChosenForm, StartAgreementForm, decided
from placements.matching import Suggestion, shortlist
from placements.models import Candidate, CarerHousehold, Described, Introduction, PlannedStep
from placements.rules import introductions_gate, meeting_gate, pressure_warning
from placements.rules.search_words import (
    in_words,
)
from placements.services import (
    agreements,
    matching,
    searches,
)
from placements.tables import (
    candidate_table,
    described_entries,
    introduction_entries,
    ladder,
    offered_words,
    own_part_links,
)
from placements.tables.searches import (
    found_words,
)
from placements.views.rows import OfCandidate, OfReferral, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.components import Quote, Tag
from sharedliving.core.views import ActionPage, PageView


class ShortlistPage(OfReferral, PageView):
    """Who could suit and why; who not, and why not. Never an address."""

    permission = Perm.MATCH
    template_name = "placements/shortlist.html"

    def context(self) -> dict[str, Any]:
        referral = self.referral
        self.saw(referral.person_id, "shortlist")
        listed = shortlist(referral, self.viewer)
        searches.note(referral=referral, by=self.viewer, found=listed)
        considered = Candidate.objects.visible_to(self.viewer).filter(referral=referral).for_list()
        return {
            "referral": referral,
            "person": self.person,
            "crumbs": [*self.crumbs(), ("Shortlist", None)],
            "cards": [self.card(suggestion) for suggestion in listed.possible],
            "more": listed.more,
            "excluded": [[household.name, reasons] for household, reasons in listed.excluded],
            "excluded_headers": ["Carer household", "Why not"],
            "all_listed": listed.all_listed,
            "found": found_words(listed.looked_at, listed.possible_number),
            "left_out_headers": ["Why", {"text": "Households", "numeric": True}],
            "left_out": [[why, number] for why, number in in_words(listed.left_out).items()],
            "candidates": candidate_table(considered),
            "offered": offered_words(referral, considered),
            "pressure": pressure_warning(referral),
            "may_propose": referral.state == ReferralState.ACCEPTED,
        }

    def card(self, suggestion: Suggestion) -> dict[str, Any]:
        household = suggestion.household
        free = household.approved_places - household.taken  # type: ignore[attr-defined]
        room = f"{free} of {household.approved_places} places free"
        return {
            "item": {
                "name": household.name,
                "href": household.get_absolute_url(),
                "status": Tag("known", "Known to the person") if suggestion.known_before else Tag("vacancy"),
                "lead": household.about,
                "facts": [("Room", room), ("Area", household.area), *home_facts(household)],
                "reasons": suggestion.reasons,
                "concerns": suggestion.concerns,
            },
            "propose_url": reverse("candidate-propose", args=[self.referral.pk, household.pk]),
            "name": household.name,
        }


def home_facts(household: CarerHousehold) -> list[tuple[str, str]]:
    """The room and who else is there, where somebody has said."""
    facts = [("Their room", household.room), ("Animals", household.pets)]
    return [(key, words) for key, words in facts if words]


class CandidateProposePage(OfReferral, ActionPage):
    permission = Perm.MATCH
    done = "Proposed. Share the profiles and arrange a first meeting."

    def act(self) -> str:
        household = self.get_row(CarerHousehold.objects.visible_to(self.viewer), pk=self.kwargs["household"])
        return matching.propose(referral=self.referral, household=household, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return reverse("shortlist", args=[self.kwargs["pk"]])


class CandidatePage(OfCandidate, PageView):
    """One household for one person: how they got to know each other, and what both said."""

    permission = Perm.SEE_REFERRALS
    template_name = "placements/candidate.html"

    def context(self) -> dict[str, Any]:
        candidate, person = self.candidate, self.person
        self.saw(person.pk, f"introductions to {candidate.household.name}")
        held = Introduction.objects.visible_to(self.viewer).filter(candidate=candidate).select_related("own_part_by")
        steps, planned = (
            list(held),
            PlannedStep.objects.visible_to(self.viewer).open().filter(candidate=candidate).first(),
        )
        told = Described.objects.visible_to(self.viewer).filter(candidate=candidate)
        works = self.viewer.can(Perm.MATCH)
        under_way = candidate.state in (CandidateState.SHORTLISTED, CandidateState.INTRODUCING)
        gate = introductions_gate(candidate) if works and under_way else None
        return {
            "candidate": candidate,
            "person": person,
            "crumbs": [*self.crumbs()[:2], (candidate.household.name, None)],
            "entries": introduction_entries(steps),
            "ladder": ladder(steps, planned),
            "planned": planned if works else None,
            "own_parts": own_part_links(steps) if self.viewer.can(Perm.WRITE_REFERRAL) else [],
            "may_see_move": candidate.state == CandidateState.CHOSEN and hasattr(candidate, "move"),
            "told": described_entries(told),
            "pressure": pressure_warning(candidate.referral),
            "meeting": meeting_gate(candidate) if works and candidate.state == CandidateState.SHORTLISTED else None,
            "decisions": _decisions(candidate),
            "gate": gate,
            "may_introduce": works and under_way,
            "may_decide": works and candidate.state == CandidateState.INTRODUCING,
            "may_choose": works and candidate.state == CandidateState.INTRODUCING,
            "can_choose": works and candidate.state == CandidateState.INTRODUCING and gate is not None and gate.is_open,
            "may_stop": works and candidate.state != CandidateState.NOT_CHOSEN,
            "agreement": candidate.agreements.order_by("-number").first(),
            "may_write": candidate.state == CandidateState.CHOSEN and self.viewer.can(Perm.WRITE_AGREEMENT),
        }


def _decisions(candidate: Candidate) -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    for party, decision, words in (
        (Party.PERSON, candidate.get_person_decision_display(), candidate.person_words),
        (Party.CARER, candidate.get_carer_decision_display(), candidate.carer_words),
    ):
        rows += [(party.label, decision or "Not decided yet")]
        rows += [("In their words", Quote(words))] if words else []
    return rows


class CandidateDecidePage(OfCandidate, PlainForm):
    permission = Perm.MATCH
    form_class = DecisionForm
    title = "What did both sides decide?"
    button = "Save the decisions"
    done = "Saved"

    def get_initial(self) -> dict[str, Any]:
        return decided(self.candidate)

    def save(self, form: DecisionForm) -> str:
        matching.decide(candidate=self.candidate, by=self.viewer, **form.cleaned_data)
        return self.candidate.get_absolute_url()


class CandidateChoosePage(OfCandidate, ActionPage):
    permission = Perm.MATCH
    done = "Both said yes: this is the match. Now write the agreement."

    def act(self) -> str:
        return matching.choose(candidate=self.candidate, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.candidate.get_absolute_url()


class CandidateNotChosenPage(OfCandidate, PlainForm):
    permission = Perm.MATCH
    form_class = NotChosenForm
    title = "Do not choose this household"
    button = "Do not choose this household"
    warning = True
    done = "Recorded"

    def save(self, form: NotChosenForm) -> str:
        matching.do_not_choose(candidate=self.candidate, by=self.viewer, because=form.cleaned_data["because"])
        return self.candidate.referral.get_absolute_url()


class AgreementNewPage(OfCandidate, PlainForm):
    permission = Perm.WRITE_AGREEMENT
    form_class = StartAgreementForm
    title = "Begin the arrangement agreement"
    button = "Begin the agreement"

    def save(self, form: StartAgreementForm) -> str:
        agreement = agreements.draft(candidate=self.candidate, by=self.viewer, **form.cleaned_data)
        return agreement.get_absolute_url()
