import pytest
from django.urls import reverse

from people.choices import Role
from placements.choices import AgreementState, Party
from placements.models import AgreementLine
from placements.rules import complex_contract_in_force
from placements.rules.lines import message_of
from tests.core.documents.samples import words_of
from tests.factories.capacity import AuthorityFactory
from tests.factories.careplans import complex_needs
from tests.factories.placements import AgreementFactory, LineFactory, SignatureFactory

pytestmark = pytest.mark.django_db

PAGES = ["agreement", "agreement-roles", "agreement-line-new", "agreement-take-back", "agreement-pdf"]


def scheme_of(agreement):
    return agreement.candidate.household.scheme


def party_url(agreement, party):
    return reverse("agreement-sign", args=[agreement.pk, party])


def test_draft_shows_who_does_what_and_what_nobody_does(as_scheme):
    agreement = AgreementFactory()

    page = as_scheme(scheme_of(agreement)).get(agreement.get_absolute_url()).content.decode()

    assert "Nobody has agreed to do this yet" in page
    assert "I cook an evening meal once a week" in page
    assert "Name who steps in when the carer cannot." in page


def test_complete_draft_offers_ready_to_sign(as_scheme):
    agreement = AgreementFactory(ready=True)

    page = as_scheme(scheme_of(agreement)).get(agreement.get_absolute_url()).content.decode()

    assert reverse("agreement-ready", args=[agreement.pk]) in page
    assert "£540" in page


@pytest.mark.parametrize("lines", [1, 3])
def test_agreement_costs_the_same_with_one_and_three_lines(lines, as_scheme, django_assert_num_queries):
    agreement = AgreementFactory(signed=True)
    LineFactory.create_batch(lines, agreement=agreement)
    client = as_scheme(scheme_of(agreement))

    with django_assert_num_queries(25):
        client.get(agreement.get_absolute_url())


def test_a_complex_one_without_a_contract_says_so(as_scheme):
    agreement = AgreementFactory(signed=True)
    client = as_scheme(scheme_of(agreement))
    words = message_of(complex_contract_in_force)
    assert words not in client.get(agreement.get_absolute_url()).content.decode()

    complex_needs(agreement.person)

    page = client.get(agreement.get_absolute_url()).content.decode()
    assert words in page and f'href="{reverse("protocols")}"' in page


def test_council_reads_and_cannot_change(as_council):
    agreement = AgreementFactory(ready=True)

    client = as_council(agreement.person)
    page = client.get(agreement.get_absolute_url()).content.decode()

    assert "First floor, back, own key" in page
    assert reverse("agreement-section", args=[agreement.pk, "home"]) not in page
    assert client.get(reverse("agreement-section", args=[agreement.pk, "home"])).status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_agreement_of_another_scheme_does_not_exist(name, as_scheme):
    mine, other = AgreementFactory(), AgreementFactory()

    assert as_scheme(scheme_of(mine)).get(reverse(name, args=[other.pk])).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_an_agreement_opens(name, as_scheme):
    agreement = AgreementFactory(signing=True)

    assert as_scheme(scheme_of(agreement)).get(reverse(name, args=[agreement.pk])).status_code == 200


def test_terms_are_changed(as_scheme):
    agreement = AgreementFactory()
    client, url = as_scheme(scheme_of(agreement)), reverse("agreement-section", args=[agreement.pk, "home"])
    start = agreement.planned_start
    data = {
        "version": client.get(url).context["form"]["version"].value(), "room": "Attic",
        "planned_start_0": start.day, "planned_start_1": start.month, "planned_start_2": start.year,
    }  # fmt: skip

    assert client.post(url, data).status_code == 302
    agreement.refresh_from_db()
    assert (agreement.room, agreement.planned_start) == ("Attic", start)


def test_line_is_added_and_changed(as_scheme):
    agreement = AgreementFactory(lines=False)
    client, url = as_scheme(scheme_of(agreement)), reverse("agreement-line-new", args=[agreement.pk])

    client.post(url, {"what": "Lift to college", "party": "carer", "how": "Mondays"})
    line = AgreementLine.objects.get()
    change = reverse("agreement-line", args=[agreement.pk, line.pk])
    assert "Lift to college" in client.get(change).content.decode()
    client.post(change, {"what": "Lift to college", "party": "", "how": ""})

    line.refresh_from_db()
    assert line.party == ""


