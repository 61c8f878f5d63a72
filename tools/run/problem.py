"""What stops a command, in one sentence that says what to do."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


class Problem(Exception):
    """One sentence for the person at the keyboard: what is wrong and what to do about it."""


@contextmanager
def one_sentence() -> Iterator[None]:
    """Ends the program with the sentence alone, without a traceback."""
    try:
        yield
    except Problem as problem:
        sys.exit(f"\n{problem}")
    except PermissionError as error:
        sys.exit(f"\n{error.filename} may not be written by this user: change its owner, or use a copy of your own.")
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        sys.exit(f"\nThe system says: {error.strerror or error}{where}. Put that right and run the command again.")
