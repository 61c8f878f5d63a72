"""What scheme staff of the demo world write about carers on their way to approval."""

from datetime import date, timedelta
from typing import Any

from placements.choices import ArrangementKind, PanelOutcome, Stage, VettingItem

PRESENT = "Kemi Bello, Shared Lives carer\nOwen Price, who lives with Shared Lives carers\nDr Anil Rao, independent"
FOUND = {
    Stage.ENQUIRY: "A long talk on the telephone. They know somebody who lives with carers, and have a room.",
    Stage.APPLICATION: "Form complete and signed by both.",
    Stage.MEETING: "Met at home. Asked good questions, about nights and about money above all.",
    Stage.REFERENCES: "Both references warm and particular. Spoke with both.",
    Stage.DBS: "Everybody who lives there is checked, with the box for home-based work ticked.",
    Stage.MEDICAL: "The GP sees no reason against it.",
    Stage.HOME_VISIT: "Light, warm, near the bus. The back bedroom has its own key.",
    Stage.TRAINING: "All workbooks done; medication and safeguarding repeated in person.",
    Stage.OBSERVED: "At ease, and never in a hurry.",
    Stage.MANAGER_VISIT: "I would be glad to have them.",
}
SEEN = {
    VettingItem.IDENTITY: "Passports seen, photographs in the file.",
    VettingItem.RIGHT_TO_WORK: "Passports seen.",
    VettingItem.EMPLOYMENT: "From school to today. Two years at home with the children.",
    VettingItem.LEFT_CARE: "Left the care home when it closed; confirmed by its manager.",
    VettingItem.QUALIFICATIONS: "Care certificate seen.",
    VettingItem.OWN_COUNCIL: "Nothing known. Letter in the file.",
    VettingItem.EMPLOYER: "Letter of the school, in the file.",
    VettingItem.HEALTH: "GP’s letters for both, in the file.",
    VettingItem.PERMISSION: "Letter of the mortgage lender, in the file.",
    VettingItem.INSURANCE: "Home and car policies seen; both insurers know of Shared Lives.",
    VettingItem.INTERVIEW: "Owen Price came for tea and asked them about television and bedtimes.",
}
REFERENCES = (
    ("Grace Adeyemi", "Neighbour", 9, "I would leave my own mother with them."),
    ("Simon Clegg", "Football coach", 5, "Turns up when he says he will. Patient with the slow ones."),
)
OBSERVED = (
    ("At the Thursday club, with three people", "Sat down, asked, and waited for the answer."),
    ("At home, with somebody who came for tea", "Let him pour. Did not mind the tablecloth."),
)
STAIRS = {
    "who": "The stairs to the attic",
    "what": "Steep; somebody unsteady could fall",
    "what_is_done": "A gate, and a light that stays on",
}
CHILD_SAYS = "Can they play cards?"
REPORT = (
    "They bring patience, a steady house and friends nearby. They have thought about what would change for their daughter."
    "\n\nThey would do best with one person at first, and somebody to ring at weekends."
    "\n\nRecommended for one person, live-in and short breaks."
)
COMMENTS = "It is fair. We would like to say that we are not afraid of bad nights."
GROUNDS = "The panel asked nothing about the five years in which Ron looked after his father."
NOTE = "Carl has had treatment this year and does not want it known outside the scheme. Ask how he is when you visit."


def decided(outcome: PanelOutcome, today: date) -> dict[str, Any]:
    """Why, and on which terms."""
    if outcome == PanelOutcome.DECLINED:
        return {"reasons": "The panel was not sure who would be at home at night. They are welcome to apply again."}
    return {
        "reasons": "Warm people who know their limits.", "places": 1, "youngest": 18, "oldest": 90,
        "kinds": [ArrangementKind.LIVE_IN, ArrangementKind.SHORT_BREAK],
        "conditions": [
            ("A second rail on the attic stairs", today + timedelta(days=14)),
            ("Epilepsy training for both", today + timedelta(days=60)),
        ],
    }  # fmt: skip
