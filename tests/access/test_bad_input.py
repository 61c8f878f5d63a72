"""Every form there is, filled with what nobody should type: a clear answer at the field, never an error of ours."""

import pytest
from django import forms
from django.db import transaction

from sharedliving.core.forms import DateField
from tests.access.test_walk import ALL, BACKEND, RULES, address

pytestmark = pytest.mark.django_db

HEALTHY = {200, 302, 404, 422}
POSTED = [name for name in ALL if name in RULES and RULES[name].roles and "post" in RULES[name].methods]
LONG = "x" * 1_000_000
ODD = "letters that no database keeps, and a day that is none"
IMPOSSIBLE = ("31", "2", "2027")
HOSTILE = {
    "a million letters": (LONG, ("1", "1", LONG)),
    "letters that no database keeps, and a day that is none": ("be\0fore \x1b[31m\x07\u202e <b>{{ 7 }}", IMPOSSIBLE),
    "somebody else's number, and the year 9999": ("999999999", ("31", "12", "9999")),
    "a number no column holds, and the year 0": ("99999999999999999999", ("1", "1", "0000")),
}


def typed(form: forms.BaseForm | None, words: str, day: tuple[str, str, str]) -> dict[str, str]:
    """One hostile value in every box, dates in their three; a very long one in the first alone, for a request has its
    limit too. Without a form, under names that one might have.
    """
    if form is None:
        return {"why": words, "pk": words, "draft": words}
    if words == LONG:
        return {form.add_prefix(next(iter(form.fields), "why")): LONG, "version": "1"}
    data: dict[str, str] = {}
    for name, field in form.fields.items():
        box = form.add_prefix(name)
        if isinstance(field, DateField):
            data |= {f"{box}_{place}": part for place, part in enumerate(day)}
        else:
            data[box] = words
    return data


@pytest.mark.parametrize("name", POSTED)
def test_hostile_words_are_answered(name, world, client, subtests):
    rule = RULES[name]
    where = address(rule, world)
    client.force_login(world.users[rule.roles[0], "own"], backend=BACKEND)
    page = client.get(where) if "get" in rule.methods else None
    form = page.context.get("form") if page is not None and page.context else None
    form = form if isinstance(form, forms.BaseForm) else None
    for what, (words, day) in HOSTILE.items():
        before = transaction.savepoint()
        with subtests.test(what=what):
            answer = client.post(where, typed(form, words, day))
            assert answer.status_code in HEALTHY
        transaction.savepoint_rollback(before)
    with subtests.test(what="kept while it is typed"):
        assert client.post(f"{where}?draft=1", typed(form, *HOSTILE[ODD])).status_code in {204, *HEALTHY}
