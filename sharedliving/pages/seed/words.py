"""Sentences of a record, so that texts have the length and the words of real ones. No tabs, line ends or backslashes."""

OWN_WORDS = [
    "I want to live with people who feel like family and have my own room.",
    "I like the bus to town on Thursdays and I want to keep doing that.",
    "I do not want to move far from my sister.",
    "I can do my own washing. I want help with money and letters.",
    "I get worried when plans change. Tell me early and use pictures.",
    "My garden and my cat matter most to me.",
    "I would like to cook more, and to have a job with animals.",
    "I want somebody to listen when my chest is bad.",
]
MATTERS = [
    "Sunday lunch with family, a quiet room, football on the radio.",
    "Going to church, phone calls with a brother, being asked first.",
    "Swimming twice a week, own key, no shouting.",
    "Music, tea at four, staying near friends from college.",
]
WANTS = [
    "Somewhere to live with support, because mum cannot carry on alone.",
    "Help with getting up, washing and meals since leaving hospital.",
    "A break for the family and something to do in the day.",
    "Support to manage money and keep a tenancy.",
]
NEEDS = [
    ("nutrition", "Needs prompting to eat regularly", "Eats two cooked meals a day", "Meals cooked together"),
    ("hygiene", "Needs help with bathing", "Feels clean and comfortable", "Help with the bath three times a week"),
    ("home_safety", "Forgets the cooker", "Uses the kitchen safely", "Somebody there while cooking"),
    ("relationships", "Sees few people", "Keeps in touch with family and friends", "Visits and calls every week"),
    ("work", "Wants something useful to do", "Volunteers one day a week", "Support to find and keep a place"),
    ("community", "Cannot travel alone yet", "Travels to town alone", "Travel practice once a week"),
]
EVIDENCE = [
    "Seen on a visit",
    "Told by the person",
    "Told by family, agreed by the person",
    "Occupational therapist’s report",
]
NOTES = [
    "Rang to ask how the week had been; all well, looking forward to the visit of a nephew.",
    "Visited at home. Talked about moving, the new medication and the summer holiday.",
    "E-mail from the family about transport on Fridays; answered the same day.",
    "Meeting with carer and nurse about sleep and night support; epilepsy plan updated.",
    "Message left, no answer; will try again tomorrow and write if there is still none.",
    "Benefits letter read together; appeal sent; copy kept.",
    "Went for coffee. Spoke about wanting to learn to swim and to see a dentist.",
    "Carer reports a good month; asked about equipment for the bathroom.",
]
ABOUT = [
    "Likes football, tea with plenty of sugar and knowing what comes next.",
    "Cheerful in company, tired by noon, up early.",
    "Likes dogs, dislikes loud music and sudden visitors.",
    "Enjoys baking, singing and the market on Saturdays.",
]
HOMES = [
    "A terraced house with a small garden, ten minutes from the bus.",
    "A bungalow at the edge of the village; two dogs, hens, and plenty of tea.",
    "A town house near the park; the carers have supported people for many years.",
    "A farmhouse with a ground-floor room and a walk-in shower.",
]
COMMUNICATION = ["", "", "Short sentences, time to answer", "Makaton and pictures", "Interpreter needed", "Large print"]
LANGUAGES = [
    "{}",
    "{}",
    "{}",
    "{}",
    "{English}",
    "{English,Urdu}",
    "{Polish}",
    "{Punjabi}",
    "{English,Welsh}",
    "{Sylheti}",
]
STREETS = [
    "Mill Lane",
    "Church Street",
    "Station Road",
    "Park View",
    "The Green",
    "Chapel Row",
    "Orchard Close",
    "High Street",
]
COUNCIL_STEMS = [
    "Ald",
    "Bran",
    "Cold",
    "Dun",
    "East",
    "Fern",
    "Glen",
    "Hart",
    "Inch",
    "Kirk",
    "Lang",
    "Marsh",
    "Nether",
    "Over",
    "Penn",
    "Quarr",
    "Ridge",
    "South",
    "Thorn",
    "Under",
    "Vale",
    "West",
]
COUNCIL_ENDINGS = ["mere", "brook", "wick", "combe", "stead", "bourne", "haven", "minster"]
VERBS = [
    # verb, subject kind, sentence; reading is by far the most frequent
    ("record.viewed", "people.person", "record"),
    ("record.viewed", "people.person", "record"),
    ("record.viewed", "people.person", "timeline"),
    ("record.viewed", "people.person", "care and support plan"),
    ("note.written", "reviews.casenote", "Wrote a note"),
    ("person.contacted", "people.person", "Was in contact"),
    ("person.changed", "people.person", "Changed details"),
    ("review.saved", "reviews.review", "Saved part of a review"),
]
WHY_THIS_URGENT = [
    "Manages with the help of the family for now.",
    "The carer at home is unwell, and it gets worse week by week.",
    "Alone from Monday.",
    "A place until the end of the month.",
]
SAID_WHILE_WAITING = [
    "All right for now. When will somebody come?",
    "Mum had a fall, but we manage.",
    "Tired of waiting. Would like to be told a date.",
    "Nothing has changed.",
]
