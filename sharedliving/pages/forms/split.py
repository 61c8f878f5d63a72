"""Who gets what of a leaver's people or households, what they should know, and who takes the rest."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from people.models import User
from sharedliving.core.forms import BaseForm, RowField, SelectField, WordsField
from sharedliving.pages.caseloads import Caseload
from sharedliving.pages.forms.owner import name_and_teams
from sharedliving.pages.journeys.split_work import Share
from sharedliving.pages.sharing_out import Proposal


class SplitForm(BaseForm):
    """Two questions for each person or household, as proposed; then the rest and the reason."""

    rest = RowField(
        queryset=User.objects.none(), label="Who takes everything else?", missing="Choose who takes everything else",
    )  # fmt: skip
    reason = WordsField(
        label="Why?", rows=3, missing="Enter why the work is handed over", hint="For example, leaving on 31 March"
    )

    def __init__(
        self,
        *args: Any,
        caseload: Caseload,
        proposals: Sequence[Proposal],
        takers: QuerySet[User],
        colleagues: QuerySet[User],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.proposals, self.takers = proposals, {str(user.pk): user for user in takers}
        last = {name: self.fields.pop(name) for name in ("rest", "reason")}
        for proposal in proposals:
            self._ask(proposal, caseload.called(proposal.thing))
        self.fields |= last
        self.fields["rest"].help_text = caseload.rest
        self.fields["rest"].queryset = colleagues  # type: ignore[attr-defined]
        self.fields["rest"].label_from_instance = name_and_teams  # type: ignore[attr-defined]

    def _ask(self, proposal: Proposal, called: str) -> None:
        key = proposal.thing.pk
        self.fields[f"who_{key}"] = SelectField(
            choices=[(taker, name_and_teams(user)) for taker, user in self.takers.items()],
            label=f"Who has {called} from now on?", initial=proposal.receiver and proposal.receiver.pk,
            missing=f"Choose who has {called}",
        )  # fmt: skip
        self.fields[f"note_{key}"] = WordsField(
            label=f"What should they know about {called}?", rows=2, max_length=4000, required=False
        )

    def shares(self) -> list[Share]:
        """What was chosen for each of them."""
        given, things = self.cleaned_data, [each.thing for each in self.proposals]
        return [Share(row, self.takers[given[f"who_{row.pk}"]], given[f"note_{row.pk}"]) for row in things]
