"""Outside a transaction, the four statements see the same moment and change nothing."""

import pytest
from django.db import connection

from commissioning.cld.export import file_pieces, scope_of
from tests.commissioning.cld.conftest import FIRST, LAST
from tests.factories.people import CouncilFactory


@pytest.mark.django_db(transaction=True)
def test_one_moment():
    pieces = file_pieces(scope_of(CouncilFactory(), FIRST, LAST))
    next(pieces)
    assert not connection.in_atomic_block

    assert list(pieces) == []
    assert not connection.in_atomic_block
