"""A safeguarding concern as a record in sections, with the decision who helps the person take part (CA68)."""

from careplans.choices import Process
from careplans.models import SafeguardingConcern
from careplans.rules import safeguarding as rules
from careplans.rules.records import RecordKind
from careplans.services import advocacy
from sharedliving.core.rules import Gate, Line


def helped(concern: SafeguardingConcern) -> Line:
    """Whether it was decided, since the concern was raised, how the person is helped to take part in the enquiry."""
    back = concern.get_absolute_url()
    return advocacy.line(concern.person, Process.ENQUIRY, back=back, since=concern.raised_on)


def closing_gate(concern: SafeguardingConcern) -> Gate:
    """What has to be there before a concern is closed."""
    return rules.closing_gate(concern, helped(concern))


def refuse_unhelped(concern: SafeguardingConcern) -> None:
    """An enquiry does not go past its start without the decision (CA68). Raises Refusal with the way to decide."""
    back = concern.get_absolute_url()
    advocacy.refuse_undecided(concern.person, Process.ENQUIRY, back=back, since=concern.raised_on)


CONCERN = RecordKind("safeguarding", "Safeguarding concern", rules.SECTIONS, closing_gate)
