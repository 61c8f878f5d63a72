"""Three people of the guidance's examples, told in full: what an assessment and a plan say when somebody took the time."""

from collections.abc import Mapping
from dataclasses import dataclass

from careplans.choices import Ability, MetBy, Outcome


@dataclass(frozen=True, slots=True)
class Found:
    """What was found about one outcome: ability and evidence; and the need that the plan makes of it."""

    ability: str
    evidence: str
    outcome: str = ""
    how_we_know: str = ""
    how_met: str = ""
    met_by: str = MetBy.SHARED_LIVES
    who: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """Everything that the steps of the demo say of one person."""

    own_words: str
    strengths: str
    wellbeing: str
    condition: str
    health: str
    reasons: str
    took_part: tuple[tuple[str, str], ...]
    found: Mapping[str, Found]
    matters: str
    contingency: str
    back_up: str
    advice_on_needs: str
    advice_on_prevention: str
    involved: str
    budget: int
    contribution: int
    complexity: str = ""
    joint_visit: str = ""
    joint_visit_said: str = ""
    coordinator: str = ""
    """Their care co-ordinator under the Care Programme Approach."""


JOSIE = Telling(
    own_words=(
        "I was always at home with Dad. He did everything. I miss him. I want friends, not only family. "
        "I want to learn to cook. I want to go out on my own, on the bus. "
        "I love Karen but I don't want to live with her and the boys. It is too loud."
    ),
    strengths=(
        "Josie makes people laugh and remembers everybody’s birthday. She has learned the names and times of the buses from "
        "the timetable on the wall. She makes tea and toast safely and folds washing beautifully. Her sister Karen and her "
        "aunt Bernadette see her every week."
    ),
    wellbeing=(
        "Since her father died Josie has hardly left the house and sees nobody outside the family. She says that the days are "
        "long. She was kept safe but taught little, so that much of what she cannot do she was never shown."
    ),
    condition="A learning disability, since birth. Well controlled epilepsy; no seizure for six years.",
    health="Epilepsy, well controlled by tablets; nothing that a nurse has to do. Below the threshold of the checklist.",
    reasons=(
        "Josie’s needs come from her learning disability. She cannot achieve four of the ten outcomes without help: eating "
        "well, using her home safely, relationships, and getting about. Being alone all day affects her control over daily "
        "life, her relationships and her mood, and that is significant."
    ),
    took_part=(("Josie Marlow", "the person"), ("Karen Marlow", "sister"), ("Bernadette Marlow", "aunt")),
    found={
        Outcome.NUTRITION: Found(
            Ability.NEEDS_HELP,
            "Eats what is put in front of her. Has never used the oven; at the assessment she put a metal tin in the "
            "microwave and stopped when asked. Asks every time: “Will you show me?”",
            "I cook tea for everybody once a week, from my own list",
            "She has cooked a whole meal in four weeks out of five, with help only at the oven",
            "Cooking side by side three evenings a week: choose, shop, cook. Recipe cards with photographs. First the hob, "
            "then the oven. Healthy choices talked about as they come up.",
            MetBy.SHARED_LIVES,
            "The Shared Lives carers",
        ),
        Outcome.HYGIENE: Found(
            Ability.CAN,
            "Washes and dresses by herself; likes somebody to say so when her hair needs a wash. Karen showed her once and "
            "she has done it since.",
        ),
        Outcome.HOME_SAFETY: Found(
            Ability.DANGER,
            "Opens the door to anybody. Left a tea towel on the hob. Knows that she rings Karen when something is wrong, and "
            "does.",
            "I am safe when I am in the house for an hour on my own",
            "An hour alone on four days, door and cooker as agreed, and nothing went wrong",
            "Practise the door and the cooker together; a card by the door; then ten minutes alone, then half an hour, then "
            "an hour. Nobody moves to the next step before Josie says that she is ready.",
            MetBy.SHARED_LIVES,
            "The Shared Lives carers",
        ),
        Outcome.RELATIONSHIPS: Found(
            Ability.NEEDS_HELP,
            "No friend of her own. Talks to everybody in a shop, then does not know how to go on. Cried when asked whom she "
            "would ask to a party.",
            "I have two friends whom I see without my family",
            "She names two friends, and has met each of them twice in the last month",
            "The Thursday club of the Westmere people’s group, with a lift there to begin with. Numbers in her telephone "
            "with photographs. Friends are welcome at home.",
            MetBy.COMMUNITY,
            "Westmere People First, Thursday club",
        ),
        Outcome.WORK: Found(
            Ability.NEEDS_HELP,
            "Went to a special school until 19, nothing since. Reads short words. Would like to work with animals.",
            "I finish the skills course and try out work with animals",
            "Course certificate in July; two taster mornings at the rescue centre",
            "Three days a week: accredited basic skills at Westmere College, with the communication support that she needs.",
            MetBy.COUNCIL,
            "Westmere College, Skills for Living",
        ),
        Outcome.COMMUNITY: Found(
            Ability.NEEDS_HELP,
            "Has never taken a bus alone. Steps off the kerb when she sees somebody she knows. Knows her address and Karen’s "
            "number by heart.",
            "I go to college on the number 7 by myself",
            "Ten journeys alone there and back, with a text on arrival",
            "Road safety first, then the bus: together, then with the carer two seats behind, then at the stop, then alone. "
            "She texts when she arrives.",
            MetBy.SHARED_LIVES,
            "The Shared Lives carers, with the travel trainer of the council",
        ),
    },
    matters=(
        "Karen on Sundays. Her aunt’s birthday tea. Singing while the radio is on. Choosing what she wears. Her dad’s "
        "photograph by the bed. A bad day is one when nobody asks her anything. What should change: friends of her own, "
        "a kitchen she may use, and a bus pass that she uses."
    ),
    contingency=(
        "If the carers are ill: Karen comes for the night, and the scheme sends the back-up carers next day. If Josie does "
        "not come home from college within the hour: ring her, then the college, then Karen, then 101. If she has a seizure: "
        "time it, recovery position, 999 after five minutes; tell Karen."
    ),
    back_up="Sheila and Ron Tuck, short break carers whom Josie has stayed with twice",
    advice_on_needs=(
        "Free cookery mornings at the community kitchen in Mill Lane; a disabled person’s bus pass; the library’s easy read "
        "shelf."
    ),
    advice_on_prevention=(
        "A yearly health check with the GP; a review of her epilepsy medicine each spring; keeping up with the Thursday club, "
        "since loneliness is what brought her low."
    ),
    involved=(
        "Written with Josie over four visits, with photographs that she chose. Karen and Bernadette joined the third. Josie "
        "read it back with pictures and changed two things."
    ),
    budget=586,
    contribution=84,
)

