"""Who lives in a carer household, their DBS, and confidential notes. No council sees these pages."""

from functools import cached_property
from typing import Any

from placements.forms.members import CarerNoteForm, MemberDbsForm, MemberForm, MemberLeftForm
from placements.models import CarerHousehold, HouseholdMember
from placements.services import carer_notes, members
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm


class MemberAddPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = MemberForm
    title = "Add somebody who lives there"
    button = "Add them"
    done = "Added"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": HouseholdMember()}

    def context(self) -> dict[str, Any]:
        intro = "Not those who live there by arrangement. From 16 on each needs a DBS: until it is recorded, new matches wait."
        return super().context() | {"intro": intro, "caption": self.household.name}

    def save(self, form: MemberForm) -> str:
        return members.add(household=self.household, by=self.viewer, **form.answers()).get_absolute_url()


class OfMember(OfHousehold):
    abstract = True

    @cached_property
    def member(self) -> HouseholdMember:
        rows = HouseholdMember.objects.visible_to(self.viewer).living_there().select_related("household")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.member.household


class OverMember(OfMember, PlainForm):
    """A form over somebody who lives there: their name stands above it."""

    abstract = True

    def context(self) -> dict[str, Any]:
        return super().context() | {"caption": self.member.name}


class MemberPage(OverMember):
    permission = Perm.WRITE_CARER
    form_class = MemberForm
    title = "Change what is known"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.member}

    def save(self, form: MemberForm) -> str:
        return members.change(member=self.member, by=self.viewer, **form.answers()).get_absolute_url()


class MemberDbsPage(OverMember):
    permission = Perm.WRITE_CARER
    form_class = MemberDbsForm
    title = "Record a DBS"
    button = "Record the DBS"
    done = "Recorded. The household’s own check follows from it."

    def save(self, form: MemberDbsForm) -> str:
        members.record_dbs(member=self.member, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()


class MemberLeftPage(OverMember):
    permission = Perm.WRITE_CARER
    form_class = MemberLeftForm
    title = "They no longer live there"
    button = "Save it"
    done = "Saved. What was recorded is kept."

    def save(self, form: MemberLeftForm) -> str:
        return members.leave(member=self.member, by=self.viewer, on=form.cleaned_data["on"]).get_absolute_url()


class CarerNotePage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = CarerNoteForm
    title = "Write a confidential note"
    button = "Save the note"
    done = "Saved. Only your scheme reads it."

    def context(self) -> dict[str, Any]:
        return super().context() | {"caption": self.household.name}

    def save(self, form: CarerNoteForm) -> str:
        carer_notes.write(household=self.household, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()
