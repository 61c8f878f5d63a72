"""The pages of an import."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from people.models import ImportBatch, Person
from tests.pages.importing import world as worlds

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def signed_in(client, world):
    client.force_login(world.manager, backend=BACKEND)
    return client


def send(client, *lines: str, name: str = "list.csv"):
    upload = SimpleUploadedFile(name, "\n".join(lines or (worlds.HEAD, worlds.ANN, worlds.BEN)).encode() + b"\n")
    return client.post(reverse("import"), {"upload": upload})


def checked(client, *lines: str) -> ImportBatch:
    assert send(client, *lines).status_code == 302
    return ImportBatch.objects.latest("pk")


def test_the_page_asks_for_a_file(signed_in):
    page = signed_in.get(reverse("import"))
    assert page.status_code == 200
    assert "No list has been imported yet." in page.content.decode()


def test_a_file_leads_to_what_would_happen(signed_in):
    batch = checked(signed_in)
    page = signed_in.get(reverse("import-check", args=[batch.pk])).content.decode()
    print(page)
    assert "This will happen: 2 people, 1 carer household, 2 arrangements and 2 reviews to add." in page
    assert Person.objects.count() == 0


def test_import_happens_once(signed_in):
    batch = checked(signed_in)
    for _ in range(2):
        answer = signed_in.post(reverse("import-apply", args=[batch.pk]), follow=True)
        assert answer.status_code == 200
    assert Person.objects.count() == 2
    assert "Imported on 21 November 2026: 2 people" in answer.content.decode()


def test_bad_file(signed_in):
    answer = signed_in.post(reverse("import"), {"upload": SimpleUploadedFile("a.csv", b"\x89PNG\r\n\x1a\n123")})
    assert answer.status_code == 422
    assert "This is a picture, not a list." in answer.content.decode()
