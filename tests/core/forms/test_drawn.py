"""What crispy-forms-gds gets wrong, repaired; each repair looked at in the HTML."""

import re

import pytest
from django import forms
from django.template import Context, Template

from sharedliving.core.forms import (
    BaseForm,
    CheckField,
    Choice,
    ChoiceField,
    DateField,
    EmailField,
    FileField,
    MoneyField,
    MultiChoiceField,
    NumberField,
    SelectField,
    TextField,
    WordsField,
    YesNoField,
)
from sharedliving.core.gallery import EveryField
from tests.core.forms.drawn import draw, ids, tag_with_id


def one(field, data=None, **kwargs):
    form = type("One", (BaseForm,), {"it": field})(data, **kwargs)
    return draw(form)


def test_date_boxes_bring_up_the_number_keys():
    html = one(DateField(label="Born"))
    assert all('inputmode="numeric"' in tag_with_id(html, f"id_it_{box}") for box in (0, 1, 2))


def test_only_the_wrong_box_is_marked():
    html = one(DateField(label="Born"), {"it_0": "1", "it_1": "2", "it_2": ""})
    assert "govuk-input--error" in tag_with_id(html, "id_it_2")
    assert 'aria-invalid="true"' in tag_with_id(html, "id_it_2")
    assert "govuk-input--error" not in tag_with_id(html, "id_it_0")


def test_date_keeps_what_was_typed():
    html = one(DateField(label="Born"), {"it_0": "31", "it_1": "feb", "it_2": "1999"})
    assert 'value="feb"' in tag_with_id(html, "id_it_1")


def test_date_shows_the_first_value(now):
    assert f'value="{now.year}"' in tag_with_id(one(DateField(label="Born"), initial={"it": now.date()}), "id_it_2")


def test_date_is_a_group_with_a_legend():
    html = one(DateField(label="Born", hint="Like 27 3 1999"))
    assert '<fieldset class="govuk-fieldset" role="group" aria-describedby="id_it_hint">' in html
    assert '<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Born</legend>' in html


def test_birthdays_may_be_filled_in_by_the_browser():
    field = DateField(label="Born")
    field.widget.attrs["autocomplete"] = "bday"
    assert 'autocomplete="bday-month"' in tag_with_id(one(field), "id_it_1")


@pytest.mark.parametrize("data", [None, {}])
def test_aria_describedby_is_never_empty_and_leads_somewhere(data):
    html = draw(EveryField(data))
    described = re.findall(r'aria-describedby="([^"]*)"', html)
    assert described
    assert all(each and set(each.split()) <= set(ids(html)) for each in described)


@pytest.mark.parametrize("data", [None, {}])
def test_ids_are_there_once(data):
    every = ids(draw(EveryField(data)))
    assert len(every) == len(set(every))


def test_drawing_twice_changes_nothing():
    form = EveryField()
    assert draw(form) == draw(form)


def test_hint_and_error_both_describe():
    html = one(TextField(label="Name", hint="As they say it"), {})
    assert 'aria-describedby="id_it_hint id_it_error"' in tag_with_id(html, "id_it")


def test_nothing_is_required_by_the_browser():
    html = draw(EveryField())
    assert " required" not in html
    assert " novalidate" in html


def test_labels_and_hints_are_escaped():
    html = one(TextField(label="<b>Ann</b>", hint="<i>x</i>"))
    assert "&lt;b&gt;Ann&lt;/b&gt;" in html
    assert "&lt;i&gt;x&lt;/i&gt;" in html


@pytest.mark.parametrize("field", [ChoiceField, MultiChoiceField, SelectField])
def test_choices_are_escaped(field):
    html = one(field(label="Who", choices=[("a", "<script>")]))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_errors_are_escaped():
    form = type("One", (BaseForm,), {"it": TextField(label="Name")})({"it": "x"})
    form.add_error("it", "<b>no</b>")
    html = draw(form)
    assert "<b>no</b>" not in html
    assert html.count("&lt;b&gt;no&lt;/b&gt;") == 2


def test_typed_text_is_escaped():
    html = one(WordsField(label="Note", max_length=3), {"it": "</textarea><script>"})
    assert "<script>" not in html


def test_radio_hint_and_divider():
    html = one(ChoiceField(label="How", choices=[Choice("a", "A", hint="first", divider="or"), ("b", "B")]))
    assert 'aria-describedby="id_it_0_hint"' in tag_with_id(html, "id_it_0")
    assert '<div class="govuk-radios__divider">or</div>' in html


def test_radio_keeps_what_was_chosen():
    html = one(ChoiceField(label="How", choices=[("a", "A"), ("b", "B")]), {"it": "b"})
    assert " checked" in tag_with_id(html, "id_it_1")
    assert " checked" not in tag_with_id(html, "id_it_0")


def test_yes_is_ticked_for_true():
    assert " checked" in tag_with_id(one(YesNoField(label="Urgent?"), initial={"it": True}), "id_it_0")


def test_no_is_ticked_for_false():
    assert " checked" in tag_with_id(one(YesNoField(label="Urgent?"), initial={"it": False}), "id_it_1")


def test_checkboxes_keep_what_was_ticked():
    html = one(MultiChoiceField(label="Needs", choices=[("a", "A"), ("b", "B")]), initial={"it": ["b"]})
    assert " checked" in tag_with_id(html, "id_it_1")
    assert " checked" not in tag_with_id(html, "id_it_0")


def test_one_checkbox():
    html = one(CheckField(label="They know"))
    assert 'class="govuk-checkboxes__input"' in tag_with_id(html, "id_it")
    assert "<fieldset" not in html


