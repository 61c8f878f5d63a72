from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices.releases import IN_CIRCLE, LEVELS, READER_OF, Holder, How, Level
from careplans.models.plan import CarePlan
from careplans.querysets import PlanReleaseQuerySet
from people.models import CircleMember, Organisation, OwnedRow, Person

NOT_ENDED = Q(ended_on__isnull=True)


def _named(**filled: bool) -> Q:
    """Which of the columns that name a holder are filled; the others are empty."""
    empty = {f"{name}__isnull": not filled.get(name, False) for name in ("scheme", "through", "member")}
    carer = ~Q(carer_name="") if filled.get("through") else Q(carer_name="")
    return Q(**empty) & carer


def _fitting() -> Q:
    every = [Q(holder=holder, level__in=levels) for holder, levels in LEVELS.items()]
    fitting = every.pop()
    for one in every:
        fitting |= one
    return fitting


class PlanRelease(OwnedRow):
    """A plan given to somebody at a level, with consent; open until they say that they hold it (G14-PLAN-1, G14-PLAN-7).

    The person's own copy is one too: owed from sign-off (Care Act s25), and not given until `released_on`.

    Once a newer plan has replaced it (`replaced_on`) it is open again until that one is given, or it is said why not.
    It ends when consent is withdrawn: then its holder no longer sees it.
    """

    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="releases")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    holder = models.CharField(max_length=10, choices=Holder.choices, default=Holder.SCHEME)
    level = models.CharField(max_length=12, choices=Level.choices, default=Level.FULL)
    scheme = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="plan_releases")
    through = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="+", help_text="The scheme of a carer"
    )
    carer_name = models.CharField(max_length=200, blank=True)
    member = models.ForeignKey(CircleMember, null=True, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=10, choices=How.choices, default=How.SYSTEM, blank=True)
    released_on = models.DateField(null=True, help_text="Empty while the person's copy is owed")
    released_by_id = models.BigIntegerField(null=True)
    consent = models.TextField(help_text="How the person agreed, or why it is in their best interests")
    consent_lasts = models.BooleanField(default=False, help_text="It covers new versions of the plan")
    acknowledged_on = models.DateField(null=True)
    acknowledged_by_id = models.BigIntegerField(null=True)
    acknowledged_how = models.TextField(blank=True, help_text="How they said so, when somebody else writes it down")
    replaced_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    ended_because = models.TextField(blank=True)
    previous = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="next")

    objects = PlanReleaseQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["plan", "scheme"], name="plan_released_once_to_a_scheme", condition=NOT_ENDED),
            models.UniqueConstraint(fields=["plan", "member"], name="plan_released_once_to_a_member", condition=NOT_ENDED),
            models.UniqueConstraint(
                fields=["plan", "through", "carer_name"], name="plan_released_once_to_a_carer", condition=NOT_ENDED
            ),
            models.UniqueConstraint(
                fields=["plan", "level"], name="plan_given_once_to_the_person",
                condition=NOT_ENDED & Q(holder=Holder.PERSON),
            ),
            models.CheckConstraint(
                name="release_names_its_holder",
                condition=(Q(holder=Holder.SCHEME) & _named(scheme=True))
                | (Q(holder=Holder.CARER) & _named(through=True))
                | (Q(holder=Holder.PERSON) & _named())
                | (Q(holder__in=IN_CIRCLE) & _named(member=True)),
            ),
            models.CheckConstraint(name="release_level_fits_its_holder", condition=_fitting()),
            models.CheckConstraint(
                name="only_the_persons_copy_is_owed",
                condition=(Q(released_on__isnull=False) & (~Q(how="") | Q(holder=Holder.PERSON)))
                | Q(holder=Holder.PERSON, released_on__isnull=True, how="", acknowledged_on__isnull=True),
            ),
            models.CheckConstraint(
                name="replaced_copy_of_the_person_is_closed",
                condition=~Q(holder=Holder.PERSON) | Q(replaced_on__isnull=True) | Q(closed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="ended_release_has_a_reason",
                condition=Q(ended_on__isnull=True, ended_because="")
                | (Q(ended_on__isnull=False, closed_at__isnull=False) & ~Q(ended_because="")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.plan} released to {self.to_whom}"

    def get_absolute_url(self) -> str:
        return reverse("plan", args=[self.plan_id])

    @property
    def to_whom(self) -> str:
        """Their name; for a carer with the scheme that they get it from."""
        if self.holder == Holder.CARER:
            return f"{self.carer_name} (by way of {self.through.name})"
        if self.holder == Holder.PERSON:
            return self.person.name
        return self.scheme.name if self.scheme else self.member.name

    @property
    def is_owed(self) -> bool:
        """The person's copy, not given yet."""
        return self.is_waiting and self.holder == Holder.PERSON

    @property
    def is_waiting(self) -> bool:
        """Given, and not acknowledged yet."""
        return self.is_open and self.replaced_on is None

    @property
    def is_to_release_again(self) -> bool:
        """Its holder has an old version: give them the new one, or say why not."""
        return self.is_open and self.replaced_on is not None

    @property
    def reader_key(self) -> str:
        """Which copy it is; "" when it is the scheme's own assessment and nothing of ours."""
        return READER_OF.get((self.holder, self.level), "")
