"""Questions about carer households, referrals, matching, agreements and arrangements."""

from datetime import date
from typing import Self

from django.db.models import Case, Count, Exists, F, OuterRef, Q, When

from people.querysets import PersonRowQuerySet
from placements.choices import AgreementState, ArrangementState, CandidateState, HouseholdState, ReferralState
from sharedliving.core.access import Perm
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class SchemeQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """What a scheme offers is open to every care manager (G14-PRO-1)."""
        return self

    def serving(self, council_id: int) -> Self:
        return self.filter(councils=council_id)


class CarerHouseholdQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The scheme's own households."""
        return self.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def approved(self) -> Self:
        return self.filter(state=HouseholdState.APPROVED)

    def with_taken(self) -> Self:
        """Adds `taken`: how many live there or visit today, over all schemes and councils."""
        return self.annotate(taken=Count("arrangements", filter=Q(arrangements__state=ArrangementState.LIVE)))

    def with_room(self) -> Self:
        return self.with_taken().filter(taken__lt=F("approved_places"))

    def for_list(self) -> Self:
        return self.with_taken().select_related("owner", "scheme").order_by("name", "id")


class HouseholdPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(household__scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()

    def expired(self, on: date) -> Self:
        return self.filter(valid_until__lt=on)


class HouseholdRiskQuerySet(HouseholdPartQuerySet):
    """Only the scheme of the household: nothing of this is the council's (G14-RISK-3)."""

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def first_of_each(self) -> Self:
        """The open one of each household that is due first: a household falls due once."""
        earlier = self.model._default_manager.filter(household=OuterRef("household"), closed_at__isnull=True).filter(
            Q(due_on__lt=OuterRef("due_on")) | Q(due_on=OuterRef("due_on"), pk__lt=OuterRef("pk"))
        )
        return self.open().filter(~Exists(earlier), household__closed_at__isnull=True)


class CarerAddressQuerySet(HouseholdPartQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return super().scope(viewer) if viewer.can(Perm.SEE_CARER_ADDRESS) else self.none()


class ReferralQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: its people's referrals. A scheme: those sent to it, drafts never."""
        rows = super().scope(viewer)
        if viewer.in_scheme:
            return rows.filter(scheme_id=viewer.organisation_id).exclude(sent_on=None)
        return rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def waiting(self) -> Self:
        return self.filter(state=ReferralState.SENT)

    def waiting_first(self) -> Self:
        """Those that wait for an answer, then the other open ones by due date, then the closed ones, newest first."""
        waiting = Case(When(state=ReferralState.SENT, then=0), When(closed_at=None, then=1), default=2)
        return self.order_by(waiting, F("due_on").asc(nulls_last=True), "-pk")

    def without_agreement(self) -> Self:
        """No agreement is being written for them yet."""
        candidates = self.model._meta.get_field("candidates").related_model.objects
        written = candidates.filter(agreement__isnull=False, agreement__closed_at__isnull=True)
        return self.filter(~Exists(written.filter(referral_id=OuterRef("pk"))))

    def for_list(self) -> Self:
        return self.select_related("person", "scheme", "owner", "council")


class CandidateQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        referrals = self.model._meta.get_field("referral").related_model
        return self.filter(referral__in=referrals.objects.visible_to(viewer))

    def considered(self) -> Self:
        return self.exclude(state=CandidateState.NOT_CHOSEN)


class IntroductionQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        candidates = self.model._meta.get_field("candidate").related_model
        return self.filter(candidate__in=candidates.objects.visible_to(viewer))


class AgreementQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        rows = super().scope(viewer)
        return rows.filter(candidate__referral__scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def started_and_unsigned(self) -> Self:
        """The person has moved in, in an emergency, and not everybody has signed (G14-EMG-2)."""
        return self.open().filter(arrangement__isnull=False).exclude(state=AgreementState.SIGNED)


class AgreementPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        agreements = self.model._meta.get_field("agreement").related_model
        return self.filter(agreement__in=agreements.objects.visible_to(viewer))


class ArrangementQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        rows = super().scope(viewer)
        return rows.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def live(self) -> Self:
        return self.filter(state=ArrangementState.LIVE)

    def without_plan_in_force(self) -> Self:
        """Live, and the person has no care and support plan in force (G14-PLAN-5)."""
        plans = self.model._meta.get_field("person").related_model._meta.get_field("plans").related_model
        return self.live().filter(~Exists(plans.objects.in_force().filter(person_id=OuterRef("person_id"))))

    def for_list(self) -> Self:
        return self.select_related("person", "household", "scheme", "owner")