def test_reveal_stands_under_its_choice():
    html = draw(EveryField())
    assert 'data-aria-controls="id_source_1_revealed"' in tag_with_id(html, "id_source_1")
    hidden = tag_with_id(html, "id_source_1_revealed")
    assert "govuk-radios__conditional--hidden" in hidden
    assert html.index("id_source_1_revealed") < html.index('id="id_source_other"') < html.index('id="id_wants"')


def test_reveal_is_open_when_chosen():
    opened = tag_with_id(draw(EveryField({"source": "other"})), "id_source_1_revealed")
    assert "hidden" not in opened


def test_revealed_field_is_drawn_once():
    assert draw(EveryField()).count('name="source_other"') == 1


def test_sections_have_headings_in_order():
    html = draw(EveryField())
    assert html.index("About the request") < html.index("About the person")


def test_counted_words():
    html = one(WordsField(label="Note", max_length=50, count=True))
    assert 'data-maxlength="50"' in html
    assert "govuk-js-character-count" in tag_with_id(html, "id_it")
    assert 'aria-describedby="id_it-info"' in tag_with_id(html, "id_it")


def test_money_has_its_sign_before_the_box():
    assert '<div class="govuk-input__prefix" aria-hidden="true">£</div>' in one(MoneyField(label="Budget"))


def test_number_has_its_unit_behind_the_box():
    html = one(NumberField(label="Hours", suffix="hours a week"))
    assert '<div class="govuk-input__suffix" aria-hidden="true">hours a week</div>' in html


@pytest.mark.parametrize(("width", "css"), [(10, "govuk-input--width-10"), ("one-half", "govuk-!-width-one-half")])
def test_width(width, css):
    assert css in tag_with_id(one(TextField(label="Name", width=width)), "id_it")


@pytest.mark.parametrize(("size", "css"), [("", '"govuk-label"'), ("l", '"govuk-label govuk-label--l"')])
def test_label_size(size, css):
    assert f"<label class={css}" in one(TextField(label="Name", size=size))


def test_select_is_marked_when_wrong():
    assert "govuk-select--error" in tag_with_id(one(SelectField(label="Team", choices=[("a", "A")]), {}), "id_it")


def test_file_makes_the_form_multipart():
    assert 'enctype="multipart/form-data"' in one(FileField(label="Letter"))
    assert "enctype" not in one(EmailField(label="Email"))


def test_password_can_be_shown():
    html = one(forms.CharField(label="Password", widget=forms.PasswordInput))
    assert 'data-module="govuk-password-input"' in html
    assert "govuk-js-password-input-input" in tag_with_id(html, "id_it")


def test_a_wrong_password_is_not_sent_back():
    html = one(forms.CharField(label="Password", widget=forms.PasswordInput, max_length=3), {"it": "secret"})
    assert "secret" not in html


def test_hidden_fields_are_drawn_bare():
    html = one(forms.CharField(widget=forms.HiddenInput, required=False), initial={"it": "7"})
    assert '<input type="hidden" name="it" value="7" id="id_it">' in html
    assert "div_id_it" not in html


def test_disabled_radios():
    assert " disabled" in tag_with_id(one(ChoiceField(label="How", choices=[("a", "A")], disabled=True)), "id_it_0")


def test_error_summary_takes_the_focus_without_scripts():
    summary = re.search(r'<div class="govuk-error-summary"[^>]*>', one(TextField(label="Name"), {}))
    assert summary
    assert 'tabindex="-1" autofocus' in summary[0]


def test_error_summary_is_drawn_once():
    page = Template("{% load components %}{% error_summary form %}{% form form %}")
    form = type("One", (BaseForm,), {"it": TextField(label="Name")})({})
    assert page.render(Context({"form": form})).count("There is a problem") == 1


def test_error_summary_of_nothing():
    assert Template("{% load components %}{% error_summary form %}").render(Context({})).strip() == ""


def test_buttons():
    html = draw(BaseForm(), 'button="Save" secondary="Later" cancel_href="/people/" next="/due/"')
    assert ">Save</button>" in html
    assert 'name="save_only" value="1">Later</button>' in html
    assert '<a class="govuk-link" href="/people/">Cancel</a>' in html
    assert '<input type="hidden" name="next" value="/due/">' in html
    assert html.count('data-prevent-double-click="true"') == 2


def test_button_of_a_step_that_cannot_be_undone():
    assert "govuk-button--warning" in draw(BaseForm(), 'button="End it" warning=True')


def test_form_is_guarded():
    page = Template("{% load components %}{% form form %}")
    html = page.render(Context({"form": BaseForm(), "csrf_token": "abc"}))
    assert '<input type="hidden" name="csrfmiddlewaretoken" value="abc">' in html


def test_form_sends_to_the_same_address_unless_told():
    assert " action=" not in draw(BaseForm())
    assert ' action="/x/"' in draw(BaseForm(), 'action="/x/"')


def test_autosave_says_where():
    assert ' data-autosave="/draft/"' in draw(BaseForm(), 'autosave="/draft/"')
    assert "autosave" not in draw(BaseForm())


def test_some_fields_alone():
    page = Template('{% load components %}{% fields form "email" "team" %}')
    html = page.render(Context({"form": EveryField()}))
    assert "id_email" in html
    assert "id_team" in html
    assert "id_name" not in html
    assert "<form" not in html


def test_filters_go_by_get_without_a_token():
    page = Template('{% load components %}{% filter_form form clear_href="/due/" %}')
    html = page.render(Context({"form": EveryField(), "csrf_token": "abc"}))
    assert '<form method="get"' in html
    assert "csrf" not in html
    assert '<a class="govuk-link" href="/due/">Clear filters</a>' in html


def test_any_django_form_is_drawn():
    class Plain(forms.Form):
        name = forms.CharField(help_text="x")

    html = draw(Plain())
    assert 'class="govuk-input"' in tag_with_id(html, "id_name")