MALCOLM = Telling(
    own_words=(
        "I need a complete change. If I go back to the flat I go back to the same people and the same stuff. I can do this "
        "but not there. I want to sort my own tablets. I want to work, with my hands, with bikes."
    ),
    strengths=(
        "Malcolm has been off drugs for eleven weeks. He says when things go wrong before others notice. He repairs bicycles "
        "for half the street, keeps appointments that matter to him and is funny. He gets on with Len, his key worker."
    ),
    wellbeing=(
        "On a bad week Malcolm does not eat, sleeps by day and stops his medicine; that is how the last two admissions began. "
        "Being somewhere he is expected at breakfast changes that, he says. Control over his own tablets matters to his "
        "dignity as much as to his health."
    ),
    condition="Psychosis, treated since he was nineteen; drug dependence in recovery.",
    health="Treated by the mental health team. His main need is not for nursing, so no checklist was started.",
    reasons=(
        "The needs come from Malcolm’s mental illness. Without prompting and company he cannot eat regularly, keep a home fit "
        "to live in, or begin work, and each has led to a hospital admission. The effect on his wellbeing is significant."
    ),
    took_part=(
        ("Malcolm Reeve", "the person"),
        ("Len Ashworth", "key worker, mental health team"),
        ("Joy Reeve", "mother"),
    ),
    found={
        Outcome.NUTRITION: Found(
            Ability.NEEDS_HELP,
            "Cooks well when he is well. In a bad week he lives on cereal; he lost a stone before the last admission.",
            "I eat with other people most days, also in a bad week",
            "He has sat down to an evening meal on five days out of seven for two months; weight steady",
            "A place at the table every evening, no questions if he is quiet. He cooks on Fridays.",
            MetBy.SHARED_LIVES,
            "The Shared Lives carer",
        ),
        Outcome.HOME_UPKEEP: Found(
            Ability.NEEDS_HELP,
            "Lost two tenancies: rent letters unopened, and others moved in on him.",
            "I run a room, then a flat of my own",
            "Room and laundry without reminders for three months; opens his post every Saturday",
            "Post opened together on Saturdays with Len’s checklist; a savings account for a deposit.",
            MetBy.SHARED_LIVES,
            "The Shared Lives carer",
        ),
        Outcome.RELATIONSHIPS: Found(
            Ability.DISTRESS,
            "Friends from before are the ones who use. Sees his mother every other week, which goes well if it is short.",
            "I have people to see who do not use",
            "A recovery meeting and the bike kitchen each week; says whom he met",
            "Recovery group on Tuesdays; the bike kitchen on Saturdays. A lift home after, always.",
            MetBy.COMMUNITY,
            "Westmere Recovery Together and the bike kitchen",
        ),
        Outcome.WORK: Found(
            Ability.NEEDS_HELP,
            "Was good at the bicycle repair course until the admission. Afraid of being asked about the gap.",
            "I work two days a week at the bike shop",
            "He has worked six shifts in a row and wants the next one",
            "Placement with job coach; Len and Malcolm agree what to say about the gap; benefits advice first.",
            MetBy.NHS,
            "Individual Placement and Support, mental health trust",
        ),
        Outcome.COMMUNITY: Found(Ability.CAN, "Gets everywhere by bicycle."),
    },
    matters=(
        "Staying well. Doing his own tablets. Being trusted with a key. Nobody ringing before ten, since nights are bad. The "
        "job at the bike shop. His mother, in small doses. What should change: a house where nobody uses, and days with "
        "something in them."
    ),
    contingency=(
        "Early signs, in Malcolm’s words: “I stop answering, I stop shaving, I say I’m fine.” Then: ask him straight out; ring "
        "Len the same day; at night the crisis line. If he has used: no shouting, tell Len, he stays. If he is not back by "
        "midnight and does not answer: ring Len’s team, then 101."
    ),
    back_up="Tony and Grace Bello, whom Malcolm met at the recovery group’s football",
    advice_on_needs=(
        "Recovery college courses, free; the peer line open until two in the morning; benefits advice at the law centre."
    ),
    advice_on_prevention=(
        "His own relapse plan on the fridge; medicine review every three months; sleep clinic referral sent; naloxone in the "
        "house and everybody shown how."
    ),
    involved=(
        "Malcolm wrote the first page himself. Three meetings with Len, one with his mother for half an hour. He agreed who "
        "may read what: the carer gets the summary and the early signs."
    ),
    budget=512,
    contribution=0,
    coordinator="Nadia Rahman, Westmere mental health trust",
)

