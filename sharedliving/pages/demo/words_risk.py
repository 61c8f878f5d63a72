"""What is written about risk in the demo world. Nobody in it is real."""

from typing import Any

from careplans.choices.risk import RiskArea, RiskOwner
from placements.choices import RiskSubject

Part = dict[str, Any]

MALCOLM_SAYS = (
    "I know what I am like when I stop sleeping. I want people to say it to my face and not ring each other behind my back. "
    "I do my own tablets. If I mess up I will say so, if nobody shouts."
)
MALCOLM: list[Part] = [
    {
        "area": RiskArea.HEALTH,
        "person_view": "Doing my own tablets is the one thing that shows me I am getting better.",
        "benefit": "He runs his own treatment. When staff held the tablets he stopped taking them as soon as he left.",
        "what_could_happen": "He misses doses and becomes unwell within about two weeks.",
        "how_likely": "Twice in the last year, both times after nights without sleep. The second time he was in hospital for "
        "nine days.",
        "strategy": "A weekly box that he fills on Sunday evening with Elaine in the room. Leon looks at it every six weeks.",
        "owner_role": RiskOwner.PERSON,
        "early_signs": "Up after two in the morning; music through headphones all day; jokes about not needing them.",
        "triggers": "Two days missed, or two nights without sleep.",
        "contingency": "Elaine asks him first, then rings Leon the same day; at night the crisis team on the fridge list.",
    },
    {
        "area": RiskArea.SUBSTANCES,
        "person_view": "The old crowd is the risk, not the town. I will not go to the flats.",
        "benefit": "Evenings out of his own, and friends who only know him well.",
        "what_could_happen": "He meets people from before and uses again.",
        "how_likely": "It has not happened for eleven months. It would undo most of what he has built.",
        "strategy": "He tells Elaine where he is going. He carries Leon's number and a taxi fare. The Tuesday group goes on.",
        "owner_role": RiskOwner.JOINTLY,
        "who_does_what": "Malcolm says where he goes. Elaine waits up until eleven. Leon keeps the place in the Tuesday group.",
        "early_signs": "Stops mentioning names; asks for money the day after he was paid.",
        "triggers": "He uses once, or misses the Tuesday group twice in a row.",
        "contingency": "Nobody asks him to leave that night. Leon sees him within two days, and we all meet within a week.",
    },
    {
        "area": RiskArea.MIND,
        "person_view": "Work makes me tired in a good way. Let me find out for myself how many hours.",
        "benefit": "A wage, a reason to get up, and the bike shop is the place he talks about most.",
        "what_could_happen": "Too many hours, too little sleep, and he becomes unwell.",
        "how_likely": "Possible in the first three months. Serious, but it builds up slowly and can be seen.",
        "strategy": "Two mornings a week to begin with. He and the shop's owner look at the hours every month.",
        "owner_role": RiskOwner.CARE_MANAGER,
        "early_signs": "Late for breakfast three days running; short answers.",
        "triggers": "The shop asks for more than two mornings.",
        "contingency": "Leon speaks with the shop with Malcolm there. The job is kept open for four weeks.",
    },
]

