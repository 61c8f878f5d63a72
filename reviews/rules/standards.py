"""What good looks like in each section of a review (G14-ASS-5), by the key of the section. In our own words."""

from sharedliving.core.standards import Standard

REVIEWING = "Care Act 2014 section 27 and the statutory guidance, chapter 13"
GUIDE = "SCIE Guide 14, on review and change"

REVIEW: dict[str, Standard] = {
    "views": Standard(
        "The person's views and agenda",
        "They set what is talked about, and it is talked about first. It is what they say or show, not what others say for "
        "them. They also had time with somebody who does not live with them.",
        GUIDE,
    ),
    "people": Standard(
        "Who came",
        "They chose who came. Their care manager, who knows them, was there. If a stranger led it, somebody of theirs sat "
        "beside them.",
        GUIDE,
    ),
    "meeting": Standard(
        "How it was held",
        "It was held where they live or where they like to be, at a time that suits them. Nobody reviewed a file. A call "
        "is for those who want a call.",
        GUIDE,
    ),
    "outcomes": Standard(
        "The outcomes, one by one",
        "Each outcome is looked at with something that was seen or counted. “Ongoing” says nothing: it is better, the same "
        "or worse. What no longer matters to them is changed, not repeated.",
        REVIEWING,
    ),
    "working": Standard(
        "What works and what does not",
        "Both are there, and both come from the person before they come from anybody else. What does not work has somebody "
        "who does something about it. The carers’ own view is asked and kept apart.",
        GUIDE,
    ),
    "moving": Standard(
        "Staying or moving on",
        "It is asked openly, each time, and away from the carers. A wish to move has a next step, also when it is far off. "
        "Being settled is not the same as not being asked.",
        GUIDE,
    ),
    "subjects": Standard(
        "Which reviews this is",
        "Everybody there knows which review it is and what it is for. Where one meeting serves several, the person wanted "
        "it so, and each of them has an answer of its own: nothing is lost between the council and the scheme.",
        GUIDE,
    ),
    "decision": Standard(
        "Decision",
        "It follows from what was found, and the reasons are ones the person could read. Support is not cut without a new "
        "assessment. Whoever sees it otherwise is named, and so is what happens about it.",
        REVIEWING,
    ),
    "next": Standard(
        "Next review",
        "The date fits how much is changing, and is sooner than the latest one allowed when anything is new. The person "
        "knows it, and knows that they may ask for a review before.",
        REVIEWING,
    ),
}  # fmt: skip
