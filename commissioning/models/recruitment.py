from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from commissioning.needs.choices import GivenUp, Language, TargetState
from commissioning.needs.querysets import TargetQuerySet
from commissioning.rules import area_name
from people.models import Organisation, OwnedRow
from placements.choices import OFFERED, Trait
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


class RecruitmentTarget(OwnedRow):
    """Which carers a scheme recruits where, how many and by when, as agreed with a council (G14-LOC-2).

    While it is proposed the other side owns it and owes an answer; once agreed the scheme owns it until the day by which
    they are to be approved. It counts households that are approved from `counted_from` on.
    """

    named_by = ("council", "scheme")

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="recruitment_targets")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="recruitment")
    state = models.CharField(max_length=10, choices=TargetState.choices, default=TargetState.PROPOSED)
    area = models.CharField(max_length=8, blank=True, help_text="Postcode district, like WM3; empty: any")
    skills = ArrayField(
        models.CharField(max_length=16, choices=Trait.choices), default=list, blank=True,
        help_text="Skills, faith, diet and home, as households tick them",
    )  # fmt: skip
    language = models.CharField(max_length=40, choices=[(x.label, x.label) for x in Language], blank=True)
    wheelchair_access = models.BooleanField(default=False)
    number = models.PositiveSmallIntegerField(help_text="How many households")
    by_when = models.DateField()
    counted_from = models.DateField()
    for_council = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    for_scheme = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True)
    reached_on = models.DateField(null=True)
    given_up = models.CharField(max_length=10, choices=GivenUp.choices, blank=True)

    objects = TargetQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="target_says_how_many", condition=Q(number__gte=1, number__lte=50)),
            models.CheckConstraint(
                name="target_says_which_carers",
                condition=~Q(area="") | Q(skills__len__gte=1) | ~Q(language="") | Q(wheelchair_access=True),
            ),
            models.CheckConstraint(
                name="target_asks_what_is_offered",
                condition=Q(skills__contained_by=[trait.value for trait in OFFERED]),
            ),
            models.CheckConstraint(name="target_has_time", condition=Q(by_when__gt=F("counted_from"))),
            models.CheckConstraint(
                name="target_agreed_by_both",
                condition=Q(agreed_on__isnull=True)
                | Q(agreed_on__isnull=False, for_council__isnull=False, for_scheme__isnull=False),
            ),
            models.CheckConstraint(
                name="target_ends_as_it_says",
                condition=Q(state=TargetState.PROPOSED, agreed_on__isnull=True, reached_on__isnull=True, given_up="")
                | Q(state=TargetState.AGREED, agreed_on__isnull=False, reached_on__isnull=True, given_up="")
                | Q(state=TargetState.REACHED, agreed_on__isnull=False, reached_on__isnull=False, given_up="")
                | Q(state=TargetState.GIVEN_UP, reached_on__isnull=True) & ~Q(given_up=""),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What the list of due things calls it."""
        return f"{self.number} carer {'household' if self.number == 1 else 'households'}: {self.wanted}"

    @property
    def wanted(self) -> str:
        """In WM3; Dementia; Urdu; Wheelchair access."""
        traits = [str(Trait(skill).label) for skill in self.skills]
        access = ["Wheelchair access"] if self.wheelchair_access else []
        return "; ".join(
            [*([f"in {area_name(self.area)}"] if self.area else []), *traits, *filter(None, [self.language]), *access]
        )

    def get_absolute_url(self) -> str:
        return reverse("recruitment-target", args=[self.pk])


class RecruitmentTargetChange(StateChange):
    row = models.ForeignKey(RecruitmentTarget, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()
