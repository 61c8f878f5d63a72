"""While an emergency lasts: meeting, reviews, options, longer, over."""

from functools import cached_property
from typing import Any

from people.models import Person
from placements.forms.emergencies import (
    DecideLongerForm,
    EmergencyEndForm,
    EmergencyReviewForm,
    LongerForm,
    MeetingForm,
    OptionsForm,
)
from placements.models import EmergencyExtension
from placements.services import emergency_care
from placements.views.emergencies import OfEmergency
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm


class EmergencyMeetingPage(OfEmergency, PlainForm):
    permission = Perm.TAKE_EMERGENCY
    form_class = MeetingForm
    title = "Record the planning meeting"
    button = "Record the meeting"
    done = "Recorded. The next review is due by itself."

    def save(self, form: MeetingForm) -> str:
        emergency_care.record_meeting(emergency=self.emergency, by=self.viewer, **form.cleaned_data)
        return self.emergency.get_absolute_url()


class EmergencyReviewPage(OfEmergency, PlainForm):
    permission = Perm.HOLD_REVIEW
    form_class = EmergencyReviewForm
    title = "Review the emergency"
    button = "Record the review"
    done = "Recorded. The next one is due by itself."

    def save(self, form: EmergencyReviewForm) -> str:
        emergency_care.record_review(emergency=self.emergency, by=self.viewer, **form.cleaned_data)
        return self.emergency.get_absolute_url()


class EmergencyOptionsPage(OfEmergency, PlainForm):
    permission = Perm.HOLD_REVIEW
    form_class = OptionsForm
    title = "Look at the options"
    button = "Record the options review"
    done = "Recorded. A home for the long term needs a referral and a match of its own."

    def save(self, form: OptionsForm) -> str:
        emergency_care.review_options(emergency=self.emergency, by=self.viewer, **form.cleaned_data)
        return self.emergency.get_absolute_url()


class EmergencyLongerPage(OfEmergency, PlainForm):
    permission = Perm.EXTEND_EMERGENCY
    form_class = LongerForm
    title = "Ask for longer"
    button = "Ask, and decide for your side"
    done = "Asked. The manager of the other side decides next."

    def context(self) -> dict[str, Any]:
        limit = dates.uk_date(self.emergency.limit_on) if self.emergency.limit_on else "three months after the start"
        intro = f"It may last until {limit}. Only an options review and two managers, one of each side, make it longer."
        return super().context() | {"intro": intro}

    def save(self, form: LongerForm) -> str:
        emergency_care.ask_for_longer(emergency=self.emergency, by=self.viewer, **form.cleaned_data)
        return self.emergency.get_absolute_url()


class EmergencyDecideLongerPage(PlainForm):
    permission = Perm.EXTEND_EMERGENCY
    form_class = DecideLongerForm
    title = "May it last longer?"
    button = "Decide"
    done = "Decided, in your name."

    @cached_property
    def extension(self) -> EmergencyExtension:
        rows = EmergencyExtension.objects.visible_to(self.viewer).select_related("emergency__person")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.extension.emergency.person

    @property
    def parent(self) -> Any:
        return self.extension.emergency

    def crumbs(self) -> Crumbs:
        return [(f"Emergency of {self.person.name}", self.parent.get_absolute_url())]

    def context(self) -> dict[str, Any]:
        words = f"Asked for until {dates.uk_date(self.extension.until)}."
        return super().context() | {"intro": words, "quoted": self.extension.why}

    def save(self, form: DecideLongerForm) -> str:
        emergency_care.decide_longer(extension=self.extension, by=self.viewer, **form.cleaned_data)
        return str(self.parent.get_absolute_url())


class EmergencyEndPage(OfEmergency, PlainForm):
    permission = Perm.START_ARRANGEMENT
    form_class = EmergencyEndForm
    title = "The emergency is over"
    button = "End the emergency"
    warning = True
    done = "The emergency is over, and the place is free."

    def save(self, form: EmergencyEndForm) -> str:
        emergency_care.end(emergency=self.emergency, by=self.viewer, **form.cleaned_data)
        return self.emergency.get_absolute_url()
