"""The web server's port is a number, free, and ours to take."""

import pytest

from tools.run.ports import free_port, is_free, web_port
from tools.run.problem import Problem


def test_a_free_port_is_free():
    assert is_free(free_port())


def test_a_port_with_a_listener_is_not(taken):
    assert not is_free(taken)


def test_a_wish_is_granted_when_it_is_free():
    wish = free_port()

    assert free_port(wish) == wish


def test_a_wish_that_is_taken_gets_another(taken):
    assert free_port(taken) != taken


@pytest.mark.parametrize("word", ("0", "65536", "-1", "80.5", "port", "８０００"))
def test_what_is_no_port_is_refused(word):
    with pytest.raises(Problem, match="has to be a number from 1 to 65535"):
        web_port({"PORT": word})


def test_the_port_asked_for_is_used():
    port = free_port()

    assert web_port({"PORT": str(port)}) == port


def test_a_port_in_use_is_refused_with_another_to_try(taken):
    with pytest.raises(Problem, match=f"Port {taken} is in use.*PORT={taken + 1} make run"):
        web_port({"PORT": str(taken)})
