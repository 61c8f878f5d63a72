"""Servers that are not ours get their own sentences, without their passwords."""

import os

import pytest

from tools.run.outside import check_shapes, reachable
from tools.run.problem import Problem

NOWHERE = {"DATABASE_URL": "postgres://me:hush@127.0.0.1:1/db", "REDIS_URL": "redis://:hush@127.0.0.1:1/0"}


@pytest.mark.parametrize("name", ("DATABASE_URL", "REDIS_URL"))
@pytest.mark.parametrize("address", ("nonsense", "mysql://host/db", "127.0.0.1:5432"))
def test_an_address_that_cannot_be_one_is_refused_with_an_example(name, address):
    with pytest.raises(Problem, match=f"{name} has to look like .*://"):
        check_shapes({name: address})


def test_addresses_that_can_be_are_let_through():
    assert check_shapes({"DATABASE_URL": "postgresql://h/d", "REDIS_URL": "rediss://h"}) is None
    assert check_shapes({"DATABASE_URL": "", "OTHER": "x"}) is None


def test_servers_that_answer_are_let_through():
    assert reachable(os.environ) is None


@pytest.mark.parametrize("name", ("DATABASE_URL", "REDIS_URL"))
def test_a_server_that_does_not_answer_is_named_without_its_password(name):
    with pytest.raises(Problem, match=f"of {name} cannot be used") as raised:
        reachable({**os.environ, name: NOWHERE[name]})

    assert "hush" not in str(raised.value)
