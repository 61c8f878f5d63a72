"""Telling people who is responsible now (G14-CMS-4)."""

from functools import cached_property
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.generic import View

from placements.views.documents import pdf_answer
from reviews.forms.owner_told import OwnerToldForm
from reviews.models import OwnerTold
from reviews.owner_letter import owner_letter
from reviews.services import owner_told
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, NeedsPermission


class OfOwnerTold(NeedsPermission):
    abstract = True

    @cached_property
    def row(self) -> OwnerTold:
        return self.get_row(OwnerTold.objects.visible_to(self.viewer).for_list(), pk=self.kwargs["pk"])  # type: ignore[no-any-return]


class OwnerToldPage(OfOwnerTold, FormPage):
    """Whom to tell and in which words; then when and how it was done."""

    permission = Perm.GIVE_PERSON
    template_name = "reviews/owner_told.html"
    form_class = OwnerToldForm
    done = "It is recorded that they have been told."

    def context(self) -> dict[str, Any]:
        row = self.row
        owner = row.person.owner.name if row.person.owner else ""
        title = f"Tell {row.recipient} who is responsible now"
        told = f"They were told on {dates.uk_date(row.told_on)}." if row.told_on else ""
        return {
            "title": title,
            "row": row,
            "caption": row.person.name,
            "intro": f"How {row.person.name} communicates: {row.person.communication or 'not recorded'}",
            "quoted": f"{owner} is the care manager of {row.person.name} now. Turn to them with anything you need.",
            "quoted_who": "What to say",
            "blocked": told,
            "button": "They have been told",
            "crumbs": [("People", reverse("people")), (row.person.name, row.person.get_absolute_url()), (title, None)],
            "cancel_href": row.person.get_absolute_url(),
        }

    def save(self, form: OwnerToldForm) -> str:
        owner_told.told(row=self.row, by=self.viewer, **form.cleaned_data)
        return self.row.person.get_absolute_url()


class OwnerLetterPdf(OfOwnerTold, View):
    """The letter that tells them, in the format that they need."""

    permission = Perm.GIVE_PERSON

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.row
        owner = row.person.owner if row.is_open else row.owner
        if owner is None:
            raise Http404
        self.saw(row.person_id, f"letter about the new owner (document for {row.get_who_display().lower()})")
        return pdf_answer("owner_letter", owner_letter(row, owner), f"owner-letter-{row.person.reference}-{row.pk}")
