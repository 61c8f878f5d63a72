import pytest
from django.urls import reverse

from people.choices import Role
from placements.choices import ArrangementKind, ReferralState
from placements.models import Referral
from tests.factories.households import SchemeFactory
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.placements import CandidateFactory, ReferralFactory

pytestmark = pytest.mark.django_db


def sections_of(referral):
    from placements.rules import SECTIONS

    return [reverse("referral-section", args=[referral.pk, section.key]) for section in SECTIONS]


def version_in(response):
    return response.context["form"]["version"].value()


def test_list_shows_the_council_its_peoples_referrals(as_council):
    mine, other = ReferralFactory(), ReferralFactory()

    page = as_council(mine.person).get(reverse("referrals")).content.decode()

    assert mine.person.name in page
    assert other.person.name not in page


def test_list_shows_a_scheme_what_was_sent_to_it_and_no_drafts(as_scheme):
    sent, elsewhere, draft = ReferralFactory(sent=True), ReferralFactory(sent=True), ReferralFactory()
    ShareFactory(person=draft.person, organisation=draft.scheme)

    page = as_scheme(sent.scheme).get(reverse("referrals")).content.decode()
    assert sent.person.name in page
    assert elsewhere.person.name not in page

    assert draft.person.name not in as_scheme(draft.scheme).get(reverse("referrals")).content.decode()


def test_list_puts_those_waiting_for_an_answer_first(as_scheme):
    accepted = ReferralFactory(accepted=True)
    new = ReferralFactory(sent=True, scheme_profile=accepted.scheme.scheme_profile)

    page = as_scheme(new.scheme).get(reverse("referrals")).context["page"]

    assert list(page.object_list) == [new, accepted]


def test_list_filters_by_state(as_council):
    draft = ReferralFactory()
    client = as_council(draft.person)

    assert draft.person.name in client.get(reverse("referrals"), {"state": "draft"}).content.decode()
    assert draft.person.name in client.get(reverse("referrals"), {"state": "all"}).content.decode()
    assert draft.person.name in client.get(reverse("referrals"), {"state": "nonsense"}).content.decode()
    assert draft.person.name not in client.get(reverse("referrals"), {"state": "sent"}).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_list_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    scheme = SchemeFactory()
    ReferralFactory.create_batch(rows, sent=True, scheme_profile=scheme)
    client = as_scheme(scheme.organisation)

    with django_assert_num_queries(6):
        client.get(reverse("referrals"))


def test_new_referral_offers_the_schemes_that_serve_the_council(as_council):
    person = PersonFactory()
    serves, does_not = SchemeFactory(councils=[person.council]), SchemeFactory()

    page = as_council(person).get(reverse("referral-new", args=[person.reference])).content.decode()

    assert serves.organisation.name in page
    assert does_not.organisation.name not in page


def test_new_referral_is_begun(as_council):
    person = PersonFactory()
    scheme = SchemeFactory(councils=[person.council])
    data = {"scheme": scheme.pk, "kind": ArrangementKind.SHORT_BREAK}

    response = as_council(person).post(reverse("referral-new", args=[person.reference]), data)

    referral = Referral.objects.get()
    assert response.url == referral.get_absolute_url()
    assert (referral.kind, referral.state) == (ArrangementKind.SHORT_BREAK, ReferralState.DRAFT)


def test_second_open_referral_to_a_scheme_is_refused_on_the_page(as_council):
    referral = ReferralFactory()
    data = {"scheme": referral.scheme.scheme_profile.pk, "kind": ArrangementKind.LIVE_IN}

    response = as_council(referral.person).post(reverse("referral-new", args=[referral.person.reference]), data)

    assert response.status_code == 422
    assert "is already referred to" in response.content.decode()


def test_scheme_cannot_begin_a_referral(as_scheme):
    referral = ReferralFactory(sent=True)

    response = as_scheme(referral.scheme).get(reverse("referral-new", args=[referral.person.reference]))

    assert response.status_code == 403


def test_draft_shows_sections_gate_and_the_way_to_send(as_council):
    referral = ReferralFactory()

    page = as_council(referral.person).get(referral.get_absolute_url()).content.decode()

    assert "Everything needed is there." in page
    assert reverse("referral-send", args=[referral.pk]) in page
    assert all(url in page for url in sections_of(referral))


