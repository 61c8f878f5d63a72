import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import QueryDict

from sharedliving.core.forms import BaseForm, CheckField, ChoiceField, MultiChoiceField, TextField, YesNoField


class Request(BaseForm):
    source = ChoiceField(label="Who asked?", choices=[("self", "The person"), ("other", "Somebody else")])
    note = TextField(label="Note", required=False)
    source_other = TextField(label="Who?", missing="Enter who asked")
    late = YesNoField(label="Is it late?")
    late_reason = TextField(label="Why?", required=False, missing="Enter why it is late")

    reveals = {"source": {"other": ["source_other"]}}
    required_when = {"late_reason": lambda data: data.get("late")}


def sent(form=Request, **answers):
    data = QueryDict(mutable=True)
    for name, value in ({"source": "self", "late": "no"} | answers).items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return form(data)


def test_a_revealed_answer_is_not_needed_unless_revealed():
    assert sent().is_valid()


def test_a_revealed_answer_is_needed_when_revealed():
    assert sent(source="other").errors == {"source_other": ["Enter who asked"]}


def test_a_revealed_answer_is_kept():
    form = sent(source="other", source_other="Her sister")
    assert form.is_valid()
    assert form.cleaned_data["source_other"] == "Her sister"


def test_an_answer_hidden_again_is_forgotten():
    form = sent(source="self", source_other="Her sister")
    assert form.is_valid()
    assert form.cleaned_data["source_other"] == ""


def test_errors_of_an_answer_out_of_sight_are_forgotten():
    class Short(Request):
        source_other = TextField(label="Who?", max_length=3)

    assert sent(Short, source="self", source_other="much too long").is_valid()


def test_needed_only_then():
    assert sent(late="yes").errors == {"late_reason": ["Enter why it is late"]}
    assert sent(late="yes", late_reason="Staff were ill").is_valid()


def test_one_error_is_enough():
    class Short(Request):
        late_reason = TextField(label="Why?", required=False, max_length=3)

    assert sent(Short, late="yes", late_reason="too long").errors == {
        "late_reason": ["Why must be 3 characters or fewer"]
    }


def test_optional_answers_say_so():
    labels = {name: field.label for name, field in Request().fields.items()}
    assert labels["note"] == "Note (optional)"
    assert labels["source_other"] == "Who?"
    assert labels["late_reason"] == "Why?"


def test_optional_is_said_once():
    Request()
    assert Request().fields["note"].label == "Note (optional)"


def test_a_form_may_keep_quiet_about_it():
    class Filter(Request):
        mark_optional = False

    assert Filter().fields["note"].label == "Note"


def test_one_checkbox_never_says_optional():
    class One(BaseForm):
        sure = CheckField(label="Sure")

    assert One().fields["sure"].label == "Sure"


def test_checkboxes_reveal_too():
    class Many(BaseForm):
        needs = MultiChoiceField(label="Needs", choices=[("a", "A"), ("b", "B")])
        why = TextField(label="Why?")
        reveals = {"needs": {"b": ["why"]}}

    assert not sent(Many, needs=["a", "b"]).is_valid()
    assert sent(Many, needs=["a"]).is_valid()


def test_yes_reveals_too():
    class Told(BaseForm):
        told = YesNoField(label="Told?")
        by = MultiChoiceField(label="By whom?", choices=[("a", "A")])
        reveals = {"told": {"yes": ["by"]}}

    assert sent(Told, told="yes").errors == {"by": ["Select an answer to “By whom?”"]}
    form = sent(Told, told="no", by=["a"])
    assert form.is_valid()
    assert form.cleaned_data["by"] == []


def test_one_answer_under_two_choices_is_refused():
    class Two(BaseForm):
        how = ChoiceField(label="How?", choices=[("a", "A"), ("b", "B"), ("c", "C")])
        more = TextField(label="More")
        reveals = {"how": {"a": ["more"], "b": ["more"]}}

    with pytest.raises(ImproperlyConfigured, match="more is revealed by two choices"):
        Two()


def test_fields_follow_the_order_of_the_page():
    class Page(Request):
        sections = (("Lateness", ["late", "late_reason"]), ("Source", ["source"]))

    assert list(Page().fields) == ["note", "late", "late_reason", "source", "source_other"]


def test_a_form_has_no_required_attributes():
    assert Request.use_required_attribute is False
