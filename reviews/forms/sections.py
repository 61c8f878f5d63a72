"""The sections of a review, one topic a page. None needs every answer at once: what is missing is said before completing."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Model

from careplans.services.coordination import next_review
from reviews.choices import ActionKind, ReviewDecision, ReviewerKind, ReviewMethod, ReviewSubject, ViewFormat
from reviews.models import Review
from reviews.services.facts import plan_of
from sharedliving.core.dates import uk_date
from sharedliving.core.forms import (
    BaseModelForm,
    Choice,
    ChoiceField,
    FutureDateField,
    MultiChoiceField,
    PastDateField,
    TextField,
    VersionedForm,
    WordsField,
    YesNoField,
)

LONG = 10_000


class SectionForm(VersionedForm, BaseModelForm):
    """One section of an open review. Somebody else's change matters only where it touches the same answers."""

    instance: Review
    mark_optional = False

    def tell(self, now: Model, changed: list[str]) -> None:
        ours = {str(now._meta.get_field(name).verbose_name) for name in self._meta.fields}
        touched = [name for name in changed if name in ours or name == "the whole record"]
        if touched:
            super().tell(now, touched)

    def answers(self) -> dict[str, Any]:
        """The answers of this section; an empty choice is an empty text."""
        return {name: self._answer(name) for name in self._meta.fields}

    def _answer(self, name: str) -> Any:
        value = self.cleaned_data[name]
        return value.strip() if isinstance(value, str) else value


