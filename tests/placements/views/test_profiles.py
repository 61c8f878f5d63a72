import pytest
from django.urls import reverse

from placements.forms.wishes import MustsForm
from placements.models import CarerHousehold, Referral
from sharedliving.core.forms import version_of
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db


def profile(household, **typed):
    return {"version": version_of(CarerHousehold.objects.get(pk=household.pk))} | typed


def test_profile_is_saved_and_shown(as_scheme):
    household = HouseholdFactory()
    client = as_scheme(household.scheme)
    url = reverse("carer-profile", args=[household.pk])

    response = client.post(
        url,
        profile(
            household, home=["hoist"], life=["quiet"], skills=["dementia"], diets=["halal"], faiths=["muslim"],
            interests="Gardening, chess , chess", children="no", room="On the ground floor", pets="An old cat",
            wont=["smokes"], others_wont=["pets"], rather_not=["nights"], free_from_0="3", free_from_1="5", free_from_2="2027",
        ),
    )  # fmt: skip

    assert response.url == household.get_absolute_url()
    row = CarerHousehold.objects.get(pk=household.pk)
    assert set(row.offers) == {
        "quiet", "hoist", "dementia", "halal", "muslim"
    }  # fmt: skip
    assert (row.interests, row.children, row.wont, row.others_wont) == (
        ["gardening", "chess"],
        False,
        ["smokes"],
        ["pets"],
    )
    page = client.get(row.get_absolute_url()).content.decode()
    for words in ("On the ground floor", "An old cat", "A hoist", "gardening, chess", "Smokes indoors", "3 May 2027"):
        assert words in page
    form = client.get(url).context["form"]
    assert (form.initial["home"], form.initial["skills"]) == (["hoist"], ["dementia"])


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"life": ["women", "men"]}, "not both"),
        ({"home": ["palace"]}, "palace"),
        ({"interests": "x" * 41}, "Put a comma between them"),
        ({"interests": ",".join(f"a{number}" for number in range(21))}, "Enter at most 20"),
        (
            {f"free_{name}_{box}": part for name, day in (("from", "4"), ("until", "3"))
             for box, part in enumerate((day, "5", "2027"))},
            "The date it is free until must be after 4 May 2027",
        ),
    ],
)  # fmt: skip
def test_profile_that_makes_no_sense_is_refused_at_the_field(typed, message, as_scheme):
    household = HouseholdFactory()

    response = as_scheme(household.scheme).post(
        reverse("carer-profile", args=[household.pk]), profile(household, **typed)
    )

    assert response.status_code == 422
    assert message in response.content.decode()


def test_only_for_one_of_those_the_scheme_knows(as_scheme):
    household, stranger = HouseholdFactory(), PersonFactory()
    known = ShareFactory(organisation=household.scheme).person
    client = as_scheme(household.scheme)
    url = reverse("carer-only-for", args=[household.pk])

    assert client.post(url, {"person": stranger.pk}).status_code == 422
    assert client.post(url, {"person": known.pk}).url == household.get_absolute_url()
    assert CarerHousehold.objects.get(pk=household.pk).only_for == known
    assert client.post(url, {"person": ""}).status_code == 302
    assert CarerHousehold.objects.get(pk=household.pk).only_for is None


def section(referral, key):
    return reverse("referral-section", args=[referral.pk, key])


def wishes(referral, **typed):
    return {"version": version_of(Referral.objects.get(pk=referral.pk))} | typed


def test_musts_and_likes_are_saved_and_reach_the_scheme(as_council, as_scheme):
    referral = ReferralFactory(sent=True)
    client = as_council(referral.person)

    musts = wishes(
        referral, home=["wheelchair"], life=["no_children"], skills=["epilepsy"], brings=["pets"], area_must="on"
    )
    assert client.post(section(referral, "musts"), musts).status_code == 302
    likes = wishes(referral, home=["bus"], interests="Chess", other_areas="wm4, nb1", wish_words="Near the canal")
    assert client.post(section(referral, "likes"), likes).status_code == 302

    row = Referral.objects.get(pk=referral.pk)
    assert (row.musts, row.brings, row.area_must) == (["wheelchair", "no_children", "epilepsy"], ["pets"], True)
    assert (row.likes, row.interests, row.other_areas) == (["bus"], ["chess"], ["WM4", "NB1"])
    page = as_scheme(referral.scheme).get(row.get_absolute_url()).content.decode()
    for words in ("No children live there", "Brings a pet", "A bus stop nearby", "WM4, NB1", "Near the canal"):
        assert words in page


@pytest.mark.parametrize("life", [["women", "men"], ["children", "no_children"], ["quiet", "lively"]])
def test_no_home_can_be_both(life, as_council):
    referral = ReferralFactory()

    response = as_council(referral.person).post(section(referral, "musts"), wishes(referral, life=life))

    assert response.status_code == 422
    assert "No home can be both" in response.content.decode()


def test_sections_without_wishes_are_not_begun_and_nothing_is_missing(as_council):
    referral = ReferralFactory(preferred_area="WM3")

    page = as_council(referral.person).get(referral.get_absolute_url())

    tasks = {task["title"]: task["status"] for task in page.context["tasks"]}
    assert (tasks["What they must have"], tasks["What they would like"]) == ("not_started", "not_started")
    assert page.context["gate"].is_open


def test_a_form_keeps_the_ticks_of_its_own_column(as_council):
    referral = ReferralFactory(musts=["hoist"], likes=["quiet"])

    form = MustsForm(instance=referral)

    assert (form.initial["home"], form.initial["life"]) == (["hoist"], [])
