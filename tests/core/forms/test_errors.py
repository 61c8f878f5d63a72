from sharedliving.core.forms import BaseForm, ChoiceField, DateField, MultiChoiceField, TextField, YesNoField
from tests.core.forms.drawn import draw, ids


class Every(BaseForm):
    name = TextField(label="Name")
    born = DateField(label="Date of birth")
    how = ChoiceField(label="How", choices=[("a", "A")])
    needs = MultiChoiceField(label="Needs", choices=[("a", "A")])
    urgent = YesNoField(label="Urgent?")


def test_each_error_leads_to_what_has_to_be_put_right():
    targets = [link.target for link in Every({}).error_links]
    assert targets == ["id_name", "id_born_0", "id_how_0", "id_needs_0", "id_urgent_0"]


def test_a_date_leads_to_the_box_that_is_wrong():
    form = Every({"born_0": "1", "born_1": "2", "born_2": ""})
    assert ("id_born_2", "Date of birth must include a year") in form.error_links


def test_every_target_is_there_once():
    form = Every({})
    html = draw(form)
    assert all(ids(html).count(link.target) == 1 for link in form.error_links)


def test_errors_about_the_whole_form_come_first_and_lead_to_its_top():
    form = Every({"name": "x"})
    form.add_error(None, "Three people live there already")
    assert form.error_links[0] == ("id_name", "Three people live there already")


def test_an_error_of_the_whole_form_that_begins_with_radios():
    class Radios(BaseForm):
        how = ChoiceField(label="How", choices=[("a", "A")])

    form = Radios({"how": "a"})
    form.add_error(None, "No")
    assert form.error_links == [("id_how_0", "No")]


def test_a_form_without_fields_has_nowhere_to_lead():
    form = BaseForm({})
    form.add_error(None, "The plan has no owner")
    assert form.error_links == [("", "The plan has no owner")]
    assert "<li>The plan has no owner</li>" in draw(form)


def test_prefixed_forms_lead_to_their_own_fields():
    assert Every({}, prefix="two").error_links[1].target == "id_two-born_0"


def test_no_errors_no_links():
    assert Every().error_links == []
