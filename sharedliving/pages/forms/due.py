from datetime import date, timedelta

from django.db.models import Q, QuerySet

from people.models import User
from placements.due import OF_SCHEMES
from sharedliving.core import dates
from sharedliving.core.forms import BaseForm, RowField, SelectField
from sharedliving.core.viewer import Viewer
from sharedliving.pages.due_list import GROUPS, DueFilter
from sharedliving.pages.sources import KINDS

HORIZONS = {"overdue": -1, "week": 6, "month": 28, "quarter": 91, "any": None}
BY = (("week", "Week"), ("person", "Whom it is about"), ("worker", "Worker"))


class DueFilterForm(BaseForm):
    """Filters of the due list; they live in the address, so that nothing is lost on the way back. No name is in it."""

    until = SelectField(
        label="Due",
        choices=(
            ("overdue", "Overdue"),
            ("week", "In the next 7 days"),
            ("month", "In the next 4 weeks"),
            ("quarter", "In the next 3 months"),
            ("any", "At any time"),
        ),
        required=False,
    )
    whose = SelectField(label="Whose", choices=(), required=False)
    kind = SelectField(label="What", choices=(), required=False)
    owner = RowField(queryset=User.objects.none(), label="Worker", required=False)
    by = SelectField(label="Grouped by", choices=BY, required=False)
    mark_optional = False

    def __init__(self, *args: object, viewer: Viewer, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        ours = "My scheme’s" if viewer.in_scheme else "My team’s"
        self.fields["whose"].choices = [("me", "Mine"), ("team", f"{ours}: everybody I can see")]
        self.fields["kind"].choices = [
            ("", "Everything"),
            *_groups(),
            *((kind.key, kind.label) for kind in KINDS.values() if viewer.in_scheme or kind.key not in OF_SCHEMES),
        ]
        self.fields["owner"].queryset = _colleagues(viewer, str(self.data.get("owner", "")))

    def wanted(self) -> DueFilter:
        """What to show; anything odd in the address falls back to one's own next four weeks."""
        chosen = self.cleaned_data if self.is_valid() else {}
        days = HORIZONS[chosen.get("until") or "month"]
        return DueFilter(self._until(days), self._owners(chosen), chosen.get("kind") or "")

    def grouping(self) -> str:
        """By week unless the address says otherwise."""
        return (self.cleaned_data.get("by") or "week") if self.is_valid() else "week"

    def _owners(self, chosen: dict) -> tuple[int, ...] | None:
        if chosen.get("owner"):
            return (chosen["owner"].pk,)
        return None if chosen.get("whose") == "team" else (self.viewer.user_id,)

    def _until(self, days: int | None) -> date:
        return date.max if days is None else dates.today() + timedelta(days=days)


def _groups() -> list[tuple[str, str]]:
    return [(key, label) for key, (label, _) in GROUPS.items()]


def _colleagues(viewer: Viewer, chosen: str) -> QuerySet[User]:
    """Who owns what the viewer sees: in a council those of their own department, not everybody of the council.

    The one who was chosen is among them also when they work elsewhere or have left: the home page leads to their work.
    """
    near = Q(is_active=True, teams__in=viewer.team_ids) if viewer.in_council else Q(is_active=True)
    wanted = Q(pk=int(chosen)) if chosen.isdecimal() and len(chosen) < 18 else Q(pk__in=[])
    return User.objects.visible_to(viewer).filter(near | wanted).distinct()
