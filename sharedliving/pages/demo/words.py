"""Names and sentences of the demo world. Nobody in it is real."""

from placements.choices import Wellbeing
from reviews.choices import LookedAt, Seen

GIVEN = (
    "Amy Ben Carol Dean Ellie Frank Grace Harry Imran Joan Kofi Lena Mark Nadia Owen Pat Rhys Sara Tariq "
    "Una Vera Will Yusuf Zoe Agnieszka Bilal Chidi Dafydd Esme Fatima George Hannah Isaac Jasmine Kevin "
    "Lorraine Mohammed Nicola Oluwaseun Paula Quentin Rebecca Stephen Theresa Ursula Vincent Wendy Xin "
    "Yvonne Zainab Alan Brenda Colin Denise"
).split()
FAMILY = (
    "Adams Begum Clarke Davies Evans Fletcher Green Hughes Islam Jones Khan Lewis Morgan Nowak Osei Patel "
    "Quinn Roberts Singh Taylor Umar Vaughan Williams Young Ahmed Brown Chen Dhillon Ellis Foster Gibson "
    "Harris Ibrahim Johnson Kaur Lloyd Mensah Nguyen O'Neill Phillips Rahman Smith Thomas Usman Walker "
    "Yilmaz Zając Bailey Cooper Edwards"
).split()
AREAS = ("WM1", "WM2", "WM3", "WM4", "NB1", "NB2")
WANTS = (
    "I want to live with a family, not in a big house with staff.",
    "I would like somewhere quiet where I can keep my own room the way I like it.",
    "Mum is getting older. I want to know where I am going to live before something happens to her.",
    "I want to cook my own tea and see my friends on a Friday.",
    "I don't want to go back to the hospital. I want somebody there at night.",
    "I like dogs. I would like to live where there is a dog.",
)
MATTERS = (
    "My sister comes on Sundays. I go to football with Dad. I choose what I wear.",
    "Church on Sunday, bingo on Wednesday, and nobody rushing me in the morning.",
    "Being asked. Having my own key. My music.",
    "Seeing my nephew. Keeping my job at the garden centre.",
)
ABOUT_CARERS = (
    "They have supported people for {years} years and like a houseful at weekends.",
    "A quiet home with a garden; she used to be a nurse.",
    "Two grown-up sons visit often. Football, gardening and long walks.",
    "They cook together every evening and go to the community centre on Thursdays.",
)
CALLS = (
    "Rang to ask how the week had gone. They sounded well and want to talk about the day centre next time.",
    "They would like to try the Tuesday cookery group, and asked what it costs. I will find out.",
    "A good week: the bus is no trouble any more. Their sister can come to the review if it is after four o’clock.",
)
MEETINGS = (
    "At home. We looked at photographs of the holiday. The room is tidy and warm.",
    "Met at the library. They would like to try the Tuesday cookery group.",
)
SEEN = (
    {
        "seen": Seen.ALONE, "person_words": "I like my room. I want to see my sister more.", "wellbeing": Wellbeing.WELL,
        "medication": LookedAt.IN_ORDER, "money": LookedAt.IN_ORDER, "records": LookedAt.IN_ORDER, "home": LookedAt.IN_ORDER,
    },
    {
        "seen": Seen.TOGETHER, "not_alone_because": "Wanted their carer beside them",
        "person_words": "Laughed, and showed the garden.", "wellbeing": Wellbeing.WELL,
        "medication": LookedAt.NOT_SUPPORTED, "money": LookedAt.IN_ORDER, "records": LookedAt.IN_ORDER,
        "home": LookedAt.CONCERN, "home_words": "The smoke alarm on the landing is silent.",
        "follows": "The carers change its battery today; the worker rings tonight.",
    },
    {
        "seen": Seen.ALONE, "person_words": "It is fine. The bus is always late.", "wellbeing": Wellbeing.TIRED,
        "medication": LookedAt.IN_ORDER, "money": LookedAt.CONCERN, "money_words": "Two receipts are missing from the book.",
        "follows": "Look at the book again with the carers within two weeks.", "records": LookedAt.IN_ORDER,
        "home": LookedAt.IN_ORDER,
    },
)  # fmt: skip
VISITS = (
    "All well. The bathroom rail has been fitted.",
    "They are planning a week in Wales in the summer. Breaks for the carers are booked.",
    "We talked about money: the person now keeps their own bank card.",
)
