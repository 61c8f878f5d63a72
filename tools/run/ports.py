"""Ports of this machine's loopback address."""

import os
import socket
from collections.abc import Mapping

from tools.run.problem import Problem

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """True when a server could listen there now; PermissionError where this user may not ask for it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise
        except OSError:
            return False
    return True


def free_port(wish: int | None = None) -> int:
    """The port wished for when it is free, else one the system chooses."""
    if wish and is_free(wish):
        return wish
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def web_port(environ: Mapping[str, str] = os.environ) -> int:
    """The port of the web server (PORT, else 8000), proved free; raises Problem where it is not."""
    word = environ.get("PORT") or "8000"
    if not word.isascii() or not word.isdigit() or not 1 <= int(word) <= 65535:
        raise Problem(f"PORT is {word!r}, but has to be a number from 1 to 65535: try PORT=8123 make run.")
    port = int(word)
    another = port + 1 if port < 65535 else 8123
    try:
        free = is_free(port)
    except PermissionError:
        raise Problem(f"Port {port} is kept for the system: choose another one, like PORT=8123 make run.") from None
    if not free:
        raise Problem(
            f"Port {port} is in use by another program: stop that program, "
            f"or choose another port, like PORT={another} make run."
        )
    return port
