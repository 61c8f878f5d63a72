"""The people of the demo world one can sign in as."""

SIGN_INS = {
    "care.manager@westmere.example": "care manager, Westmere Council",
    "line.manager@westmere.example": "line manager, Westmere Council",
    "reviewing.officer@westmere.example": "reviewing officer, Westmere Council",
    "scheme.worker@westmere.example": "scheme worker, Westmere Shared Lives",
    "scheme.manager@westmere.example": "scheme manager, Westmere Shared Lives",
    "commissioner@westmere.example": "commissioner: figures, no names",
    "admin@westmere.example": "administrator",
    "care.manager@northbrook.example": "care manager, Northbrook Council",
    "care.coordinator@trust.example": "care co-ordinator, Westmere Mental Health NHS Trust",
    "scheme.worker@harbour.example": "scheme worker, Harbour Shared Lives",
}


def welcome(address: str, password: str | None) -> str:
    """What `make run` prints once everything answers; without a password there is no demo world."""
    lines = ["", f"Sharedliving runs at {address}", ""]
    if password:
        lines += ["Sign in as one of these:", ""]
        lines += [f"    {email:<38}{who}" for email, who in SIGN_INS.items()]
        lines += ["", f"Everybody's password: {password}", ""]
    return "\n".join([*lines, "Ctrl-C stops all of it; the data stay.", ""])
