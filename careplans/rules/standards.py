"""What good looks like in each section of an assessment, a plan and a risk assessment (G14-ASS-5).

By the key of the section. Shown beside its form, to the line manager before a plan is signed, and asked about when
records are sampled. In our own words: the law and the guidance are named, not copied.
"""

from sharedliving.core.standards import Standard

NEEDS = "Care Act 2014 section 9 and the statutory guidance, chapter 6"
PLANNING = "Care Act 2014 section 25 and the statutory guidance, chapter 10"
ADVOCACY = "Care Act 2014 section 67 and the statutory guidance, chapter 7"
GUIDE = "SCIE Guide 14, adult placement"

ASSESSMENT: dict[str, Standard] = {
    "words": Standard(
        "In their own words",
        "Somebody who knows them would recognise their voice. It says what they want from life, not only what they need. "
        "Where they do not use words, it says what was seen and who helped to understand it.",
        NEEDS,
    ),
    "method": Standard(
        "How the assessment is carried out",
        "The way it was done suits the person: the place, the time, the language and the form. They knew beforehand what "
        "would be asked and why. A call instead of a visit has a reason that is about them.",
        "Assessment Regulations 2014, regulation 3",
    ),
    "people": Standard(
        "Who takes part",
        "Everybody the person wants there was asked, and their unpaid carer too. A reader can tell who said what, for whom "
        "they came and on which day. If the person came alone, that was their choice.",
        NEEDS,
    ),
    "advocacy": Standard(
        "Help to take part",
        "It says what the person finds hard in this process and what shows it. Whoever helps them has time, knows them and "
        "is paid by nobody for their care. Where there is no such person, an advocate was asked for before the first talk.",
        ADVOCACY,
    ),
    "outcomes": Standard(
        "The ten outcomes",
        "Each answer says what was seen or heard, how often and with what help. Good days and bad days are both there. It "
        "describes the person without the support they have now, so that a carer’s work does not hide the need.",
        "Eligibility Criteria Regulations 2015",
    ),
    "strengths": Standard(
        "Strengths and wellbeing",
        "It begins with what they can do and who is there for them. It says what matters most to their wellbeing, in their "
        "order. Nobody’s help is taken for granted: whoever is counted on was asked.",
        "Care Act 2014 section 1 and section 9",
    ),
    "joint": Standard(
        "Together with the scheme",
        "Where life is complex, the scheme was there and did not have to find out alone. What its worker noticed is written "
        "down, also where it differs from your own view. The person knew why two people came.",
        GUIDE + ", on assessment",
    ),
    "nhs": Standard(
        "NHS Continuing Healthcare",
        "It says which health needs were thought about, and why the checklist was or was not the next step. “Not "
        "applicable” is not a reason. The person was told in plain words what it would mean for them.",
        "National framework for NHS Continuing Healthcare",
    ),
    "decision": Standard(
        "Eligibility",
        "The person could read the reasons and know why. They follow from the answers above and name the difference made to "
        "wellbeing. Money and what is on offer have no place in them. Everybody leaves with advice they can use.",
        "Care Act 2014 section 13",
    ),
}  # fmt: skip

PLAN: dict[str, Standard] = {
    "words": Standard(
        "In their own words",
        "A carer who meets them for the first time knows what a good day looks like. It says what should change and what "
        "must stay. A tool is used only where they like it.",
        GUIDE + ", on person-centred practice",
    ),
    "need": Standard(
        "Each need",
        "The outcome is something the person wants, and a review could see whether it came about. Their own part, family "
        "and places nearby are thought of before a paid service. It says who does it and from when.",
        PLANNING,
    ),
    "money": Standard(
        "Personal budget",
        "The budget is enough to meet the needs in the way the plan says. The person knew what they pay before it began, "
        "and why. Benefits were looked at first.",
        "Care Act 2014 section 26",
    ),
    "advice": Standard(
        "Advice",
        "It is about this person and this place, with names and numbers they can use. It says what they can do themselves, "
        "and what may keep things from getting worse.",
        PLANNING,
    ),
    "back-up": Standard(
        "Back-up, and if something goes wrong",
        "A named person has said yes to stepping in, and knows the house and the routine. It says what to do in the first "
        "hour and whom to ring at night. It would work on a bank holiday.",
        GUIDE + ", on emergency placements",
    ),
    "agreement": Standard(
        "Taking part and agreeing",
        "The person helped to write it, in a way that suits them. Where they do not agree, it says with what, and what was "
        "offered. A signature alone shows neither.",
        PLANNING,
    ),
    "shared-lives": Standard(
        "Shared Lives considered",
        "The person was told what living in a family home could be like, by somebody who knows. The reason against it is "
        "theirs, or is about them.",
        GUIDE + ", on knowing what there is",
    ),
}  # fmt: skip

HELP = Standard(
    "Help to take part",
    "It is decided anew for this plan or review, not carried over. Whoever helps has time, knows them and is paid by nobody "
    "for their care. The person said yes to them.",
    ADVOCACY,
)

RISK: dict[str, Standard] = {
    "words": Standard(
        "In their own words",
        "It begins with what they want to do, and what it is worth to them. What frightens them is there, and so is what "
        "they think others worry about too much.",
        GUIDE + ", on risk",
    ),
    "joint": Standard(
        "Together with the scheme, or not",
        "Council and scheme agreed who writes what before anybody wrote. The reason says why this way suits this person. "
        "Neither side keeps back what the other needs to know.",
        GUIDE + ", on risk",
    ),
    "review": Standard(
        "When it is looked at again",
        "The date fits how fast things change for them, and everybody involved knows it. What would bring it forward is "
        "written down.",
        GUIDE + ", on risk",
    ),
    "risk": Standard(
        "Each risk",
        "What they would gain stands beside what could happen. It says how likely it is, from what happened before. One "
        "person owns it, and the plan for a bad day is one that a carer could follow alone.",
        GUIDE + ", on risk",
    ),
    "behaviour": Standard(
        "Each behaviour",
        "It says what comes before and what the person may be trying to say. What helps is there before what to avoid. It "
        "describes what is seen, and no label stands in for that.",
        GUIDE + ", on assessment",
    ),
}  # fmt: skip
