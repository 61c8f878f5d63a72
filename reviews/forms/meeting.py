"""Around a review: invitations, what is to be done, and a review that is asked for."""

from typing import Any

from django.db.models import Q, QuerySet

from people.models import Person, User
from placements.forms.to_do import ToDoForm
from reviews.choices import AttendeeRole, InvitationAnswer, InvitationFormat, RequestDecision
from reviews.models import Review
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    FutureDateField,
    PastDateField,
    TextField,
    WordsField,
)
from sharedliving.core.viewer import SYSTEM, Viewer


class InviteForm(BaseForm):
    name = TextField(label="Name", max_length=200, missing="Enter the name of whoever is invited")
    role = ChoiceField(label="Who are they?", choices=AttendeeRole, missing="Select who they are")
    sent_as = ChoiceField(
        label="How do they get the invitation?", choices=InvitationFormat, missing="Select how they get the invitation",
        hint="As their communication needs ask for",
    )  # fmt: skip
    meets_on = FutureDateField(
        label="When is the meeting?", called="The date of the meeting", missing="Enter the date of the meeting"
    )
    meets_where = TextField(
        label="Where, and at what time?", called="Where and when it is", max_length=200, missing="Enter where and when it is",
        hint="For example, at home at 2pm. Never an address that somebody invited may not know",
    )  # fmt: skip


class FollowUpForm(BaseForm):
    """What has happened with one invitation."""

    sent_on = PastDateField(label="When was the invitation sent?", called="The date it was sent", required=False)
    answer = ChoiceField(label="What do they answer?", choices=InvitationAnswer, required=False)
    pack_sent_on = PastDateField(
        label="When were the papers sent?", called="The date the papers were sent", required=False,
        hint="At least seven days before the meeting",
    )  # fmt: skip
    pack_received_on = PastDateField(
        label="When did they get the papers?", called="The date they got the papers", required=False
    )


class ActionForm(ToDoForm):
    """Who may have it to do: workers of the council, and the scheme worker of the arrangement."""

    def __init__(self, *args: Any, review: Review, viewer: Viewer, **kwargs: Any) -> None:
        scheme = review.arrangement.owner_id if review.arrangement else None
        owners = who_may_do_it(viewer, review.person, review.owner_id, scheme)
        super().__init__(*args, owners=owners, **kwargs)


def who_may_do_it(viewer: Viewer, person: Person, *also: int | None) -> QuerySet:
    """The person's team, the viewer, and who is named: by a council the scheme's worker too, by a scheme only its own."""
    own = Q(organisation_id=person.council_id, teams=person.team_id) | Q(pk=viewer.user_id)
    seen = User.objects.visible_to(viewer).active().filter(own).distinct()
    named = User.objects.visible_to(SYSTEM if viewer.in_council else viewer).active().filter(pk__in=also).distinct()
    return (seen | named).order_by("name")


class RequestForm(BaseForm):
    asked_by = TextField(label="Who asks for a review?", max_length=200, missing="Enter who asks for a review")
    role = ChoiceField(label="Who are they?", choices=AttendeeRole, missing="Select who they are")
    asked_on = PastDateField(
        label="When did they ask?",
        called="The date they asked",
        missing="Enter the date they asked",
        initial=dates.today,
    )
    why = WordsField(
        label="Why do they ask?", called="Why they ask", rows=4, max_length=4000, missing="Say why they ask"
    )


class DecideForm(BaseForm):
    decision = ChoiceField(label="What do you decide?", choices=RequestDecision, missing="Select what you decide")
    hold_on = FutureDateField(label="If it is held: by when?", called="The date of the review", required=False)
    reasons = WordsField(label="Why?", called="The reasons", rows=4, max_length=4000, missing="Give the reasons")
    told_on = PastDateField(
        label="When did you tell whoever asked?",
        called="The date you told them",
        missing="Enter the date you told them",
    )
    told_how = TextField(
        label="How did you tell them?", called="How you told them", max_length=200, missing="Enter how you told them"
    )
