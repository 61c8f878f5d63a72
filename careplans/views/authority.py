"""Who may decide for a person by law: the pages of the register."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from careplans.forms import authority as forms
from careplans.models import LegalAuthority
from careplans.rules import authority as rules
from careplans.rules.said import message
from careplans.services import authorities
from careplans.views.rows import Crumbs, Logged, OfPerson, WhileOpen, crumbs_of
from people.models import CircleMember, Person
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage, PageView

FIELDS = tuple(forms.AuthorityForm.base_fields)


class OfAuthority(Logged):
    @cached_property
    def row(self) -> LegalAuthority:
        rows = LegalAuthority.objects.visible_to(self.viewer).select_related("person", "seen_by", "circle_member")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "legal authority")

    @property
    def is_open(self) -> bool:
        return self.row.ended_on is None

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, (self.row.name, self.row.get_absolute_url()))


class AsksForAuthority:
    """The form with the person's circle to choose from."""

    template_name = "careplans/form.html"
    form_class = forms.AuthorityForm
    holder_of: Person

    def get_form_kwargs(self) -> dict[str, Any]:
        circle = CircleMember.objects.visible_to(self.viewer).filter(person=self.holder_of)
        return super().get_form_kwargs() | {"circle": circle}


class AuthorityNewPage(AsksForAuthority, OfPerson, FormPage):
    permission = Perm.WRITE_ASSESSMENT
    what = "register of legal authority"
    done = "Recorded. It counts once somebody has seen the document"

    @property
    def holder_of(self) -> Person:
        return self.person

    def context(self) -> dict[str, Any]:
        return {
            "title": "Record who may decide by law",
            "inset": "An authority counts only after somebody has seen the original or a certified copy.",
            "button": "Record it",
            "crumbs": crumbs_of(self.person, ("Legal authority", None)),
            "cancel_href": self.person.part_url(Part.SAFETY),
        }

    def save(self, form: forms.AuthorityForm) -> str:
        return authorities.record(person=self.person, by=self.viewer, **form.cleaned_data).get_absolute_url()


class AuthorityPage(OfAuthority, PageView):
    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/authority.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        may = self.is_open and self.viewer.can(Perm.WRITE_ASSESSMENT)
        links = (("Say that you saw the document", "seen"), ("Change it", "change"), ("Say that it ended", "end"))
        return {
            "crumbs": crumbs_of(row.person, (row.name, None)),
            "rows": rows_of(row),
            "why_not": why_it_does_not_count(row),
            "links": [(text, reverse(f"authority-{end}", args=[row.pk])) for text, end in links] if may else [],
        }


class AuthorityChangePage(AsksForAuthority, OfAuthority, WhileOpen, FormPage):
    permission = Perm.WRITE_ASSESSMENT
    done = "Saved"

    @property
    def holder_of(self) -> Person:
        return self.row.person

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.row, name) for name in FIELDS} | super().get_initial()

    def context(self) -> dict[str, Any]:
        return {
            "title": "Change a legal authority",
            "inset": "If you change what it is, who holds it or what it covers, the document has to be seen again.",
            "button": "Save",
            "crumbs": [*self.crumbs, ("Change", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.AuthorityForm) -> str:
        return authorities.change(authority=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class AuthoritySeenPage(OfAuthority, WhileOpen, FormPage):
    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = forms.DocumentSeenForm
    done = "Recorded that you saw the document"

    def context(self) -> dict[str, Any]:
        return {
            "title": "You saw the document",
            "inset": str(self.row),
            "button": "I saw it",
            "crumbs": [*self.crumbs, ("Document", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.DocumentSeenForm) -> str:
        return authorities.see_document(authority=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class AuthorityEndPage(OfAuthority, WhileOpen, FormPage):
    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = forms.EndAuthorityForm
    done = "Ended"

    def context(self) -> dict[str, Any]:
        return {
            "title": "End this legal authority?",
            "inset": str(self.row),
            "button": "End it",
            "warning": True,
            "crumbs": [*self.crumbs, ("End", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.EndAuthorityForm) -> str:
        return authorities.end(authority=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


def rows_of(row: LegalAuthority) -> list[tuple[str, Any]]:
    """All of it as rows of a summary."""
    rows: list[tuple[str, Any]] = [
        ("What it is", row.get_kind_display()),
        ("Held by", row.name),
        ("In the circle", str(row.circle_member) if row.circle_member else None),
        ("Reached", row.contact),
        ("Covers", row.scope),
        ("Reference number", row.reference),
        ("Registered", row.registered_on),
        ("Valid from", row.valid_from),
        ("Valid until", row.valid_until),
    ]
    if row.seen_by:
        rows += [("Document", row.get_document_display()), ("Seen by", row.seen_by.name), ("Seen on", row.seen_on)]
    if row.ended_on:
        rows += [("Ended", row.ended_on), ("Why", row.ended_why)]
    return rows


def why_it_does_not_count(row: LegalAuthority) -> list[str]:
    """In words, everything that stands in its way today."""
    words = {"name": row.name, "kind": row.get_kind_display().lower()}
    seen, registered, in_force = (
        rules.mca_9_document_was_seen,
        rules.mca_9_attorney_is_registered,
        rules.mca_9_is_in_force,
    )
    kept = ((seen, seen(row)), (registered, registered(row)), (in_force, in_force(row, dates.today())))
    return [message(rule, **words) for rule, is_kept in kept if not is_kept]
