"""Who gets which copy, and that what is not given is said."""

import pytest

from careplans.exports import READERS, Part, readers_for
from careplans.exports.readers import EASY
from careplans.rules.easy_read import easy_read_plain_words, easy_read_short_sentences


def test_a_scheme_makes_copies_without_money_only(world):
    readers = readers_for(world.of_scheme, list(READERS))

    assert [reader.key for reader in readers] == ["scheme", "easy-read", "carer", "carer-summary"]
    assert not any(reader.sees_money for reader in readers)


def test_a_scheme_makes_the_copy_of_its_carer_that_was_released(world):
    assert [reader.key for reader in readers_for(world.of_scheme)] == ["scheme", "easy-read"]
    assert [reader.key for reader in readers_for(world.of_scheme, ["carer-summary"])][2:] == ["carer-summary"]


def test_the_council_makes_every_copy(world):
    assert readers_for(world.by) == list(READERS.values())


@pytest.mark.parametrize("key", READERS)
def test_every_part_is_given_or_said_to_be_left_out(key):
    reader = READERS[key]

    assert len(reader.gives) + len(reader.left_out) == len(Part)


@pytest.mark.parametrize("reader", READERS.values())
def test_nobody_is_given_the_notes_of_writing(reader):
    assert Part.NOTES not in reader.gives


def test_labels_are_unique():
    assert len({reader.label for reader in READERS.values()}) == len(READERS)


@pytest.mark.parametrize("part", Part)
def test_what_easy_read_leaves_out_is_easy_to_read(part):
    assert easy_read_short_sentences(EASY[part])
    assert easy_read_plain_words(EASY[part])
