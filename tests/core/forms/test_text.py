import pytest
from django.core.exceptions import ValidationError

from sharedliving.core.forms import EmailField, NhsNumberField, PhoneField, PostcodeField, TextField, WordsField


def refused(field, value):
    with pytest.raises(ValidationError) as caught:
        field.clean(value)
    return caught.value.messages


def test_empty_answer_says_what_to_enter():
    assert refused(TextField(label="Full name"), " ") == ["Enter full name"]


def test_empty_answer_to_a_question_repeats_the_question():
    assert refused(TextField(label="What do they want?"), "") == ["Enter an answer to “What do they want?”"]


def test_a_question_may_have_a_short_name():
    assert refused(TextField(label="Who is it?", called="Name of the owner"), "") == ["Enter name of the owner"]


def test_abbreviations_keep_their_capitals():
    assert refused(NhsNumberField(), "") == ["Enter NHS number"]


def test_missing_is_said_as_given():
    assert refused(TextField(label="Name", missing="Enter the person's name"), "") == ["Enter the person's name"]


def test_too_long_says_how_long():
    assert refused(TextField(label="Name", max_length=3), "Anna") == ["Name must be 3 characters or fewer"]


def test_maxlength_never_cuts_a_pasted_text():
    assert "maxlength" not in TextField(label="Name", max_length=3).widget.attrs


def test_words_keep_their_lines():
    assert WordsField(label="Note").clean("one\r\ntwo") == "one\r\ntwo"


def test_words_have_rows():
    assert WordsField(label="Note", rows=9).widget.attrs["rows"] == 9


def test_words_count_only_when_asked():
    assert WordsField(label="Note", max_length=9).shown["max_characters"] is None
    assert WordsField(label="Note", max_length=9, count=True).shown["max_characters"] == 9


@pytest.mark.parametrize("typed", ["ann@example.com", "  ann@example.com  "])
def test_email_is_kept_without_spaces(typed):
    assert EmailField(label="Email address").clean(typed) == "ann@example.com"


@pytest.mark.parametrize("typed", ["ann", "ann@", "a nn@example.com"])
def test_email_says_how_it_should_look(typed):
    message = "Enter an email address in the correct format, like name@example.com"
    assert refused(EmailField(label="Email address"), typed) == [message]


def test_optional_email_may_be_empty():
    assert EmailField(label="Email address", required=False).clean("") == ""


@pytest.mark.parametrize("typed", ["01632 960 001", "+44 1632 960001 ext 4", "(01632) 960001"])
def test_phone_is_kept_as_typed(typed):
    assert PhoneField(label="Telephone number").clean(typed) == typed


def test_phone_needs_enough_digits():
    message = "Enter telephone number with its area code, like 01632 960 001"
    assert refused(PhoneField(label="Telephone number"), "1234") == [message]


def test_phone_is_a_telephone_box():
    assert PhoneField(label="Telephone number").widget.input_type == "tel"


@pytest.mark.parametrize("typed", ["ls1 4ap", "LS14AP", " Ls1-4aP "])
def test_postcode_is_written_as_the_post_office_does(typed):
    assert PostcodeField(label="Postcode").clean(typed) == "LS1 4AP"


@pytest.mark.parametrize("typed", ["LS1", "12345", "LS1 4A"])
def test_postcode_must_be_whole(typed):
    assert refused(PostcodeField(label="Postcode"), typed) == ["Enter a full UK postcode, like LS1 4AP"]


def test_postcode_may_be_empty_when_optional():
    assert PostcodeField(label="Postcode", required=False).clean("") == ""


@pytest.mark.parametrize("typed", ["9990000018", "999 000 0018", "999-000-0018", "  999 0000018 "])
def test_nhs_number_takes_spaces_and_dashes(typed):
    assert NhsNumberField().clean(typed) == "9990000018"


@pytest.mark.parametrize("typed", ["999 000 001", "99900000181", "999000001X", "٩٩٩٠٠٠٠٠١٨"])
def test_nhs_number_has_ten_digits(typed):
    assert refused(NhsNumberField(), typed) == ["NHS number must be 10 digits, like 999 000 0018"]


def test_nhs_number_with_a_wrong_digit():
    assert refused(NhsNumberField(), "9990000019") == ["Check the NHS number: one of its digits is not right"]


def test_nhs_number_may_be_empty_when_optional():
    assert NhsNumberField(required=False).clean("") == ""


def test_nhs_number_may_be_none_on_the_model():
    assert NhsNumberField(required=False, empty_value=None).clean("") is None


def test_nhs_number_is_shown_in_threes():
    assert NhsNumberField().prepare_value("9990000018") == "999 000 0018"


def test_half_an_nhs_number_is_shown_as_typed():
    assert NhsNumberField().prepare_value("999") == "999"
