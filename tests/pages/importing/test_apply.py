"""Carrying an import out: rows, events, once, all or nothing."""

from people.models import Person
from tests.pages.importing import world as worlds


def test_smoke(world):
    from sharedliving.pages.importing.report import as_text

    p = worlds.plan(world)
    print(as_text("list.csv", p))
    assert p.may_run
    p = worlds.run(world)
    assert Person.objects.count() == 2
    before = worlds.digests()
    p = worlds.run(world)
    print(as_text("list.csv", p))
    assert not p.changes
    assert worlds.digests() == before
