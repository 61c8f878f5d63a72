"""The pages of an import."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from people.choices import Role
from people.models import ImportBatch, Person
from tests.factories.people import SchemeOrganisationFactory, UserFactory
from tests.pages.importing import world as worlds

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LINES = (worlds.HEAD, worlds.ANN, worlds.BEN)


@pytest.fixture
def signed_in(client, world):
    client.force_login(world.manager, backend=BACKEND)
    return client


def send(client, *lines, content=None, name="list.csv"):
    content = content if content is not None else "\n".join(lines or LINES).encode() + b"\n"
    return client.post(reverse("import"), {"upload": SimpleUploadedFile(name, content)})


def sent(client, *lines):
    answer = send(client, *lines)
    batch = ImportBatch.objects.latest("pk")
    assert answer.headers["Location"] == check(batch)
    return batch


def check(batch):
    return reverse("import-check", args=[batch.pk])


def seen(client, batch):
    return client.get(check(batch)).content.decode()


def press(client, batch):
    return client.post(reverse("import-apply", args=[batch.pk]), follow=True).content.decode()


def test_the_page_asks_for_a_file(signed_in):
    answer = signed_in.get(reverse("import"))
    assert answer.status_code == 200
    assert "No list has been imported yet." in answer.content.decode()


def test_no_file(signed_in):
    answer = signed_in.post(reverse("import"))
    assert answer.status_code == 422
    assert "Choose the file that has the list in it" in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("list.csv", b"\x89PNG\r\n\x1a\n123", "This is a picture, not a list."),
        ("list.xlsx", b"Name,Carer\n", "but it is none"),
        ("list.pdf", b"%PDF", "The file must be a CSV or XLSX file"),
        ("list.csv", b"1,2,3\n", "No line of this file looks like headings"),
    ],
)
def test_a_file_that_is_not_a_list(signed_in, name, content, said):
    answer = send(signed_in, content=content, name=name)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not ImportBatch.objects.exists()


def test_a_good_file_shows_what_will_happen_and_one_button(signed_in):
    batch = sent(signed_in)
    page = seen(signed_in, batch)
    assert "This will happen: 2 people, 1 carer household, 2 arrangements and 2 reviews to add." in page
    assert "lives with Maria and John Okafor, place 1; review due 21 November 2026" in page
    assert reverse("import-apply", args=[batch.pk]) in page
    assert Person.objects.count() == 0


def test_import_happens_once(signed_in):
    batch = sent(signed_in)
    press(signed_in, batch)
    page = press(signed_in, batch)
    assert Person.objects.count() == 2
    assert "Imported on 21 November 2026: 2 people, 1 carer household, 2 arrangements and 2 reviews added." in page
    assert reverse("import-apply", args=[batch.pk]) not in page


def test_a_file_with_something_wrong_shows_it_by_line_and_no_button(signed_in):
    batch = sent(signed_in, worlds.HEAD, worlds.ANN, worlds.BEN.replace("1/2/2015", "soon <b>"))
    page = seen(signed_in, batch)
    assert "1 thing to put right in the file" in page
    assert "Line 3" in page
    assert "soon &lt;b&gt;" in page
    assert reverse("import-apply", args=[batch.pk]) not in page


def test_pressing_all_the_same_imports_nothing_and_says_why(signed_in):
    batch = sent(signed_in, worlds.HEAD, worlds.ANN, worlds.BEN.replace("1/2/2015", "soon"))
    assert "Nothing was imported: put the lines right that are listed" in press(signed_in, batch)
    assert Person.objects.count() == 0


def test_what_columns_mean_can_be_said(signed_in):
    batch = sent(signed_in, "Who,Where,When,LA", "Ann Carr,Ada,1/5/2009,Westmere")
    assert "No column says the person&#x27;s name" in seen(signed_in, batch)
    said = {"column_0": "name", "column_1": "household", "column_2": "started", "column_3": "council"}
    assert signed_in.post(check(batch), said).status_code == 302
    assert "This will happen: 1 person" in seen(signed_in, batch)


def test_a_meaning_that_is_none(signed_in):
    assert signed_in.post(check(sent(signed_in)), {"column_0": "nonsense"}).status_code == 422


def test_lines_are_decided_about(signed_in, world):
    worlds.known(world, "Ann", "Carr", date(1985, 4, 13))
    batch = sent(signed_in)
    page = seen(signed_in, batch)
    assert "1 line to decide about" in page
    assert "Line 2: who is Ann Carr?" in page
    columns = {f"column_{index}": key for index, (_, key, _) in enumerate(batch.report["columns"])}
    signed_in.post(check(batch), {**columns, "line_2": "new"})
    press(signed_in, batch)
    assert Person.objects.filter(came_by_import=True).count() == 2


def test_the_report_as_csv(signed_in):
    batch = sent(signed_in)
    answer = signed_in.get(check(batch), {"as": "csv"})
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "What will be added or changed,2,Ann Carr" in answer.content.decode()


def test_earlier_imports_are_listed(signed_in):
    press(signed_in, sent(signed_in))
    page = signed_in.get(reverse("import")).content.decode()
    assert "Imported: 2 people, 1 carer household" in page
    assert "list.csv" in page


def test_an_import_of_another_scheme_does_not_exist(signed_in, client):
    batch = sent(signed_in)
    client.force_login(UserFactory(organisation=SchemeOrganisationFactory(), team=False, roles=[Role.SCHEME_MANAGER]),
                       backend=BACKEND)  # fmt: skip
    assert client.get(check(batch)).status_code == 404
    assert client.post(check(batch)).status_code == 404
    assert client.post(reverse("import-apply", args=[batch.pk])).status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SCHEME_MANAGER])
def test_only_scheme_managers_import(client, world, role):
    client.force_login(UserFactory(organisation=world.scheme, team=False, roles=[role]), backend=BACKEND)
    assert client.get(reverse("import")).status_code == 403
    assert client.post(reverse("import-apply", args=[1])).status_code == 403


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_the_same_number_of_questions(signed_in, number, django_assert_num_queries):
    for n in range(number):
        sent(signed_in, worlds.HEAD, worlds.ANN.replace("Carr", f"Carr{chr(97 + n)}"))
    with django_assert_num_queries(6):
        signed_in.get(reverse("import"))


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_of_one_asks_the_same_number_of_questions(signed_in, number, django_assert_num_queries):
    batch = sent(signed_in, worlds.HEAD, *[worlds.ANN.replace("Carr", f"Carr{chr(97 + n)}") for n in range(number)])
    with django_assert_num_queries(8):
        signed_in.get(check(batch))
