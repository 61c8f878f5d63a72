from careplans.forms.easy_read import EasyReadForm
from careplans.models import EasyRead
from careplans.services.writing import ChangedMeanwhile

HEADINGS = {"about": "About me", "again": "When again"}
LINES = {"about": ["One.", "Two."], "again": []}


def form(**data):
    return EasyReadForm(data or None, headings=HEADINGS, lines=LINES, version=3)


def test_it_begins_with_a_line_for_each_idea():
    assert form()["about"].initial == "One.\nTwo."
    assert form()["again"].initial == ""


def test_it_gives_what_the_service_takes():
    typed = form(about="One.", again="", version="3")

    assert typed.is_valid()
    assert (typed.answers(), typed.version) == ({"about": "One.", "again": ""}, 3)


def test_no_version_counts_as_the_first():
    typed = form(about="One.")

    assert typed.is_valid()
    assert typed.version == 0


def test_a_megabyte_is_an_error_at_its_field():
    typed = form(about="x" * 1_000_000, version="3")

    assert not typed.is_valid()
    assert typed.errors == {"about": ["About me must be 2000 characters or fewer"]}


def test_a_second_writer_sees_what_is_saved_now():
    typed = form(about="Mine.", again="", version="3")
    assert typed.is_valid()

    typed.beside(ChangedMeanwhile(EasyRead(version=4)), EasyRead(parts={"about": "Theirs.", "gone": "x"}))

    assert typed.meanwhile == [("About me", "Theirs.")]
    assert typed.data["version"] == "4"
