"""Live arrangements whose two workers look like one (G14-CMS-1, G14-CMS-10): the rule of `rules.two_hats`, in SQL."""

from datetime import date

from django.db.models import CharField, F, Func, Q, QuerySet

from placements.models import Arrangement
from placements.rules.two_hats import POSTS
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer

A_POST = rf"(^|[^a-z])({'|'.join(sorted(POSTS))})([^a-z]|$)"


class Folded(Func):
    """A name without capitals, punctuation and double spaces."""

    template = r"btrim(regexp_replace(lower(%(expressions)s), '\W+', ' ', 'g'))"
    output_field = CharField()


class Local(Func):
    """What stands before the @ of an e-mail address."""

    template = "lower(split_part(%(expressions)s, '@', 1))"
    output_field = CharField()


def two_hats(viewer: Viewer, on: date) -> QuerySet:
    """The longest first: each pair is looked at once, and nobody is looked for among all users."""
    rows = Arrangement.objects.visible_to(viewer).live().filter(person__died_on__isnull=True)
    rows = rows.annotate(
        of_carer=Folded("owner__name"), of_person=Folded("person__owner__name"),
        carer_mail=Local("owner__email"), person_mail=Local("person__owner__email"),
    )  # fmt: skip
    names = Q(of_carer=F("of_person")) & ~Q(of_carer="")
    mail = Q(carer_mail=F("person_mail")) & ~Q(carer_mail="") & ~Q(carer_mail__regex=A_POST)
    return rows.filter(Q(owner=F("person__owner")) | names | mail).order_by("started_on", "pk")


LISTS = (
    NetList(
        key="one-worker-for-both",
        title="One worker for the person and for the carers",
        sentence="People whose care manager and whose carers’ scheme worker look like one worker with two accounts.",
        rule="G14-CMS-1",
        failure=15,
        rows=two_hats,
        person="person_id",
        since="started_on",
        owner="person__owner_id",
        what_to_do="Give the person or the arrangement to somebody else: one stands by the person, one by the carers.",
    ),
)
