"""Accounts of staff, for the administration pages."""

from typing import Any

from django import forms
from django.contrib.auth.forms import BaseUserCreationForm, ReadOnlyPasswordHashField
from django.core.exceptions import ValidationError

from people import rules
from people.choices import Role
from people.models import User
from people.services import staff
from sharedliving.core.viewer import Viewer


class UserFields(forms.ModelForm):
    """What adding and changing share. The administration page sets `viewer`."""

    viewer: Viewer
    roles = forms.MultipleChoiceField(choices=Role.choices, widget=forms.CheckboxSelectMultiple, required=False)

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).lower()
        if staff.email_is_taken(email, self.instance):
            raise ValidationError("Somebody with this e-mail address has an account already.", code="unique")
        return email

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        organisation, roles = data.get("organisation"), data.get("roles", [])
        if organisation and not rules.roles_fit_the_organisation(roles, organisation.kind):
            self.add_error("roles", rules.message(rules.roles_fit_the_organisation))
        teams = [team.organisation_id for team in data.get("teams") or []]
        if organisation and not rules.teams_are_of_the_organisation(teams, organisation):
            self.add_error("teams", rules.message(rules.teams_are_of_the_organisation))
        return data


class AddUserForm(UserFields, BaseUserCreationForm):
    """A new account: e-mail address, name, first password, and what they do."""

    class Meta:
        model = User
        fields = ["email", "name", "phone", "organisation", "teams", "roles", "assessor_trained_on"]


class ChangeUserForm(UserFields):
    """An account as it is. Deactivating it says everything that stands in the way at once."""

    password = ReadOnlyPasswordHashField(label="Password", help_text='<a href="../password/">Set another password</a>.')

    class Meta:
        model = User
        fields = ["email", "name", "phone", "organisation", "teams", "roles", "assessor_trained_on", "is_active"]

    def clean_is_active(self) -> bool:
        active = bool(self.cleaned_data["is_active"])
        if self.initial.get("is_active") and not active:
            reasons = staff.why_not_deactivate(self.instance, by=self.viewer)
            if reasons:
                raise ValidationError([reason.message for reason in reasons])
        return active
