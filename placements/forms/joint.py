"""What councils and schemes do together: compare, transfer."""

from typing import Any

from people.choices import OrganisationKind, Role
from people.models import Organisation, Team, User
from placements.models import Arrangement, CarerHousehold
from sharedliving.core.dates import today
from sharedliving.core.forms import BaseForm, FutureDateField, RowField, RowsField, WordsField, YesNoField
from sharedliving.core.viewer import Viewer


class ReconciliationCheckForm(BaseForm):
    words = WordsField(
        label="What did you find, and what do you do about it?", called="What you found", rows=6, max_length=4000,
        missing="Write down what you found, and what you do about it",
    )  # fmt: skip


class TransferForm(BaseForm):
    """Between schemes: to whom, what, when, why, and how everybody was asked."""

    receiving = RowField(queryset=Organisation.objects.none(), label="To whom?", missing="Select to whom")
    whole = YesNoField(
        label="Does everything go that your scheme has?", missing="Select whether everything goes",
        hint="Every household, everybody who lives there, and every open referral",
    )  # fmt: skip
    households = RowsField(
        queryset=CarerHousehold.objects.none(), label="Which households?", required=False,
        hint="Everybody who lives there through your scheme goes along",
    )  # fmt: skip
    arrangements = RowsField(queryset=Arrangement.objects.none(), label="Which arrangements?", required=False)
    on = FutureDateField(
        label="From which day?", called="The day", earliest=today,
        missing="Enter from which day",
    )  # fmt: skip
    why = WordsField(label="Why?", called="The reason", rows=3, max_length=4000, missing="Say why")
    consents = WordsField(
        label="How were the people and their carers asked, and what did they say?", called="What they said", rows=5,
        max_length=4000, missing="Write down how they were asked, and what they said",
    )  # fmt: skip
    reveals = {"whole": {"no": ["households", "arrangements"]}}

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = OrganisationKind.SCHEME if viewer.in_scheme else OrganisationKind.COUNCIL
        others = (
            Organisation.objects.visible_to(viewer)
            .filter(kind=kind)
            .exclude(pk=viewer.organisation_id)
            .order_by("name")
        )
        self.fields["receiving"].queryset = others  # type: ignore[attr-defined]
        live = Arrangement.objects.visible_to(viewer).live().select_related("person", "household")
        self.fields["arrangements"].queryset = live.order_by("person__family_name", "pk")  # type: ignore[attr-defined]
        own = CarerHousehold.objects.visible_to(viewer).own_of(viewer).open()
        self.fields["households"].queryset = own.order_by("name", "pk")  # type: ignore[attr-defined]

    def answers(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "receiving": data["receiving"], "on": data["on"], "why": data["why"], "consents": data["consents"],
            "whole": bool(data.get("whole")), "households": list(data.get("households") or []),
            "arrangements": list(data.get("arrangements") or []),
        }  # fmt: skip


class CouncilTransferForm(TransferForm):
    """Between councils people go, with their arrangements; households belong to schemes."""

    reveals = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["whole"], self.fields["households"]


class TransferAgreeForm(BaseForm):
    """The receiving side names who answers for it all from that day."""

    new_owner = RowField(
        queryset=User.objects.none(), label="Who answers for them from that day?", missing="Select who answers for them"
    )
    new_team = RowField(queryset=Team.objects.none(), label="In which team?", missing="Select the team")

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = (
            (Role.SCHEME_WORKER, Role.SCHEME_MANAGER) if viewer.in_scheme else (Role.CARE_MANAGER, Role.LINE_MANAGER)
        )
        staff = (
            User.objects.visible_to(viewer).active().filter(organisation_id=viewer.organisation_id).with_role(*roles)
        )
        self.fields["new_owner"].queryset = staff.order_by("name", "pk")  # type: ignore[attr-defined]
        if viewer.in_scheme:
            del self.fields["new_team"]
        else:
            teams = Team.objects.visible_to(viewer).filter(organisation_id=viewer.organisation_id)
            self.fields["new_team"].queryset = teams.order_by("name", "pk")  # type: ignore[attr-defined]
