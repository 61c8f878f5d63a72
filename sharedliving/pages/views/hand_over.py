from typing import Any

from django.contrib import messages
from django.urls import reverse

from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage
from sharedliving.pages import sharing_out
from sharedliving.pages.caseloads import caseload_of
from sharedliving.pages.forms.hand_over import HandOverForm
from sharedliving.pages.journeys.hand_over import hand_over


class HandOverPage(FormPage):
    """Hand everything one worker holds to another in one step."""

    permission = Perm.HAND_OVER
    template_name = "pages/hand_over.html"
    form_class = HandOverForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"viewer": self.viewer}

    def context(self) -> dict[str, Any]:
        return {"workers": sharing_out.who_owns_some(self.viewer), "of": caseload_of(self.viewer).of}

    def save(self, form: HandOverForm) -> str:
        handed = hand_over(by=self.viewer, **form.cleaned_data)
        self.done = f"{handed.words} have been handed over. Both workers have been told by e-mail."
        if handed.checks:
            messages.warning(self.request, handed.checks_words)
        if handed.posts:
            leaver = form.cleaned_data["leaver"]
            text = f"{leaver.name} is still the {' and the '.join(handed.posts)}. Ask an administrator to change that."
            messages.warning(self.request, text)
        return reverse("home")
