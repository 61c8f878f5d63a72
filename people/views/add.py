"""Add a person, once it is known that they are not here yet."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from people.choices import Role
from people.finding import read
from people.forms.details import AddPersonForm
from people.forms.find import prefilled
from people.models import User
from people.services import duplicates, people
from people.services.duplicates import Duplicates
from people.tables import FOUND_HEADERS, found_rows
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage

OWNERS = (Role.CARE_MANAGER, Role.LINE_MANAGER, Role.REVIEWING_OFFICER)
IDENTITY = ("given_name", "family_name", "date_of_birth", "nhs_number")


class AddPersonPage(FormPage):
    """Reached from a search alone (POST with `start`); asks for a named decision where others look alike."""

    permission = Perm.ADD_PERSON
    template_name = "people/add.html"
    form_class = AddPersonForm

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        messages.info(request, "First look whether the person is already here.")
        return HttpResponseRedirect(reverse("people"))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "start" in request.POST:
            return self.render_to_response(self.get_context_data(form=self.begin()))
        return super().post(request, *args, **kwargs)

    def begin(self) -> AddPersonForm:
        return AddPersonForm(initial=prefilled(read(self.request.POST.get("q", ""))), **self.people_to_choose())

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | self.people_to_choose()

    def context(self) -> dict[str, Any]:
        return {"crumbs": [("Find or add a person", reverse("people")), ("Add a person", None)]}

    def people_to_choose(self) -> dict[str, Any]:
        own = self.viewer.has_role(Role.CARE_MANAGER)
        return {
            "owners": User.objects.visible_to(self.viewer).active().with_role(*OWNERS).order_by("name"),
            "nobody": "You" if own else "The duty manager, until there is an owner",
        }

    def form_valid(self, form: AddPersonForm) -> HttpResponse:
        facts = {name: form.cleaned_data[name] for name in IDENTITY}
        found = duplicates.look(self.viewer, **facts)
        if found.certain:
            form.add_error("nhs_number", "Somebody with this NHS number is already here")
            return self.shown(form, found)
        if found.undecided(form.decided_about):
            return self.ask(found)
        return super().form_valid(form)

    def ask(self, found: Duplicates) -> HttpResponse:
        """The same form with everything typed, those who look alike above it, and the decision below."""
        data = self.request.POST.copy()
        data["seen"] = " ".join(match.key for match in found.every)
        form = AddPersonForm(data, **self.people_to_choose())
        form.add_error(None, people.PossibleDuplicates.sentence)
        return self.shown(form, found)

    def shown(self, form: AddPersonForm, found: Duplicates) -> HttpResponse:
        context = self.get_context_data(form=form)
        context |= {"alike": found_rows(found.here), "hidden": found.hidden, "headers": FOUND_HEADERS}
        return self.render_to_response(context, status=422)

    def form_invalid(self, form: AddPersonForm) -> HttpResponse:
        """Those who look alike stay in sight while the decision is still open."""
        facts = {name: form.cleaned_data.get(name) for name in IDENTITY}
        if form.decided_about and all(name in form.cleaned_data for name in IDENTITY):
            return self.shown(form, duplicates.look(self.viewer, **facts))
        return super().form_invalid(form)

    def save(self, form: AddPersonForm) -> str:
        person = people.add(by=self.viewer, **form.facts())
        messages.success(self.request, f"{person.name} has been added. Their reference is {person.reference}.")
        return person.get_absolute_url()
