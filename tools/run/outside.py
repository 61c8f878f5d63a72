"""Servers that are not ours: named by DATABASE_URL and REDIS_URL."""

from collections.abc import Mapping
from urllib.parse import urlsplit

import psycopg
import redis

from tools.run.problem import Problem

SHAPES = {
    "DATABASE_URL": ({"postgres", "postgresql"}, "postgres://user:password@host:5432/database"),
    "REDIS_URL": ({"redis", "rediss"}, "redis://host:6379/0"),
}


def check_shapes(environ: Mapping[str, str]) -> None:
    """Raises Problem for an address that cannot be one."""
    for name, (schemes, example) in SHAPES.items():
        address = environ.get(name)
        if address and urlsplit(address).scheme not in schemes:
            raise Problem(f"{name} has to look like {example}: put it right, or unset it to use the server of .local.")


def reachable(environ: Mapping[str, str]) -> None:
    """Raises Problem for a server that does not let us in; the addresses themselves, with passwords, stay unsaid."""
    try:
        psycopg.connect(environ["DATABASE_URL"], connect_timeout=5).close()
    except psycopg.Error as error:
        raise Problem(
            f"The database of DATABASE_URL cannot be used ({_first_line(error)}): "
            "start it or make it, or unset DATABASE_URL."
        ) from None
    try:
        with redis.Redis.from_url(environ["REDIS_URL"], socket_connect_timeout=5, socket_timeout=5) as client:
            client.ping()
    except (redis.RedisError, ValueError) as error:
        raise Problem(
            f"The Redis server of REDIS_URL cannot be used ({_first_line(error)}): start it, or unset REDIS_URL."
        ) from None


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
