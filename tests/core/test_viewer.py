import pytest

from sharedliving.core.viewer import SYSTEM, Viewer, author_of


def test_author_of_is_who_is_signed_in_and_never_the_system():
    assert author_of(Viewer(user_id=7, name="Tom Hadley")) == 7
    with pytest.raises(ValueError, match="signed in"):
        author_of(SYSTEM)
