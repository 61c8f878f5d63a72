"""Who helps somebody to take part in a plan, a review or an enquiry."""

from functools import cached_property
from typing import Any

from django.http import Http404
from django.utils.http import url_has_allowed_host_and_scheme

from careplans.choices import Process
from careplans.forms.advocacy import TakingPartForm
from careplans.forms.sections import answered
from careplans.models import SafeguardingConcern
from careplans.rules.standards import HELP
from careplans.services import advocacy
from careplans.views.rows import OfPerson, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage


class TakingPartPage(OfPerson, FormPage):
    """The four questions and the decision, beginning with what was decided last; then back to where one came from."""

    permission = Perm.ARRANGE_ADVOCATE
    template_name = "careplans/form.html"
    form_class = TakingPartForm
    what = "help to take part"
    done = "Decided. If an advocate was asked for, the wait is counted from now on."

    @property
    def about(self) -> Process:
        """What it is decided for; an assessment has a section of its own."""
        if self.kwargs["about"] not in (Process.PLAN, Process.REVIEW, Process.ENQUIRY):
            raise Http404
        about = Process(self.kwargs["about"])
        if about == Process.ENQUIRY and not self.is_on_a_concern:
            raise Http404
        return about

    @cached_property
    def is_on_a_concern(self) -> bool:
        """An enquiry is nobody's but those who may open the concern."""
        return SafeguardingConcern.objects.visible_to(self.viewer).open().filter(person=self.person).exists()

    def get_initial(self) -> dict[str, Any]:
        last = advocacy.decided_for(self.person, self.about)
        return answered(TakingPartForm.base_fields, last.decision) if last else {}

    def context(self) -> dict[str, Any]:
        last = advocacy.decided_for(self.person, self.about)
        title = f"Help to take part: {self.about.label.lower()}"
        return {
            "title": title,
            "standard": HELP,
            "button": "Save the decision",
            "inset": f"Decided last: {last.words}. Check whether it is still so." if last else "",
            "crumbs": crumbs_of(self.person, (title, None)),
            "cancel_href": self.back(),
        }

    def back(self) -> str:
        """The page of this service that one came from; the record when there is none."""
        back = self.request.GET.get("back", "")
        own = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
        return back if own else self.person.get_absolute_url()

    def save(self, form: TakingPartForm) -> str:
        advocacy.decide(person=self.person, by=self.viewer, about=self.about, **form.cleaned_data)
        return self.back()