WINSTON = Telling(
    own_words=(
        "I am not a bad man. I get loud when it is loud. I want a house with a garden and no dogs. I want to cook. I want to go "
        "to the market on Saturday and carry my own money. Tell me what is next."
    ),
    strengths=(
        "Winston cooks better than most people who visit him. He knows every stall at the market and its prices, owns two "
        "hundred records and can say who plays on each. Given time, and one person at a time, he says what he wants in very "
        "few words."
    ),
    wellbeing=(
        "In the house of twelve Winston shouted and banged doors most days; in the three weeks he spent with his mother, once. "
        "Noise and surprises are what hurts him, and he knows it. He was hardly ever let into the kitchen there."
    ),
    condition="Autism and a moderate learning disability.",
    health="Checklist done with the behaviour nurse: B for behaviour and C for the rest, so negative. Asked again at the review.",
    reasons=(
        "The needs come from autism and a learning disability. Winston cannot use his home safely, keep up relationships or get "
        "about without help or without great distress, and cannot look after his money by himself. In the wrong home his "
        "wellbeing suffers significantly, as the last two years show."
    ),
    took_part=(
        ("Winston Bartley", "the person"),
        ("Yvonne Bartley", "mother"),
        ("Anita Desai", "behaviour nurse"),
        ("Tom Hadley", "Shared Lives scheme, joint visit"),
    ),
    found={
        Outcome.NUTRITION: Found(
            Ability.NEEDS_HELP,
            "Plans and cooks a meal from start to end. Needs somebody near him for the oven and for sharp knives after dark; "
            "forgets to eat when he is upset.",
            "I cook tea every evening and choose what it is",
            "Five evenings a week for two months; he says which was the best",
            "His kitchen, his menu. One person with him, who does not talk while the pan is hot.",
            MetBy.SHARED_LIVES,
            "The Shared Lives carers",
        ),
        Outcome.HOME_SAFETY: Found(
            Ability.DANGER,
            "Sudden noise, or two people talking to him at once: he shouts, bangs doors and bites his hand. Ten minutes alone "
            "in a garden end it. He has never hurt anybody else.",
            "I go to the garden before I get loud",
            "The sheet on the fridge: went to the garden by himself, three times in four",
            "Garden door always open. One person speaks: four words or fewer. Ear defenders by the back door. Everything that "
            "changes is said the evening before, with a picture.",
            MetBy.SHARED_LIVES,
            "The Shared Lives carers, guided by the behaviour nurse",
        ),
        Outcome.RELATIONSHIPS: Found(
            Ability.DISTRESS,
            "Loves his mother’s visits and wants them to end on time. Leaves the room when more than four people are in it.",
            "Mum comes on Sundays from two to four",
            "Visits kept three weeks in four, and Winston says the next one on the calendar himself",
            "Sundays from two to four, with a record each. Birthdays small.",
            MetBy.FAMILY,
            "Yvonne Bartley, mother",
        ),
        Outcome.COMMUNITY: Found(
            Ability.NEEDS_HELP,
            "Goes to the market by himself and is known there. Shouts when a dog barks or a van reverses; a stranger called the "
            "police last year.",
            "I go to the market on Saturday at nine and carry my own money",
            "Eight Saturdays out of ten without anybody having to fetch him",
            "At nine, before it is loud. Ear defenders, and a card that says what helps. Twenty pounds in his purse. Mr Ali at "
            "the fruit stall knows whom to ring.",
            MetBy.SHARED_LIVES,
            "The Shared Lives carers, and the traders who know him",
        ),
        Outcome.WORK: Found(
            Ability.NEEDS_HELP,
            "Helped in the day centre kitchen and was sent home when it was noisy. Says: “I can chop.”",
            "I work in a kitchen two mornings a week",
            "Six mornings in a row, with his own station",
            "The community café’s quiet mornings, with a job coach for the first eight weeks.",
            MetBy.COUNCIL,
            "Westmere supported employment",
        ),
    },
    matters=(
        "The market on Saturday. Cooking. Quiet mornings. His records. Knowing what comes next. Not being talked about as if he "
        "were not there. What should change: few people, a garden door that opens, and things said before they happen."
    ),
    contingency=(
        "When it goes wrong: everybody else leaves. One person, from the side: “Garden, Winston. Tea after.” Then wait. Nobody "
        "touches him. If it lasts longer than half an hour ring his mother; if anybody is hurt, the scheme’s on-call worker. "
        "Police only if somebody is in danger; say that he is autistic and what the card says."
    ),
    back_up="Ruth Bell, a carer with a quiet house and a garden, whom Winston has met three times",
    advice_on_needs="The autism hub’s Wednesday evening; ear defenders through the occupational therapist.",
    advice_on_prevention=(
        "The same dentist and nurse every six months, because toothache was behind the worst month; a yearly health check with a "
        "visit the day before, only to look."
    ),
    involved=(
        "Planned in six short visits, two of them at the market, with picture cards. His mother and the behaviour nurse took "
        "part, and the scheme came along twice. Winston chose the order of the pages and struck out the word “challenging”."
    ),
    budget=784,
    contribution=91,
    complexity="What sets him off is known and can be avoided, but only by people who know it before they meet him.",
    joint_visit="Tom Hadley, Westmere Shared Lives",
    joint_visit_said=(
        "Two households come to mind, both with a garden and no dog. Winston should see the garden first and the people second. "
        "The scheme would want the behaviour nurse on the telephone for the first month."
    ),
)