def test_line_of_another_agreement_does_not_exist(as_scheme):
    mine, other = AgreementFactory(), LineFactory()

    assert as_scheme(scheme_of(mine)).get(reverse("agreement-line", args=[mine.pk, other.pk])).status_code == 404


def test_line_without_words_is_refused(as_scheme):
    agreement = AgreementFactory()

    response = as_scheme(scheme_of(agreement)).post(
        reverse("agreement-line-new", args=[agreement.pk]), {"what": "", "how": "Mondays"}
    )

    assert response.status_code == 422
    assert "Mondays" in response.content.decode()


def test_ready_to_sign(as_scheme):
    agreement = AgreementFactory(ready=True)

    as_scheme(scheme_of(agreement)).post(reverse("agreement-ready", args=[agreement.pk]))

    agreement.refresh_from_db()
    assert agreement.state == AgreementState.SIGNING


def test_not_ready_says_all_that_is_missing(as_scheme):
    agreement = AgreementFactory()

    client = as_scheme(scheme_of(agreement))
    page = client.post(reverse("agreement-ready", args=[agreement.pk]), follow=True).content.decode()

    assert "Name the room that the person will have." in page
    assert "Write down the care fee" in page


def test_taken_back_to_change_it(as_scheme):
    agreement = AgreementFactory(signing=True)
    SignatureFactory(agreement=agreement)
    client, url = as_scheme(scheme_of(agreement)), reverse("agreement-take-back", args=[agreement.pk])

    assert client.post(url, {"why": ""}).status_code == 422
    assert client.post(url, {"why": "The rent changed"}).status_code == 302
    agreement.refresh_from_db()
    assert agreement.state == AgreementState.DRAFT


@pytest.mark.parametrize("party", [Party.PERSON, Party.CARER, Party.SCHEME])
def test_scheme_records_three_signatures(party, as_scheme):
    agreement = AgreementFactory(signing=True)
    client, url = as_scheme(scheme_of(agreement)), party_url(agreement, party)

    assert url in client.get(agreement.get_absolute_url()).content.decode()
    assert client.post(url, {"name": "A name", "agreed": "on"}).status_code == 302
    assert agreement.signatures.get().party == party


def test_scheme_cannot_sign_for_the_council(as_scheme):
    agreement = AgreementFactory(signing=True)
    client, url = as_scheme(scheme_of(agreement)), party_url(agreement, Party.COUNCIL)

    assert url not in client.get(agreement.get_absolute_url()).content.decode()
    assert "Your role does not let you sign for the council." in client.get(url).content.decode()
    assert client.post(url, {"name": "A name", "agreed": "on"}).status_code == 422


def test_council_signs_for_itself(as_council):
    agreement = AgreementFactory(signing=True)

    client = as_council(agreement.person)
    assert client.post(party_url(agreement, Party.COUNCIL), {"name": "Priya Nair", "agreed": "on"}).status_code == 302


def test_reviewing_officer_signs_nothing(as_council):
    agreement = AgreementFactory(signing=True)
    client = as_council(agreement.person, Role.REVIEWING_OFFICER)

    assert client.post(party_url(agreement, Party.COUNCIL), {"name": "A", "agreed": "on"}).status_code == 422


def test_on_behalf_needs_an_authority(as_scheme):
    agreement = AgreementFactory(signing=True)
    client, url = as_scheme(scheme_of(agreement)), party_url(agreement, Party.PERSON)
    data = {"name": "Rita Sands", "agreed": "on", "on_behalf": "on"}

    assert "Rita Sands cannot sign for" in client.post(url, data).content.decode()
    AuthorityFactory(person=agreement.person, seen=True)
    client.post(url, data)

    page = client.get(agreement.get_absolute_url()).content.decode()
    assert "Rita Sands, on their behalf (Attorney for health and welfare)" in page


def test_party_that_does_not_exist_is_not_found(as_scheme):
    agreement = AgreementFactory(signing=True)

    assert as_scheme(scheme_of(agreement)).get(party_url(agreement, "neighbour")).status_code == 404


def test_document_has_the_four_parties_and_no_address(as_scheme):
    agreement = AgreementFactory(signed=True)

    response = as_scheme(scheme_of(agreement)).get(reverse("agreement-pdf", args=[agreement.pk]))

    words = words_of(response.content)
    assert response["Content-Type"] == "application/pdf"
    assert agreement.candidate.household.name in words
    assert "Care fee £400.00" in words
    assert "I cook an evening meal once a week" in words
