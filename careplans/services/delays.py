"""Why something is past its date. The date itself never moves."""

from django.db import transaction

from careplans.models import Assessment, SupportRequest
from careplans.rules import delays as rules
from careplans.rules.said import missing
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

VERBS = {SupportRequest: "request", Assessment: "assessment"}


@transaction.atomic
def record(*, row: SupportRequest | Assessment, by: Viewer, code: str, reason: str) -> SupportRequest | Assessment:
    """Say what holds up a request or an assessment that is late; a newer reason replaces it, and the history keeps both."""
    fresh = states.lock(row)
    in_words = rules.delay_has_code_and_words(code, reason)
    is_late = rules.only_what_is_late_is_delayed(fresh.due_on, dates.today())
    checks = ((rules.delay_has_code_and_words, in_words), (rules.only_what_is_late_is_delayed, is_late))
    if broken := [missing(rule) for rule, kept in checks if not kept]:
        raise Refusal(*broken)
    fresh.late_code, fresh.late_reason = code, reason
    history.save(fresh, by=by, why="Late")
    text = f"Late: {fresh.get_late_code_display().lower()}"
    events.record(f"{VERBS[type(fresh)]}.delayed", fresh, by=by, text=text, code=code)
    return fresh
