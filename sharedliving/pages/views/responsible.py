"""Pages for whoever answers for a person."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

from people import rules
from people.views.row import PersonFormPage
from sharedliving.core.access import Perm, require


class ResponsiblePage(PersonFormPage):
    """For the owner of a person and line managers; a colleague is told so, on the person's record."""

    abstract = True
    permission = Perm.GIVE_PERSON
    rule: Callable[..., bool]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        require(self.viewer, self.permission)
        rule = type(self).rule
        if not rule(self.viewer, self.person):
            messages.error(request, rules.message(rule))
            return HttpResponseRedirect(self.person.get_absolute_url())
        return super().dispatch(request, *args, **kwargs)
