import pytest
from django.contrib.auth.models import Group

from sharedliving.core.forms import BaseModelForm, TextField, VersionedForm, version_of
from sharedliving.core.forms.concurrency import changed_since
from tests.core.forms.drawn import draw

pytestmark = pytest.mark.django_db


class GroupForm(VersionedForm, BaseModelForm):
    name = TextField(label="Name", max_length=150)

    class Meta:
        model = Group
        fields = ("name",)


@pytest.fixture
def group():
    return Group.objects.create(name="North")


def test_version_is_the_same_for_the_same_row(group):
    assert version_of(group) == version_of(Group.objects.get(pk=group.pk))


def test_version_changes_with_the_row(group):
    before = version_of(group)
    group.name = "South"
    assert version_of(group) != before


def test_version_tells_nothing_about_the_values(group):
    assert "North" not in version_of(group)
    assert version_of(Group(pk=1, name="x")) != version_of(Group(pk=2, name="x"))


def test_version_is_in_the_form_and_out_of_sight(group):
    assert f'<input type="hidden" name="version" value="{version_of(group)}"' in draw(GroupForm(instance=group))


def test_saving_what_nobody_else_touched(group):
    form = GroupForm({"name": "West", "version": version_of(group)}, instance=group)
    assert form.is_valid()


def test_a_new_row_has_no_version():
    assert GroupForm({"name": "West", "version": ""}).is_valid()


def test_somebody_else_was_quicker(group):
    opened = version_of(group)
    Group.objects.filter(pk=group.pk).update(name="East")
    form = GroupForm({"name": "West", "version": opened}, instance=Group.objects.get(pk=group.pk))
    (message,) = form.non_field_errors()
    assert "Someone else changed this while you had it open (name)" in message


def test_nothing_typed_is_lost_and_saving_again_keeps_it(group):
    opened = version_of(group)
    Group.objects.filter(pk=group.pk).update(name="East")
    now = Group.objects.get(pk=group.pk)
    form = GroupForm({"name": "West", "version": opened}, instance=now)
    html = draw(form)
    assert 'value="West"' in html
    fresh = version_of(Group.objects.get(pk=group.pk))
    assert fresh in html
    assert GroupForm({"name": "West", "version": fresh}, instance=Group.objects.get(pk=group.pk)).is_valid()


def test_a_version_that_makes_no_sense(group):
    form = GroupForm({"name": "West", "version": "nonsense"}, instance=group)
    assert "the whole record" in form.non_field_errors()[0]


def test_changed_since_names_each_column(group):
    before = version_of(group)
    group.name = "South"
    assert changed_since(group, before) == ["name"]


def test_a_row_that_is_gone_meanwhile(group):
    opened = version_of(group)
    gone = Group.objects.get(pk=group.pk)
    Group.objects.filter(pk=group.pk).delete()
    assert GroupForm({"name": "West", "version": opened}, instance=gone).is_valid()
