"""Carers give notice, and for everybody who lives there somebody says what happens next."""

from functools import cached_property
from typing import Any

from placements.forms.answers import WhyForm
from placements.forms.household_care import NoticeForm, WhatNextForm
from placements.models import Arrangement, CarerHousehold, HouseholdNotice, UnderNotice
from placements.services import household_notices
from placements.views.rows import OfArrangement, OfHousehold, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm


class NoticeNewPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = NoticeForm
    title = "The carers give notice"
    button = "Record the notice"
    warning = True
    done = "Recorded. The owner of everybody who lives there has been asked what happens next."

    def context(self) -> dict[str, Any]:
        intro = "Everybody who lives there is named, and the owner of each is asked what happens next for them."
        return super().context() | {"intro": intro}

    def save(self, form: NoticeForm) -> str:
        return household_notices.give(
            household=self.household, by=self.viewer, **form.cleaned_data
        ).get_absolute_url()  # fmt: skip


class NoticeClosePage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = WhyForm
    title = "The notice is over"
    button = "Close the notice"
    done = "Closed"

    @cached_property
    def notice(self) -> HouseholdNotice:
        rows = HouseholdNotice.objects.visible_to(self.viewer).open().select_related("household")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.notice.household

    def context(self) -> dict[str, Any]:
        last = dates.uk_date(self.notice.ends_on)
        return super().context() | {"intro": f"Was it taken back, or has it run out? Its last day is {last}."}

    def save(self, form: WhyForm) -> str:
        household_notices.close(notice=self.notice, by=self.viewer, why=form.cleaned_data["why"])
        return self.household.get_absolute_url()


class WhatNextPage(OfArrangement, PlainForm):
    permission = Perm.SAY_WHAT_NEXT
    form_class = WhatNextForm
    title = "What happens next, after the notice?"
    button = "Save it"
    done = "Saved. The scheme reads it too."

    @cached_property
    def row(self) -> UnderNotice:
        rows = UnderNotice.objects.visible_to(self.viewer).filter(notice__closed_at__isnull=True)
        around = ("notice", "person", "arrangement__household", "arrangement__person", "arrangement__scheme")
        return self.get_row(rows.select_related(*around), pk=self.kwargs["pk"])

    @cached_property
    def arrangement(self) -> Arrangement:
        return self.row.arrangement

    def get_initial(self) -> dict[str, Any]:
        return {"what_next": self.row.what_next}

    def context(self) -> dict[str, Any]:
        row = self.row
        intro = f"{row.arrangement.household.name} gave notice until {dates.uk_date(row.notice.ends_on)}."
        return super().context() | {"intro": intro}

    def save(self, form: WhatNextForm) -> str:
        household_notices.say_what_next(row=self.row, by=self.viewer, what_next=form.cleaned_data["what_next"])
        return self.arrangement.get_absolute_url()
