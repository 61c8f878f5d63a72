"""The 46 fields of the return, in their order, by the part of it that they belong to (Release 2 names)."""

SUBMISSION = ("LA_Code", "Reporting_Period_Start_Date", "Reporting_Period_End_Date")
PERSON = (
    "NHS_Number", "LA_Person_Unique_Identifier", "GP_Practice_Code", "Gender", "Ethnicity", "Date_of_Birth",
    "Date_of_Death", "Client_Type", "Primary_Support_Reason", "Postcode", "Accommodation_Status", "Employment_Status",
    "Has_Unpaid_Carer", "Autism_Spectrum_Disorder_ASD", "Visual_Impairment", "Hearing_Impairment", "Dementia",
    "Client_Funding_Status",
)  # fmt: skip
EVENT = (
    "Event_Type", "Event_Reference", "Event_Start_Date", "Event_End_Date", "Event_Description", "Event_Outcome",
)  # fmt: skip
REQUEST = ("Request_Route_of_Access",)
ASSESSMENT = ("Assessment_Type", "Eligible_Needs_Identified", "Method_of_Assessment")
CARER = (
    "Total_Hrs_Caring_per_week", "No_of_adults_being_cared_for", "Adult_1_Linked_Person_ID", "Adult_2_Linked_Person_ID",
    "Adult_3_Linked_Person_ID",
)  # fmt: skip
SERVICE = ("Service_Type", "Service_Component", "Delivery_Mechanism", "Provider_CQC_Location_ID")
REVIEW = ("Review_Reason", "Review_Outcomes_Achieved", "Method_of_Review")
COST = ("Unit_Cost", "Cost_Frequency_Unit_Type", "Planned_units_per_week")

FIELDS = (*SUBMISSION, *PERSON, *EVENT, *REQUEST, *ASSESSMENT, *CARER, *SERVICE, *REVIEW, *COST)
IDENTIFYING = frozenset(
    {
        "NHS_Number", "LA_Person_Unique_Identifier", "Date_of_Birth", "Date_of_Death", "Postcode", "Event_Reference",
        "Adult_1_Linked_Person_ID", "Adult_2_Linked_Person_ID", "Adult_3_Linked_Person_ID",
    }
)  # fmt: skip
"""What is reported as "N/A - PID", never as it was sent."""
