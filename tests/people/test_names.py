"""Whether two names are those of one human being."""

import pytest

from people.names import each_name, plain_name, same_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Rita Sands", ("rita", "sands")),
        ("  Mrs. RITA  M. Sands ", ("rita", "sands")),
        ("José O’Neill", ("jose", "oneill")),
        ("Jose O'Neill", ("jose", "oneill")),
        ("Rita", ("rita",)),
        ("", ()),
        ("Dr", ()),
    ],
)
def test_plain_name(name, plain):
    assert plain_name(name) == plain


def test_a_first_name_alone_is_nobodys():
    assert not same_name("Rita", "Rita")
    assert same_name("Rita Sands", "Ms Rita Sands")
    assert not same_name("Rita Sands", "Rita Sand")


@pytest.mark.parametrize(
    ("names", "each"),
    [
        ("Maria and John Okafor", ["Maria Okafor", "John Okafor"]),
        ("Sheila Tuck & Ron Beal", ["Sheila Tuck", "Ron Beal"]),
        ("Ann, Bob and Cy Hall", ["Ann Hall", "Bob Hall", "Cy Hall"]),
        ("Elaine Price", ["Elaine Price"]),
        ("The Dacosta family", ["The Dacosta family"]),
        ("", []),
    ],
)
def test_each_name(names, each):
    assert each_name(names) == each
