"""A step is done again when what it was made from has changed, and only then."""

import pytest

from tools.run.stamps import Stamp, digest


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "assets" / "deep").mkdir(parents=True)
    (tmp_path / "assets" / "deep" / "a.css").write_text("a")
    (tmp_path / "lock").write_text("one==1")
    return tmp_path


def stamp(folder):
    return Stamp(folder / "stamp", [folder / "lock", folder / "assets", "3.11"])


def test_without_a_stamp_the_step_is_to_be_done(folder):
    assert not stamp(folder).holds()


def test_a_stamp_holds_while_nothing_changes(folder):
    stamp(folder).set()

    assert stamp(folder).holds()


def test_a_lifted_stamp_does_not_hold(folder):
    stamp(folder).set()
    stamp(folder).lift()

    assert not stamp(folder).holds()


def test_lifting_what_is_not_there_is_no_fault(folder):
    stamp(folder).lift()

    assert not (folder / "stamp").exists()


CHANGES = {
    "content": lambda folder: (folder / "lock").write_text("one==2"),
    "deep content": lambda folder: (folder / "assets" / "deep" / "a.css").write_text("b"),
    "new file": lambda folder: (folder / "assets" / "new.css").write_text(""),
    "renamed file": lambda folder: (folder / "assets" / "deep" / "a.css").rename(folder / "assets" / "deep" / "b.css"),
    "removed file": lambda folder: (folder / "assets" / "deep" / "a.css").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_of_the_inputs_breaks_it(folder, change):
    stamp(folder).set()

    CHANGES[change](folder)

    assert not stamp(folder).holds()


def test_words_do_not_run_into_each_other():
    assert digest(["ab", "c"]) != digest(["a", "bc"])


def test_an_input_that_is_missing_is_no_stamp_at_all(folder):
    (folder / "lock").unlink()

    with pytest.raises(FileNotFoundError):
        stamp(folder)
