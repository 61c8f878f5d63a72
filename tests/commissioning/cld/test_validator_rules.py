"""Each rule on its own row: broken once, and once on the day at which it is only just kept."""

import pytest

from commissioning.cld import codes
from commissioning.cld.validator_across import ACROSS
from commissioning.cld.validator_rules import ROW_RULES
from tests.commissioning.cld.files import found_in, report_of, row


def rules_of(*lines) -> set[str]:
    return {rule for _, _, rule in found_in(report_of(*lines))}


@pytest.mark.parametrize(
    ("rule", "on", "broken", "kept"),
    [
        ("names_nobody", "service", {"NHS_Number": "", "LA_Person_Unique_Identifier": "NULL"}, {"NHS_Number": ""}),
        ("ends_before_it_starts", "review", {"Event_End_Date": "2025-08-31"}, {"Event_End_Date": "2025-09-01"}),
        ("starts_after_the_period", "service", {"Event_Start_Date": "2026-07-01"}, {"Event_Start_Date": "2026-06-30"}),
        ("ended_before_the_period", "service", {"Event_End_Date": "2025-06-30"}, {"Event_End_Date": "2025-07-01"}),
        ("ended_after_the_period", "review", {"Event_End_Date": "2026-07-01"}, {"Event_End_Date": "2026-06-30"}),
        ("starts_after_death", "review", {"Date_of_Death": "2025-08-31"}, {"Date_of_Death": "2025-09-01"}),
        ("ends_after_death", "review", {"Date_of_Death": "2025-09-07"}, {"Date_of_Death": "2025-09-08"}),
        ("died_before_the_period", "review", {"Date_of_Death": "2025-06-30"}, {"Date_of_Death": "2025-07-01"}),
        ("died_before_birth", "review", {"Date_of_Death": "1960-05-04"}, {"Date_of_Death": "1960-05-05"}),
        ("deceased_without_a_date", "review", {"Event_Outcome": codes.DECEASED},
         {"Event_Outcome": codes.DECEASED, "Date_of_Death": "2025-09-08"}),
        ("born_after_the_start", "request", {"Date_of_Birth": "2025-09-02"}, {"Date_of_Birth": "2025-09-01"}),
        ("older_than_anybody", "request", {"Date_of_Birth": "1911-06-01"}, {"Date_of_Birth": "1911-07-05"}),
        ("period_ends_before_it_starts", "service", {"Reporting_Period_End_Date": "2025-06-30"},
         {"Reporting_Period_End_Date": "2025-07-31"}),
        ("period_starts_within_a_month", "service", {"Reporting_Period_Start_Date": "2025-07-02"},
         {"Reporting_Period_Start_Date": "2025-08-01"}),
        ("period_ends_within_a_month", "service", {"Reporting_Period_End_Date": "2026-06-29"},
         {"Reporting_Period_End_Date": "2026-02-28"}),
        ("cost_without_a_unit", "service",
         {"Cost_Frequency_Unit_Type": "", "Planned_units_per_week": "", "Delivery_Mechanism": codes.COMMISSIONED},
         {"Cost_Frequency_Unit_Type": "", "Planned_units_per_week": "2", "Delivery_Mechanism": codes.COMMISSIONED}),
        ("linked_to_themselves", "carer", {"Adult_1_Linked_Person_ID": "T0900001"}, {"Adult_1_Linked_Person_ID": "T1"}),
        ("more_linked_than_cared_for", "carer", {"Adult_2_Linked_Person_ID": "T2"},
         {"Adult_2_Linked_Person_ID": "T2", "No_of_adults_being_cared_for": "2"}),
        ("shared_lives_without_its_home", "service",
         {"Service_Component": codes.SHARED_LIVES, "Accommodation_Status": "Unknown"},
         {"Service_Component": codes.SHARED_LIVES, "Accommodation_Status": codes.SHARED_LIVES_HOME}),
        ("component_of_another_type", "service", {"Service_Component": "Long term nursing care"},
         {"Service_Component": codes.SHARED_LIVES}),
    ],
)  # fmt: skip
def test_a_rule_of_a_row(rule, on, broken, kept):
    assert rule in rules_of(row(on, **broken))
    assert rule not in rules_of(row(on, **kept))


LATER = {"Event_Start_Date": "2025-10-01", "Event_End_Date": "2025-10-09"}


