import pytest

from commissioning.cld import codes
from commissioning.cld.codes_release_1 import RELEASE_1
from commissioning.cld.fields import FIELDS


@pytest.mark.parametrize("field", [*codes.RELEASE_2, *RELEASE_1, *codes.UNLISTED, *codes.PARTLY_KNOWN])
def test_every_list_is_of_a_field(field):
    assert field in FIELDS


@pytest.mark.parametrize("field", codes.RELEASE_2)
def test_no_list_says_a_value_twice(field):
    values = [codes.plainly(value) for value in codes.RELEASE_2[field]]

    assert len(set(values)) == len(values)


@pytest.mark.parametrize(
    ("field", "number"),
    [("Ethnicity", 21), ("Accommodation_Status", 20), ("Event_Outcome", 16), ("Service_Type", 9), ("Service_Component", 25),
     ("Primary_Support_Reason", 13), ("Cost_Frequency_Unit_Type", 10)],
)  # fmt: skip
def test_the_lists_that_were_published_whole_have_all_their_values(field, number):
    assert len(codes.RELEASE_2[field]) == number


@pytest.mark.parametrize("field", RELEASE_1)
def test_what_release_1_said_leads_to_release_2_or_to_nothing(field):
    for old, new in RELEASE_1[field].items():
        assert new in (*codes.RELEASE_2[field], "")
        assert old.casefold() not in {value.casefold() for value in codes.RELEASE_2[field]}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Rough sleeper / squatting", "Rough sleeper or squatting"), ("NFA - Support declined", "NFA: Support declined")],
)
def test_two_ways_to_write_one_thing(one, other):
    assert codes.plainly(one) == codes.plainly(other)