def test_empty_draft_names_everything_missing_at_once(as_council):
    referral = ReferralFactory(empty=True, planless=True)

    page = as_council(referral.person).get(referral.get_absolute_url()).content.decode()

    for words in (
        "Record their health",
        "Declare that all known information about risk",
        "Have the care and support plan",
    ):
        assert words in page
    assert reverse("referral-send", args=[referral.pk]) not in page


def test_line_manager_may_send_with_something_missing(as_council):
    referral = ReferralFactory(health="")

    page = as_council(referral.person, Role.LINE_MANAGER).get(referral.get_absolute_url()).content.decode()

    assert reverse("referral-send", args=[referral.pk]) in page


def test_reviewing_officer_reads_a_draft_without_ways_to_change_it(as_council):
    referral = ReferralFactory()

    page = as_council(referral.person, Role.REVIEWING_OFFICER).get(referral.get_absolute_url()).content.decode()

    assert not any(url in page for url in sections_of(referral))
    assert reverse("referral-send", args=[referral.pk]) not in page


def test_scheme_sees_what_was_sent(as_scheme):
    referral = ReferralFactory(sent=True)

    page = as_scheme(referral.scheme).get(referral.get_absolute_url()).content.decode()

    assert referral.views in page
    assert referral.behaviour in page
    assert reverse("referral-accept", args=[referral.pk]) in page


def test_draft_does_not_exist_for_the_scheme(as_scheme):
    referral = ReferralFactory()
    ShareFactory(person=referral.person, organisation=referral.scheme)

    assert as_scheme(referral.scheme).get(referral.get_absolute_url()).status_code == 404


def test_referral_of_another_council_does_not_exist(as_council):
    mine, other = ReferralFactory(), ReferralFactory()

    assert as_council(mine.person).get(other.get_absolute_url()).status_code == 404


def test_commissioner_may_not_open_referrals(as_council):
    referral = ReferralFactory()

    assert as_council(referral.person, Role.COMMISSIONER).get(referral.get_absolute_url()).status_code == 403


def test_reading_a_referral_is_logged(as_scheme):
    from sharedliving.core.models import Event

    referral = ReferralFactory(sent=True)
    as_scheme(referral.scheme).get(referral.get_absolute_url())

    assert Event.objects.filter(verb="record.viewed", person_id=referral.person_id).count() == 1


@pytest.mark.parametrize("candidates", [1, 3])
def test_referral_costs_the_same_with_one_and_three_households(candidates, as_scheme, django_assert_num_queries):
    referral = ReferralFactory(accepted=True)
    CandidateFactory.create_batch(candidates, referral=referral)
    client = as_scheme(referral.scheme)

    with django_assert_num_queries(12):
        client.get(referral.get_absolute_url())


def test_every_section_opens(as_council):
    referral = ReferralFactory()
    client = as_council(referral.person)

    assert {client.get(url).status_code for url in sections_of(referral)} == {200}
    assert client.get(reverse("referral-section", args=[referral.pk, "nonsense"])).status_code == 404


def test_section_is_saved(as_council):
    referral = ReferralFactory(empty=True)
    client, url = as_council(referral.person), sections_of(referral)[0]
    data = {"kind": "live_in", "views": "By the sea", "preferred_area": "wm7", "needs_wheelchair_access": "on"}

    response = client.post(url, data | {"version": version_in(client.get(url))})

    referral.refresh_from_db()
    assert response.status_code == 302
    assert (referral.views, referral.needs_wheelchair_access) == ("By the sea", True)


def test_declaring_all_risk_disclosed_records_the_day(as_council):
    from sharedliving.core import dates

    referral = ReferralFactory(empty=True)
    client, url = as_council(referral.person), reverse("referral-section", args=[referral.pk, "risks"])
    data = {"behaviour": "None", "risks": "None", "all_risk_disclosed_on": "on"}

    client.post(url, data | {"version": version_in(client.get(url))})

    referral.refresh_from_db()
    assert referral.all_risk_disclosed_on == dates.today()


def test_second_writer_is_told_and_keeps_what_they_typed(as_council):
    referral = ReferralFactory()
    client, url = as_council(referral.person), reverse("referral-section", args=[referral.pk, "health"])
    before = version_in(client.get(url))
    referral.health = "Somebody else wrote this"
    referral.save()

    response = client.post(url, {"health": "My long text", "version": before})

    assert response.status_code == 422
    assert "Someone else changed this" in response.content.decode()
    assert "My long text" in response.content.decode()