@pytest.mark.parametrize(
    ("rule", "on", "broken", "kept"),
    [
        ("EventTwice", "service", {"Delivery_Mechanism": ""}, {"Service_Component": "Meals"}),
        ("EventTwice", "service", {"Event_End_Date": "2026-01-01"}, {"Event_Start_Date": "2024-06-11"}),
        ("EventTwice", "review", {"Event_Outcome": codes.OUTCOMES[2]}, {"Event_End_Date": "2025-09-09"}),
        ("EventTwice", "request", {"Event_Reference": "X"}, {"Request_Route_of_Access": codes.ROUTES[4]}),
        ("EventTwice", "assessment", {}, {"Assessment_Type": codes.SHORT_TERM}),
        ("EventTwice", "service", {"LA_Person_Unique_Identifier": "ANOTHER"}, {"NHS_Number": "9434765919"}),
        ("AnotherValue", "request", LATER | {"Gender": "Other"}, LATER | {"Gender": "Unknown"}),
        ("AnotherValue", "request", LATER | {"Date_of_Birth": "1960-05-06"}, LATER | {"Date_of_Birth": ""}),
        ("AnotherValue", "request", LATER | {"Ethnicity": codes.ETHNICITIES[2]},
         LATER | {"Ethnicity": "No data: Undeclared or not known"}),
        ("OneOfTwoPeople", "request", LATER | {"NHS_Number": "9434765919"}, LATER | {"NHS_Number": ""}),
        ("AnotherReturn", "request", LATER | {"LA_Code": "998"}, LATER | {"LA_Code": ""}),
    ],
)  # fmt: skip
def test_a_rule_of_two_rows(rule, on, broken, kept):
    first = row(on, Gender="Male", Ethnicity=codes.ETHNICITIES[0])

    assert rule in rules_of(first, first | broken)
    assert rule not in rules_of(first, first | kept)


@pytest.mark.parametrize("backwards", [False, True])
def test_a_service_that_restarts_at_1_april_is_found_in_either_order(backwards):
    old, new = row(Event_End_Date="2026-03-31"), row(Event_Start_Date="2026-04-01", Event_End_Date="")
    lines = [new, old] if backwards else [old, new]

    assert found_in(report_of(*lines)) == {(2 if backwards else 3, "Event_Start_Date", "RestartedInApril")}
    assert rules_of(old, new | {"Service_Component": "Meals"}) == set()
    assert rules_of(old | {"Event_End_Date": "2026-03-30"}, new) == set()


@pytest.mark.parametrize(("in_april", "others", "is_said"), [(15, 6, True), (10, 11, False), (19, 0, False)])
def test_a_file_whose_services_nearly_all_start_on_1_april(in_april, others, is_said):
    lines = [row(number=900_000 + each, Event_Start_Date="2025-04-01") for each in range(in_april)]
    lines += [row(number=910_000 + each) for each in range(others)]

    report = report_of(*lines)

    assert [note.split(".")[0] for note in report.notes] == (
        [f"{in_april} of {in_april + others} services start on a 1 April"] if is_said else []
    )
    assert report.is_clean


def test_the_first_known_value_is_the_one_that_others_contradict():
    unknown, male, female = (
        row("request", Gender=gender, Event_Start_Date=f"2025-10-0{day}", Event_End_Date="2025-10-09")
        for day, gender in ((1, "Unknown"), (2, "Male"), (3, "Female"))
    )

    assert found_in(report_of(unknown, male, female)) == {(4, "Gender", "AnotherValue")}


def test_two_homes_are_named_once_a_person():
    home = {"Accommodation_Status": codes.SHARED_LIVES_HOME}
    lines = [row(Service_Component=each, **home) for each in (codes.SHARED_LIVES, codes.EXTRA_CARE, codes.EXTRA_CARE)]
    lines[2]["Event_Start_Date"] = "2024-06-11"

    assert found_in(report_of(*lines)) == {(3, "Service_Component", "TwoHomes")}
    assert rules_of(lines[0] | {"Event_End_Date": "2025-09-09"}, lines[1]) == set()


@pytest.mark.parametrize("rule", [*(rule.function for rule in ROW_RULES), *ACROSS])
def test_each_rule_says_what_is_wrong_and_where_that_stands(rule):
    message, *rest = (rule.__doc__ or "").strip().splitlines()

    assert message[0].isupper() and message.endswith(".")
    assert any("Source:" in line for line in rest)