WINSTON_SAYS = (
    "I am not a bad man. I get loud when it is loud. If you let me go in the garden I come back. I want to go to the market "
    "on Saturday and carry my own money."
)
WINSTON: list[Part] = [
    {
        "area": RiskArea.BEHAVIOUR,
        "person_view": "Lock the sharp ones at night. I asked for it. In the day I cut my own onions.",
        "benefit": "He cooks every evening, and the kitchen is where he and Gloria talk.",
        "what_could_happen": "At night, when he cannot sleep and is frightened, he has picked up a knife.",
        "how_likely": "Twice in 2024, never by day. Nobody was hurt; Winston was the most frightened of all.",
        "strategy": "Sharp knives are locked from ten at night until seven. He keeps the list of what is in the drawer.",
        "owner_role": RiskOwner.CARER,
        "early_signs": "Walks the landing; puts lights on in every room.",
        "triggers": "Three bad nights in a week, or he asks for the drawer to stay open.",
        "contingency": "Sit on the stairs with him, lights on, few words. If that does not help, ring the scheme's night "
        "number. Never take hold of him.",
    },
    {
        "area": RiskArea.OUT,
        "person_view": "The market is mine. I know Mr Ali and the fish man.",
        "benefit": "People there greet him by name. It is the only place he goes on his own.",
        "what_could_happen": "A dog barks or a van reverses, he shouts, and somebody who does not know him calls the police.",
        "how_likely": "Once last year. Two officers came, and it took an hour until he was calm.",
        "strategy": "He goes at nine, before it is loud, with his ear defenders and a card that says what helps.",
        "owner_role": RiskOwner.JOINTLY,
        "who_does_what": "Gloria walks to the corner with him. The scheme has told the traders and the local officer. Priya "
        "renews the card every year.",
        "early_signs": "Hands over his ears at breakfast; asks about the vans.",
        "triggers": "He shouts twice in a month, or the market moves.",
        "contingency": "Mr Ali rings Desmond, who is there in ten minutes. The card goes to whoever asks.",
    },
    {
        "area": RiskArea.MONEY,
        "person_view": "It is my money. I can count to twenty.",
        "benefit": "He buys his own fish and has change in his pocket like everybody else.",
        "what_could_happen": "Somebody asks him for money and he gives it.",
        "how_likely": "Two young men did so for some weeks in 2023, about £60 in all.",
        "strategy": "Twenty pounds in his purse on a Saturday. He shows Desmond what he bought, because he likes to.",
        "owner_role": RiskOwner.CARER,
        "early_signs": "New friends without names; the purse is empty and there is no fish.",
        "triggers": "Money gone twice without anything bought.",
        "contingency": "Ask him, not the young men. Tell Priya on Monday; a safeguarding concern if it is the same people.",
    },
]
WINSTONS_BEHAVIOUR: list[Part] = [
    {
        "behaviour": "Shouts, bangs doors, and bites the side of his own hand.",
        "trigger": "Sudden noise: dogs, vans that reverse, two people who talk to him at once. A plan that changes unannounced.",
        "early_sign": "Hums one note and walks up and down with his hands over his ears.",
        "what_helps": "The garden, alone, for ten minutes. His ear defenders hang by the back door. Tea afterwards, no questions.",
        "what_makes_it_worse": "“Calm down.” Standing in the doorway. Touching him. Talking about it while he can hear.",
        "communication": "One person, from the side, four words or fewer: “Garden, Winston. Tea after.” Then wait.",
    },
    {
        "behaviour": "Refuses to get out of the car.",
        "trigger": "Hospitals and clinics. He was held down for a blood test when he was nineteen.",
        "early_sign": "Asks three times what day it is; takes off his seat belt and puts it on again.",
        "what_helps": "A visit the day before, only to look. The first appointment of the morning. Gloria, not Desmond.",
        "what_makes_it_worse": "A waiting room. White coats. Being told it will not hurt.",
        "communication": "Show him the picture of the room. Say what happens first, then what happens last: “Then home.”",
    },
]
WINSTONS_RESTRICTION = {
    "what": "The sharp kitchen knives are locked away from ten at night until seven in the morning.",
    "why": "When he cannot sleep he has twice picked up a knife and was frightened of himself.",
    "asked_by": "Winston, with Gloria Clarke",
    "less_restrictive": "A night light and a call bell were tried for six weeks. They helped with sleep, and he still asked for "
    "the drawer to be locked.",
    "consent_how": "He asked for it in his own words, and again a week later with pictures: “Night, lock. Day, open.”",
}

THEY_SAY = (
    "I want to be asked before you stop me doing things.",
    "I can go to the shop by myself. I have done it since I was twelve.",
    "I am more worried about being bored than about falling over.",
)
EVERYDAY: list[Part] = [
    {
        "area": RiskArea.OUT,
        "person_view": "I know the way. I only get lost when they change the bus.",
        "benefit": "Time with friends that nobody arranges.",
        "what_could_happen": "Gets off at the wrong stop and is frightened.",
        "how_likely": "Twice last year, in the dark. Nobody was hurt.",
        "strategy": "A card with the telephone number, and a message on arriving.",
        "owner_role": RiskOwner.CARER,
        "early_signs": "Asks about the bus again and again the evening before.",
        "triggers": "Lost for more than an hour, or the route changes.",
        "contingency": "Ring the bus company, then the scheme; after dark the police on 101.",
    },
    {
        "area": RiskArea.AT_HOME,
        "person_view": "I like making my own tea. The kettle is not a lion.",
        "benefit": "Makes breakfast for everybody on Sundays and is proud of it.",
        "what_could_happen": "Leaves the cooker on and walks off.",
        "how_likely": "About once a month; a pan has burned, nothing more.",
        "strategy": "An induction hob that turns itself off, and cooking together on weekdays.",
        "owner_role": RiskOwner.CARER,
        "early_signs": "In a hurry, or upset about something else.",
        "triggers": "The smoke alarm goes off twice in a month.",
        "contingency": "Everybody out, 999, then the scheme.",
    },
    {
        "area": RiskArea.FALLS,
        "person_view": "I would rather fall in the garden than sit in a chair.",
        "benefit": "The garden every day, and strong legs because of it.",
        "what_could_happen": "Falls on the wet path.",
        "how_likely": "Three falls in a year, one with a cracked wrist.",
        "strategy": "A rail along the path, boots instead of slippers, out with somebody when it has rained.",
        "owner_role": RiskOwner.JOINTLY,
        "who_does_what": "The carer looks at the path; the care manager asks for the rail; they wear the boots.",
        "early_signs": "Holds on to furniture; new tablets.",
        "triggers": "Any fall with an injury.",
        "contingency": "Do not lift. Blanket, 999 if they cannot stand, then the scheme.",
    },
]
OF_A_HOME: list[Part] = [
    {
        "subject": RiskSubject.PREMISES,
        "who": "The cellar stairs",
        "what": "Steep and without a rail: anybody who is unsteady could fall.",
        "what_is_done": "The door is kept shut and has a bolt at the top; a rail is ordered.",
    },
    {
        "subject": RiskSubject.PET,
        "who": "Bruno, the dog",
        "what": "Jumps up at people he does not know and could knock somebody over.",
        "what_is_done": "In the garden when somebody new comes; on the lead for the first week.",
    },
    {
        "subject": RiskSubject.MEMBER,
        "who": "A grown-up son at weekends",
        "what": "Comes home late after a drink, and loud voices at night can frighten people.",
        "what_is_done": "He sleeps downstairs on those nights. Looked at together at each visit.",
    },
]
