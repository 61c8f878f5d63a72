"""Signatures on paper, those that are not made, and those beside the four."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from placements.choices import HowSigned, Party
from placements.models import ScannedPaper
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.papers import PDF
from tests.factories.placements import AgreementFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def on(day):
    return {"on_0": day.day, "on_1": day.month, "on_2": day.year}


def post(client, agreement, content=PDF, name="signed.pdf", day=TODAY, party=Party.CARER):
    data = {"name": "Grace Adeyemi", "how": "paper", "agreed": "on", "paper": SimpleUploadedFile(name, content)}
    return client.post(reverse("agreement-sign", args=[agreement.pk, party]), data | on(day))


@pytest.fixture
def agreement():
    return AgreementFactory(signing=True)


@pytest.fixture
def client_of_scheme(agreement, as_scheme):
    return as_scheme(agreement.scheme)


def test_a_paper_is_scanned_in_and_can_be_fetched(agreement, client_of_scheme):
    day = dates.add_days(TODAY, -3)

    assert post(client_of_scheme, agreement, day=day).status_code == 302

    made = agreement.signatures.get()
    assert (made.how, made.on, made.paper.file_name) == (HowSigned.PAPER, day, "signed.pdf")
    url = reverse("agreement-paper", args=[agreement.pk, made.paper_id])
    assert url in client_of_scheme.get(agreement.get_absolute_url()).text
    answer = client_of_scheme.get(url)
    assert (answer.content, answer["Content-Type"], answer["X-Content-Type-Options"]) == (
        PDF,
        "application/pdf",
        "nosniff",
    )
    assert answer["Content-Disposition"].startswith("attachment")
    assert Event.objects.filter(verb="record.viewed", text__contains="signed paper").exists()


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "signed.pdf", "The file is empty"),
        (PDF, "signed.docx", "The file must be a PDF or JPG or JPEG or PNG file"),
        (b"MZ is a program", "signed.pdf", "This file is not a scan"),
    ],
)
def test_a_wrong_file_is_refused_in_words_and_nothing_is_kept(agreement, client_of_scheme, content, name, words):
    answer = post(client_of_scheme, agreement, content, name)

    assert answer.status_code == 422
    assert words in answer.text
    assert not ScannedPaper.objects.exists()
    assert not agreement.signatures.exists()


def test_a_paper_without_a_file_or_with_a_day_to_come_is_refused(agreement, client_of_scheme):
    url = reverse("agreement-sign", args=[agreement.pk, Party.CARER])
    answer = client_of_scheme.post(url, {"name": "Grace", "how": "paper", "agreed": "on"})
    assert "Choose the scan of the signed paper" in answer.text
    assert "Enter the day that stands beside the signature" in answer.text
    assert post(client_of_scheme, agreement, day=dates.add_days(TODAY, 1)).status_code == 422


def test_a_paper_of_another_agreement_does_not_exist(agreement, client_of_scheme):
    post(client_of_scheme, agreement)
    paper = agreement.signatures.get().paper_id
    other = AgreementFactory(signing=True, candidate=None, person=agreement.person, household=agreement.household,
                             scheme=agreement.scheme, council=agreement.council, plan=None, kind="day",
                             closed_at="2027-01-01T00:00Z", due_on=None)  # fmt: skip

    assert client_of_scheme.get(reverse("agreement-paper", args=[other.pk, paper])).status_code == 404


def test_somebody_who_does_not_sign_is_written_down_and_never_counts(agreement, client_of_scheme):
    url = reverse("agreement-not-signed", args=[agreement.pk, Party.PERSON])

    assert client_of_scheme.post(url, {"why": "declined", "words": ""}).status_code == 422
    client_of_scheme.post(url, {"why": "declined", "words": "Not with the rule about keys."})

    page = client_of_scheme.get(agreement.get_absolute_url()).text
    assert "They do not want to sign: Not with the rule about keys." in page
    assert "Have the agreement signed; not signed yet: the person" in page
    assert reverse("agreement-sign", args=[agreement.pk, Party.PERSON]) in page


def test_family_signs_beside_the_four(agreement, client_of_scheme):
    url = reverse("agreement-also-sign", args=[agreement.pk])

    client_of_scheme.post(url, {"name": "Rita Sands", "capacity": "family", "how": "on_screen", "agreed": "on"})

    assert agreement.also_signed.get().name == "Rita Sands"
    page = client_of_scheme.get(agreement.get_absolute_url()).text
    assert "Rita Sands" in page
    client_of_scheme.post(reverse("agreement-take-back", args=[agreement.pk]), {"why": "The rent changed"})
    assert agreement.also_signed.get().withdrawn_on == TODAY


def test_a_council_records_nothing_of_the_carer(agreement, as_council):
    client = as_council(agreement.person)

    assert post(client, agreement).status_code == 422
    url = reverse("agreement-not-signed", args=[agreement.pk, Party.CARER])
    assert client.post(url, {"why": "declined", "words": "No"}).status_code == 422
    assert "Your role does not let you sign" in client.get(url).text
