"""Questions about referrals."""

from datetime import date
from typing import Self

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When

from people.querysets import PersonRowQuerySet
from placements.choices import ArrangementKind, ReferralState
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


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

    def more_asked(self) -> Self:
        """The scheme has asked for more, and waits for the referrer."""
        return self.filter(state=ReferralState.MORE_ASKED)

    def waiting_first(self) -> Self:
        """Those that wait for an answer of either side, then the other open ones by due date, then the closed ones."""
        answer = [ReferralState.SENT, ReferralState.MORE_ASKED]
        waiting = Case(When(state__in=answer, then=0), When(closed_at=None, then=1), default=2)
        return self.order_by(waiting, F("due_on").asc(nulls_last=True), "-pk")

    def without_agreement(self) -> Self:
        """No agreement is being written for them yet."""
        candidates = self.model._meta.get_field("candidates").related_model.objects
        written = candidates.filter(agreements__isnull=False, agreements__closed_at__isnull=True)
        return self.filter(~Exists(written.filter(referral_id=OuterRef("pk"))))

    def with_wishes_for(self, scheme_id: int, since: date) -> Self:
        """Those that say to this scheme what somebody must have: sent, and open or no older; the newest first.

        The referral of an emergency has been filled from the call, which asks for no wishes.
        """
        sent = self.filter(scheme_id=scheme_id, sent_on__isnull=False).exclude(kind=ArrangementKind.EMERGENCY)
        return sent.filter(Q(closed_at=None) | Q(sent_on__gte=since)).order_by("-sent_on", "-pk")

    def remembered_by(self, viewer: Viewer) -> Self:
        """For facts without a name: a scheme remembers what was asked of it, also when it sees the person no more."""
        seen = self.visible_to(viewer)
        if viewer.is_active and viewer.in_scheme:
            return self.filter(scheme_id=viewer.organisation_id).exclude(sent_on=None)
        return seen

    def came_to_nothing(self, since: date, until: date) -> Self:
        """Sent, and closed between two days without an arrangement. Adds `was_accepted` and `why_closed`."""
        changes = self.model._meta.get_field("changes").related_model.objects.filter(row_id=OuterRef("pk"))
        ended = [ReferralState.DECLINED, ReferralState.RECOMMENDED, ReferralState.CLOSED]
        candidates = self.model._meta.get_field("candidates").related_model.objects
        lives_there = candidates.filter(referral_id=OuterRef("pk"), agreements__arrangement__isnull=False)
        rows = self.filter(~Exists(lives_there), sent_on__isnull=False, state__in=ended)
        return rows.filter(closed_at__date__gte=since, closed_at__date__lte=until).annotate(
            was_accepted=Exists(changes.filter(to_state=ReferralState.ACCEPTED)),
            why_closed=Subquery(changes.order_by("-pk").values("why")[:1]),
        )

    def for_list(self) -> Self:
        return self.select_related("person", "scheme", "owner", "council")


class MoreAskedQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Both sides of the referral."""
        referrals = self.model._meta.get_field("referral").related_model
        return self.filter(referral__in=referrals.objects.visible_to(viewer))

    def open(self) -> Self:
        return self.filter(answered_on__isnull=True, dropped_on__isnull=True)


class SchemeAssessmentQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Whoever sees the referral: the council its people's, a scheme those sent to it."""
        rows = super().scope(viewer)
        if viewer.in_scheme:
            return rows.filter(referral__scheme_id=viewer.organisation_id, referral__sent_on__isnull=False)
        return rows
