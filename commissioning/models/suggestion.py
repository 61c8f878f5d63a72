from django.db import models
from django.db.models import Q
from django.urls import reverse

from commissioning.needs.choices import Answer, LocalNeed, Says, SuggestionKind, SuggestionState
from commissioning.needs.querysets import SuggestionQuerySet
from commissioning.rules import area_name
from people.choices import SupportReason
from people.models import Organisation, OwnedRow
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


class Suggestion(OwnedRow):
    """What those who do the work put to a commissioner: a scheme's new offer, or a care manager's note (G14-LOC-3, -5).

    Owned by somebody of the council, who owes an answer that goes back to whoever asked. Coded throughout: a commissioner
    reads no words that somebody typed, and nobody has to promise that there is nothing about a person in them.
    """

    named_by = ("council",)

    kind = models.CharField(max_length=6, choices=SuggestionKind.choices)
    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="suggestions")
    scheme = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="offers_suggested")
    by_user = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField()
    state = models.CharField(max_length=10, choices=SuggestionState.choices, default=SuggestionState.SUGGESTED)
    need = models.CharField(max_length=16, choices=LocalNeed.choices)
    says = models.CharField(max_length=10, choices=Says.choices, blank=True)
    for_whom = models.CharField(max_length=30, choices=SupportReason.choices, blank=True)
    area = models.CharField(max_length=8, blank=True, help_text="Postcode district, like WM3; empty: any")
    places = models.PositiveSmallIntegerField(null=True, help_text="How many people an offer would support")
    from_when = models.DateField(null=True, help_text="From when an offer could begin")
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    answered_on = models.DateField(null=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="offer_says_how_much_and_note_says_what",
                condition=Q(
                    kind=SuggestionKind.OFFER, scheme__isnull=False, places__gte=1, from_when__isnull=False, says=""
                )
                | Q(kind=SuggestionKind.NOTE, scheme__isnull=True, places__isnull=True, from_when__isnull=True)
                & ~Q(says=""),
            ),
            models.CheckConstraint(name="suggestion_names_a_need", condition=Q(need__in=list(LocalNeed.values))),
            models.CheckConstraint(
                name="suggestion_open_until_answered",
                condition=Q(
                    state__in=[SuggestionState.SUGGESTED, SuggestionState.DISCUSSED], answer="", answered_on=None,
                    closed_at=None,
                )
                | Q(
                    state__in=[SuggestionState.AGREED, SuggestionState.DECLINED], answered_on__isnull=False,
                    closed_at__isnull=False,
                )
                & ~Q(answer=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What the list of due things calls it."""
        where = f" in {area_name(self.area)}" if self.area else ""
        if self.kind == SuggestionKind.NOTE:
            return f"{self.get_need_display()}{where}: {self.get_says_display()}"
        return f"{self.get_need_display()}{where}"

    def get_absolute_url(self) -> str:
        return reverse("suggestion", args=[self.pk])


class SuggestionChange(StateChange):
    row = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()