class ViewsForm(SectionForm):
    """First of all what the person says (G14-REV-5)."""

    person_view = WordsField(label="What does the person say?", required=False, rows=8, max_length=LONG,
                             hint="In their own words: what is good, what is not, what they want")  # fmt: skip
    view_formats = MultiChoiceField(
        label="How did they say or show it?", choices=ViewFormat, required=False, hint="Select all that apply"
    )
    person_agenda = WordsField(label="What do they want to talk about?", required=False, rows=4, max_length=LONG)
    view_not_obtained = WordsField(
        label="If their own view could not be had, why not?", required=False, rows=3, max_length=LONG,
        hint="Say what was tried: signs, pictures, time, somebody they trust",
    )  # fmt: skip
    communication_checked = YesNoField(
        label="Did you check again how they communicate and what they need to read?", required=False,
        hint="Large print, easy read, signs, an interpreter: what the record says may be out of date",
    )  # fmt: skip
    communication_words = WordsField(
        label="What has changed about it, or why was it not checked?", required=False, rows=3, max_length=LONG
    )

    class Meta:
        model = Review
        fields = [
            "person_view", "view_formats", "person_agenda", "view_not_obtained", "communication_checked",
            "communication_words",
        ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_view"].label = f"What does {self.instance.person} say about how things are?"


class MeetingForm(SectionForm):
    """How, when and where it was held, and who led it (G14-REV-2, G14-REV-3)."""

    held_on = PastDateField(label="When was it held?", called="The date of the review", required=False)  # fmt: skip
    method = ChoiceField(label="How was it held?", choices=ReviewMethod, required=False)
    place = TextField(label="Where was it held?", required=False, max_length=120,
                      hint="For a call, where the person was")  # fmt: skip
    reviewer_kind = ChoiceField(
        label="Who led it?", required=False,
        choices=(
            Choice(ReviewerKind.KNOWN_WORKER.value, ReviewerKind.KNOWN_WORKER.label),
            Choice(ReviewerKind.REVIEWING_OFFICER.value, ReviewerKind.REVIEWING_OFFICER.label,
                   hint="Then a named person or an advocate has to be there for the person"),
            Choice(ReviewerKind.DUTY.value, ReviewerKind.DUTY.label),
        ),
    )  # fmt: skip

    class Meta:
        model = Review
        fields = ["held_on", "method", "place", "reviewer_kind"]

    def clean_held_on(self) -> date | None:
        held, following = self.cleaned_data["held_on"], self.instance.next_due_on
        if held and following and held >= following:
            raise forms.ValidationError(
                f"The date of the review must be before the next review, {uk_date(following)}", code="order"
            )
        return held  # type: ignore[no-any-return]


class WorkingForm(SectionForm):
    working_well = WordsField(label="What is working well?", required=False, rows=6, max_length=LONG)
    not_working = WordsField(label="What is not working?", required=False, rows=6, max_length=LONG)
    house_rules = WordsField(
        label="House rules and restrictions", required=False, rows=5, max_length=LONG,
        hint="What the person may not do or go to, why, and whether it is still needed. Say so if there is nothing",
    )  # fmt: skip

    class Meta:
        model = Review
        fields = ["working_well", "not_working", "house_rules"]


class MovingForm(SectionForm):
    """The wish to move on is asked for at each review."""

    wants_to_move_on = WordsField(
        label="Do they want to stay or to move on?", required=False, rows=5, max_length=LONG,
        hint="What they say, and what happens about it: a home of their own, another household, another area",
    )  # fmt: skip

    independence = WordsField(
        label="What do they want to do more of by themselves?", required=False, rows=4, max_length=LONG,
        hint="Cooking, money, travel, time alone, friends. What they say, and what would help",
    )  # fmt: skip

    class Meta:
        model = Review
        fields = ["wants_to_move_on", "independence"]


class SubjectsForm(SectionForm):
    """Which reviews this meeting is, and what each came to (G14-REV-8, G14-REV-9)."""

    subjects = MultiChoiceField(
        label="Which reviews is this?", choices=ReviewSubject, missing="Select at least one review",
        hint="Select more than one only where the person prefers one meeting",
    )  # fmt: skip
    combined_wanted = YesNoField(
        label="If it is more than one: does the person prefer one meeting?", called="Whether they prefer one meeting",
        required=False,
    )  # fmt: skip
    plan_finding = WordsField(
        label="Care and support plan review: what did it come to?", required=False, rows=4, max_length=LONG
    )
    arrangement_finding = WordsField(
        label="Arrangement review: what did it come to?", required=False, rows=4, max_length=LONG
    )
    monitoring_finding = WordsField(
        label="Scheme monitoring: what did it come to?", required=False, rows=4, max_length=LONG
    )

    class Meta:
        model = Review
        fields = ["subjects", "combined_wanted", "plan_finding", "arrangement_finding", "monitoring_finding"]


class DecisionForm(SectionForm):
    """Where views differ, an advocate is thought of (G14-ADV-3)."""

    views_differ = YesNoField(
        label="Does family, a carer or a worker want something else than the person does?", required=False,
        hint="If so, ask the person whether they want an advocate",
    )  # fmt: skip
    advocate_words = WordsField(
        label="If so and there is no advocate, why not?", required=False, rows=3, max_length=LONG,
        hint="What the person said when you asked them",
    )  # fmt: skip
    chc_considered = YesNoField(
        label="Did you consider whether the NHS should arrange and pay for their care?", required=False,
        hint="NHS Continuing Healthcare: the main need is a health need. If it may be, start the checklist",
    )  # fmt: skip
    chc_words = WordsField(
        label="What did it come to, or why was it not considered?", required=False, rows=3, max_length=LONG
    )
    decision = ChoiceField(label="What happens now?", choices=ReviewDecision, required=False)
    decision_reasons = WordsField(label="Why?", called="The reasons", required=False, rows=6, max_length=LONG)
    opens = MultiChoiceField(
        label="What needs a new version?", required=False,
        choices=[(kind.value, kind.label) for kind in ActionKind if kind != ActionKind.TASK],
        hint="Each falls due for whoever owns the person, until it is there",
    )  # fmt: skip

    class Meta:
        model = Review
        fields = [
            "views_differ", "advocate_words", "chc_considered", "chc_words", "decision", "decision_reasons", "opens",
        ]  # fmt: skip


class NextForm(SectionForm):
    """Proposed: as late as the council's yearly timescale allows."""

    next_due_on = FutureDateField(label="When is the next review due?", called="The date of the next review",
                                  missing="Enter the date of the next review")  # fmt: skip

    class Meta:
        model = Review
        fields = ["next_due_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = self.instance.held_on
        self.latest = next_review(self.instance.person, plan_of(self.instance), held) if held else None
        if self.latest:
            self.fields["next_due_on"].help_text = f"At the latest {uk_date(self.latest)}. Sooner when much is changing"
            self.initial["next_due_on"] = self.initial.get("next_due_on") or self.latest

    def clean_next_due_on(self) -> date:
        due = self.cleaned_data["next_due_on"]
        held = self.instance.held_on
        if held and due <= held:
            raise forms.ValidationError(
                f"The date of the next review must be after this one, {uk_date(held)}", code="order"
            )
        if self.latest and due > self.latest:
            raise forms.ValidationError(
                f"The date of the next review must be on or before {uk_date(self.latest)}", code="latest"
            )
        return due  # type: ignore[no-any-return]
