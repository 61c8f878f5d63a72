"""Which scheme's figures."""

import pytest

from commissioning.forms.schemes import SchemeFilterForm
from tests.factories.people import SchemeOrganisationFactory

pytestmark = pytest.mark.django_db


def test_the_schemes_that_serve_the_council_are_offered(commissioner, scheme):
    SchemeOrganisationFactory()

    assert list(SchemeFilterForm({}, viewer=commissioner).fields["scheme"].queryset) == [scheme]


def test_one_is_chosen(commissioner, scheme):
    assert SchemeFilterForm({"scheme": str(scheme.pk)}, viewer=commissioner).chosen == scheme


@pytest.mark.parametrize("typed", ["", "0", "x", "9999999"])
def test_anything_odd_chooses_nothing(commissioner, scheme, typed):
    assert SchemeFilterForm({"scheme": typed}, viewer=commissioner).chosen is None


def test_another_councils_scheme_cannot_be_chosen(commissioner):
    other = SchemeOrganisationFactory()

    assert SchemeFilterForm({"scheme": str(other.pk)}, viewer=commissioner).chosen is None
