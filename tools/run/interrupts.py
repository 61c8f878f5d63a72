"""Ctrl-C, a closed terminal and a plain kill stop us in good order: as an exception, and only between two steps."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stop(BaseException):
    """Somebody asked us to stop. Not an Exception, so that nothing on the way takes it for a failure of its own."""


class _State:
    held = False
    waiting = False


def catch() -> None:
    """From now on a signal raises Stop, once; while we stop, further ones change nothing."""
    for number in SIGNALS:
        signal.signal(number, _arrived)


def _arrived(number: int, frame: FrameType | None) -> None:
    if _State.held:
        _State.waiting = True
        return
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    raise Stop


@contextmanager
def held() -> Iterator[None]:
    """Puts a signal off until the end of the block: a child is started and written down, or neither."""
    _State.held = True
    try:
        yield
    finally:
        _State.held = False
    if _State.waiting:
        _State.waiting = False
        _arrived(0, None)
