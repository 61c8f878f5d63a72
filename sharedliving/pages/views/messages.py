"""Messages to oneself, why one got them, and those of others that did not arrive."""

from functools import cached_property
from typing import Any

from django.contrib import messages as notices
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from sharedliving.core import outbox
from sharedliving.core.access import Perm
from sharedliving.core.models import Digest, Reminder
from sharedliving.core.rules import Refusal
from sharedliving.core.views import FormPage, ListPage, PageView
from sharedliving.pages import heartbeat, messages
from sharedliving.pages.forms.messages import CameBack, CameBackForm
from sharedliving.pages.frame import sweep_status

MINE = "Messages sent to you"
LOST = "Messages that did not arrive"


class MessagesPage(ListPage):
    """What the service told the reader, and what became of it."""

    permission = Perm.SEE_HOME
    template_name = "pages/messages.html"

    def rows(self) -> QuerySet:
        return messages.mine(self.viewer)

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {"headers": messages.HEADERS, "lines": messages.rows_of(given["page"].object_list)}


class MessagePage(ListPage):
    """One message to the reader, line by line."""

    permission = Perm.SEE_HOME
    template_name = "pages/message.html"
    page_size = 50

    @cached_property
    def message(self) -> Digest:
        found: Digest = self.get_row(Digest.objects.visible_to(self.viewer).read_by(self.viewer), pk=self.kwargs["pk"])
        return found

    def rows(self) -> QuerySet:
        return Reminder.objects.visible_to(self.viewer).filter(digest=self.message).order_by("due_on", "pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "crumbs": [(MINE, reverse("messages")), ("Message", None)],
            "message": self.message,
            "state": messages.state_tag(self.message),
            "headers": messages.LINE_HEADERS,
            "lines": messages.lines_of(given["page"].object_list),
        }


class ReminderPage(PageView):
    """Why the reader was told of one date; the link under each line of a message leads here."""

    permission = Perm.SEE_HOME
    template_name = "pages/reminder.html"

    def context(self) -> dict[str, Any]:
        reminder = self.get_row(Reminder.objects.visible_to(self.viewer), pk=self.kwargs["pk"])
        crumbs: list[tuple[str, str | None]] = [(MINE, reverse("messages"))]
        if reminder.digest_id:
            crumbs.append(("Message", reverse("message", args=[reminder.digest_id])))
        return {
            "crumbs": [*crumbs, ("Why you were told", None)],
            "facts": messages.why(self.viewer, reminder),
            "headers": ["Stage", "Who was told", "On", "What became of it"],
            "told": messages.told(reminder),
        }


class LostMessagesPage(ListPage):
    """What did not arrive, with what the mail service said; one button sends it again."""

    permission = Perm.SEE_UNDELIVERED
    template_name = "pages/messages_lost.html"

    def rows(self) -> QuerySet:
        return messages.lost_of(self.viewer)

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {"lost": messages.lost_rows(given["page"].object_list)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        number = request.POST.get("message", "")
        if number.isdecimal() and len(number) < 18:
            self._send(self.get_row(messages.lost_of(self.viewer), pk=int(number)))
        return HttpResponseRedirect(reverse("messages-lost"))

    def _send(self, digest: Digest) -> None:
        try:
            outbox.send_again(digest, by=self.viewer)
        except Refusal as refusal:
            notices.error(self.request, str(refusal))
        else:
            notices.success(self.request, "It is sent again with the next run.")


class CameBackPage(FormPage):
    """Mail that was sent and came back later: SMTP does not tell us, but our mailbox does."""

    permission = Perm.SEE_UNDELIVERED
    template_name = "layouts/question.html"
    form_class = CameBackForm

    def context(self) -> dict[str, Any]:
        title = "Record a message that came back"
        return {
            "title": title,
            "intro": "All messages that were sent to this address on this day go to the messages that did not arrive.",
            "button": "Record it",
            "crumbs": [(LOST, reverse("messages-lost")), (title, None)],
            "cancel_href": reverse("messages-lost"),
        }

    def save(self, form: CameBackForm) -> str:
        given = form.cleaned_data
        outbox.came_back(
            address=given["address"], sent_on=given["sent_on"], for_good=given["why"] == CameBack.FOR_GOOD,
            said=given["said"], by=self.viewer,
        )  # fmt: skip
        self.done = "It is on the list. Tell the reader yourself, and put the address right."
        return reverse("messages-lost")


class SweepsPage(PageView):
    """Whether reminders are alive: red when the sweep has missed two runs."""

    permission = Perm.SEE_UNDELIVERED
    template_name = "pages/sweeps.html"

    def context(self) -> dict[str, Any]:
        return {
            "status": sweep_status(),
            "facts": heartbeat.waiting(),
            "headers": heartbeat.HEADERS,
            "rows": heartbeat.runs(),
        }
