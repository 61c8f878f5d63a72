"""Finding people by a name with a slip in it, at a cost that does not grow with the number of people (ADR 6).

Every word of a name is indexed under itself and under itself with each one letter left out, marked with the council.
Two spellings that differ by one letter wrong, missing, added or swapped share one of those keys, so a look-up is a
handful of exact index probes, and the few rows found are then ranked by similarity.
"""

import re

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import BigIntegerField, BooleanField, Func, QuerySet, Value
from django.db.models.functions import Concat

MOST_WORDS = 4


def words_of(text: str) -> list[str]:
    """The words of a name, split as the index splits them (accents and capitals are folded by the database)."""
    return [word for word in re.split(r"[\s,;:()/‐–-]+", text) if word][:MOST_WORDS]


class HasWord(Func):
    """The person's name has this word, give or take one letter; answered by the index person_name_keys."""

    template = (
        "(people_name_keys(council_id, given_name, family_name, preferred_name) && people_word_keys(%(expressions)s))"
    )
    output_field = BooleanField()


def matching(people: QuerySet, words: str, council_ids: list[int]) -> QuerySet:
    """People with every word (each at most one letter wrong), most similar first. No words: nobody."""
    terms = words_of(words)
    if not terms or not council_ids:
        return people.none()
    councils = Value(council_ids, output_field=ArrayField(BigIntegerField()))
    for term in terms:
        people = people.filter(HasWord(councils, Value(term)))
    whole = Concat("given_name", Value(" "), "preferred_name", Value(" "), "family_name")
    return people.annotate(likeness=TrigramSimilarity(whole, " ".join(terms))).order_by("-likeness", "id")
