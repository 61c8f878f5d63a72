"""The allow-list takes a reason for each place, and loses the places that need none any more."""

from tools.lint import allowed
from tools.lint.fault import Fault

FAULT = Fault("people/views.py", 3, "wrong", "Page.rows")


def test_a_place_is_a_file_a_class_or_a_function():
    assert allowed.is_allowed(FAULT, {"people/views.py": ""})
    assert allowed.is_allowed(FAULT, {"people/views.py::Page": ""})
    assert allowed.is_allowed(FAULT, {"people/views.py::Page.rows": ""})


def test_another_place_allows_nothing():
    assert not allowed.is_allowed(FAULT, {"people/view.py": ""})
    assert not allowed.is_allowed(FAULT, {"people/views.py::Pages": ""})
    assert not allowed.is_allowed(FAULT, {"people/views.py::Page.row": ""})


def test_an_entry_without_a_reason_is_a_fault():
    assert allowed.unexplained({"people/views.py": "because"})
    assert not allowed.unexplained({"people/views.py": "reference data that everybody may see"})


def test_an_entry_that_allows_nothing_any_more_is_a_fault():
    places = {"people/views.py": "why", "people/gone.py": "why"}

    (fault,) = allowed.stale([FAULT], places)

    assert fault.path == "people/gone.py"


def test_the_list_names_only_lints_that_there_are():
    from tools.lint import own

    assert set(allowed.entries()) <= set(own.LINTS)
