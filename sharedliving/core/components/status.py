"""The one mapping from a status to its word and colour."""

GREY, GREEN, BLUE, TEAL, PURPLE, MAGENTA, RED, ORANGE, YELLOW = (
    "grey", "green", "", "teal", "purple", "magenta", "red", "orange", "yellow",
)  # fmt: skip

STATUSES: dict[str, tuple[str, str]] = {
    # where a step or a task stands
    "done": ("Done", GREEN),
    "completed": ("Completed", GREEN),
    "now": ("Now", BLUE),
    "in_progress": ("In progress", BLUE),
    "started": ("In progress", BLUE),
    "ready": ("Ready", BLUE),
    "not_yet": ("Not yet", GREY),
    "not_started": ("Not yet started", GREY),
    "cannot_start": ("Cannot start yet", GREY),
    "blocked": ("Blocked", RED),
    "missing": ("Missing", ORANGE),
    # dates
    "overdue": ("Overdue", RED),
    "due_today": ("Due today", ORANGE),
    "due_soon": ("Due soon", YELLOW),
    "late": ("Late", RED),
    "on_time": ("On time", GREEN),
    "expired": ("Expired", RED),
    "expiring": ("Expires soon", YELLOW),
    # documents and decisions
    "new": ("New", BLUE),
    "to_read": ("To read", YELLOW),
    "open": ("Open", BLUE),
    "draft": ("Draft", GREY),
    "to_sign_off": ("To sign off", YELLOW),
    "signed_off": ("Signed off", GREEN),
    "signed": ("Signed", GREEN),
    "not_signed": ("Not signed", ORANGE),
    "in_force": ("In force", GREEN),
    "released": ("Released", TEAL),
    "acknowledged": ("Acknowledged", GREEN),
    "sent": ("Sent", TEAL),
    "received": ("Received", TEAL),
    "waiting": ("Waiting", YELLOW),
    "proposed": ("Proposed", PURPLE),
    "shortlisted": ("Shortlisted", PURPLE),
    "introduced": ("Introduced", PURPLE),
    "accepted": ("Accepted", GREEN),
    "agreed": ("Agreed", GREEN),
    "matched": ("Matched", GREEN),
    "eligible": ("Eligible", GREEN),
    "not_eligible": ("Not eligible", GREY),
    "declined": ("Declined", ORANGE),
    "more_asked": ("More asked for", YELLOW),
    "refused": ("Refused", RED),
    "withdrawn": ("Withdrawn", GREY),
    "superseded": ("Superseded", GREY),
    "cancelled": ("Cancelled", GREY),
    "stopped": ("Stopped", GREY),
    "closed": ("Closed", GREY),
    "ended": ("Ended", GREY),
    # people, households, arrangements
    "active": ("Active", GREEN),
    "planned": ("Planned", BLUE),
    "paused": ("Paused", YELLOW),
    "approved": ("Approved", GREEN),
    "applicant": ("Applicant", BLUE),
    "in_assessment": ("Being assessed", BLUE),
    "not_approved": ("Not approved", RED),
    "suspended": ("Suspended", RED),
    "vacancy": ("Has room", GREEN),
    "full": ("Full", GREY),
    "urgent": ("Urgent", RED),
    "emergency": ("Emergency", RED),
    "restricted": ("Restricted", MAGENTA),
    "nobody": ("Nobody", RED),
    "died": ("Has died", GREY),
    "overridden": ("Overridden", MAGENTA),
    "warning": ("Take note", YELLOW),
}


def status_word(status: object, text: str = "") -> tuple[str, str]:
    """(word, colour): the text given, or the choice's own label, or the word here; an unknown status is grey."""
    key = str(getattr(status, "value", status)).lower().replace(" ", "_").replace("-", "_")
    word, colour = STATUSES.get(key, (key.replace("_", " ").capitalize(), GREY))
    return text or str(getattr(status, "label", word)), colour
