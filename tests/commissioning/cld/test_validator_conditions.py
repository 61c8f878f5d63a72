import dataclasses

import pytest

from commissioning.cld import codes
from commissioning.cld.fields import FIELDS
from commissioning.cld.validator_conditions import (
    APPLICABLE,
    MANDATORY,
    NOT_APPLICABLE,
    UNDETERMINED,
    Kind,
    conditions,
)

USER = Kind(codes.SERVICE_USER, codes.SERVICE, "", codes.COMMUNITY, codes.SHARED_LIVES, "Direct payment",
            codes.LEARNING_DISABILITY, "", True, False)  # fmt: skip


def condition(field: str, **changes) -> int:
    return conditions(dataclasses.replace(USER, **changes))[FIELDS.index(field)]


@pytest.mark.parametrize(
    ("field", "changes", "expected"),
    [
        ("Gender", {}, MANDATORY),
        ("NHS_Number", {}, APPLICABLE),
        ("Primary_Support_Reason", {}, MANDATORY),
        ("Primary_Support_Reason", {"event": codes.REQUEST}, APPLICABLE),
        ("Employment_Status", {}, MANDATORY),
        ("Employment_Status", {"of_working_age": False}, APPLICABLE),
        ("Employment_Status", {"of_working_age": None}, UNDETERMINED),
        ("Employment_Status", {"reason": "Mental health support"}, APPLICABLE),
        ("Employment_Status", {"client": codes.UNPAID_CARER}, APPLICABLE),
        ("Employment_Status", {"client": ""}, UNDETERMINED),
        ("Dementia", {}, APPLICABLE),
        ("Dementia", {"client": codes.UNPAID_CARER}, NOT_APPLICABLE),
        ("Dementia", {"client": ""}, UNDETERMINED),
        ("Total_Hrs_Caring_per_week", {}, NOT_APPLICABLE),
        ("Total_Hrs_Caring_per_week", {"client": codes.BY_ASSOCIATION}, APPLICABLE),
        ("Client_Funding_Status", {}, MANDATORY),
        ("Client_Funding_Status", {"event": codes.REQUEST}, APPLICABLE),
        ("Client_Funding_Status", {"event": codes.ASSESSMENT, "assessment": codes.FINANCIAL}, MANDATORY),
        ("Client_Funding_Status", {"event": ""}, UNDETERMINED),
        ("Client_Funding_Status", {"client": codes.UNPAID_CARER}, NOT_APPLICABLE),
        ("Client_Funding_Status", {"client": ""}, UNDETERMINED),
        ("Event_Type", {}, MANDATORY),
        ("Event_Type", {"client": codes.BY_ASSOCIATION}, NOT_APPLICABLE),
        ("Event_End_Date", {}, APPLICABLE),
        ("Event_End_Date", {"died": True}, MANDATORY),
        ("Event_End_Date", {"event": codes.REVIEW}, MANDATORY),
        ("Event_End_Date", {"event": ""}, UNDETERMINED),
        ("Event_Outcome", {"event": codes.ASSESSMENT}, MANDATORY),
        ("Event_Outcome", {"event": codes.ASSESSMENT, "assessment": codes.FINANCIAL}, APPLICABLE),
        ("Request_Route_of_Access", {}, NOT_APPLICABLE),
        ("Request_Route_of_Access", {"event": codes.REQUEST}, MANDATORY),
        ("Request_Route_of_Access", {"event": ""}, UNDETERMINED),
        ("Method_of_Assessment", {"event": codes.ASSESSMENT}, MANDATORY),
        ("Method_of_Assessment", {"event": codes.ASSESSMENT, "assessment": codes.FINANCIAL}, APPLICABLE),
        ("Service_Component", {}, MANDATORY),
        ("Service_Component", {"event": codes.REVIEW}, NOT_APPLICABLE),
        ("Unit_Cost", {}, MANDATORY),
        ("Unit_Cost", {"delivery": ""}, MANDATORY),
        ("Unit_Cost", {"delivery": codes.COMMISSIONED}, APPLICABLE),
        ("Unit_Cost", {"service": codes.SHORT_TERM_TYPES[0]}, APPLICABLE),
        ("Unit_Cost", {"service": codes.SHORT_TERM_TYPES[2], "component": "Short term residential care"}, MANDATORY),
        ("Unit_Cost", {"event": codes.REVIEW}, NOT_APPLICABLE),
        ("Review_Outcomes_Achieved", {"event": codes.REVIEW, "review": "Planned"}, MANDATORY),
        ("Review_Outcomes_Achieved", {"event": codes.REVIEW, "review": "Unplanned - Hospital"}, APPLICABLE),
    ],
)
def test_the_condition_of_a_field(field, changes, expected):
    assert condition(field, **changes) == expected


@pytest.mark.parametrize("event", ["", *codes.EVENT_TYPES])
@pytest.mark.parametrize("client", ["", *codes.CLIENT_TYPES])
def test_every_field_has_a_condition_in_every_kind_of_row(client, event):
    found = conditions(dataclasses.replace(USER, client=client, event=event))

    assert len(found) == len(FIELDS)
    assert set(found) <= {MANDATORY, APPLICABLE, NOT_APPLICABLE, UNDETERMINED}
