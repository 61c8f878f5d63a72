from datetime import timedelta

from django.utils import timezone

from reviews.rules import notes as rules


def test_note_says_something():
    assert list(rules.note_says_something("Rang")) == []
    assert [m.message for m in rules.note_says_something("\n ")] == ["Write what happened."]


def test_note_happened_already():
    now = timezone.now()

    assert list(rules.note_happened_already(now, now)) == []
    assert list(rules.note_happened_already(now + timedelta(minutes=1), now))
