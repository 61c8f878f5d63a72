from typing import Any

from django.urls import reverse

from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage
from sharedliving.pages.forms.hand_over import HandOverForm
from sharedliving.pages.journeys.hand_over import hand_over


class HandOverPage(FormPage):
    """Hand everything one worker holds to another in one step."""

    permission = Perm.HAND_OVER
    template_name = "pages/hand_over.html"
    form_class = HandOverForm
    done = "The work has been handed over. Both have been told by e-mail."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"viewer": self.viewer}

    def save(self, form: HandOverForm) -> str:
        hand_over(by=self.viewer, **form.cleaned_data)
        return reverse("home")
