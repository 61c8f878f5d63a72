import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from sharedliving.core.forms import BaseForm, RowField, RowRadiosField, RowsField
from tests.core.forms.drawn import draw, tag_with_id

pytestmark = pytest.mark.django_db


class Pick(BaseForm):
    one = RowField(label="Group", queryset=Group.objects.none())
    few = RowRadiosField(label="Few", queryset=Group.objects.none())
    many = RowsField(label="Groups", queryset=Group.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.queryset = Group.objects.order_by("name")


@pytest.fixture
def groups():
    return [Group.objects.create(name=name) for name in ("<North>", "South")]


def test_rows_are_chosen(groups):
    north, south = groups
    form = Pick({"one": north.pk, "few": south.pk, "many": [north.pk, south.pk]})
    assert form.is_valid()
    assert form.cleaned_data["one"] == north
    assert form.cleaned_data["few"] == south
    assert list(form.cleaned_data["many"]) == [north, south]


def test_rows_are_needed(groups):
    assert Pick({}).errors == {"one": ["Select group"], "few": ["Select few"], "many": ["Select groups"]}


def test_rows_out_of_sight_cannot_be_chosen(groups):
    with pytest.raises(ValidationError):
        RowField(label="Group", queryset=Group.objects.none()).clean(groups[0].pk)


def test_rows_are_drawn_and_escaped(groups):
    html = draw(Pick(initial={"few": groups[1].pk, "many": [groups[0].pk]}))
    assert "<North>" not in html
    assert " checked" in tag_with_id(html, "id_few_1")
    assert " checked" in tag_with_id(html, "id_many_0")


def test_radios_of_rows_have_no_empty_choice(groups):
    assert draw(Pick()).count('name="few"') == 2
