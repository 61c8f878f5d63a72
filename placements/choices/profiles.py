"""Lists for both sides of a match: what a home and its carers are like, and what somebody who moves in brings (6.3)."""

from django.db import models


class Trait(models.TextChoices):
    """What a home and its carers are, and what a person must have, or would like, of them."""

    WHEELCHAIR = "wheelchair", "Wheelchair access"
    STEP_FREE = "step_free", "No steps to the door"
    GROUND_FLOOR = "ground_floor", "A bedroom on the ground floor"
    EN_SUITE = "en_suite", "A bathroom of their own"
    WET_ROOM = "wet_room", "A wet room"
    HOIST = "hoist", "A hoist"
    BUS = "bus", "A bus stop nearby"
    PARKING = "parking", "Room to park"
    QUIET = "quiet", "A quiet home"
    LIVELY = "lively", "A lively home"
    NO_PETS = "no_pets", "No pets"
    PETS = "pets", "Pets"
    NO_SMOKE = "no_smoke", "Nobody smokes"
    NO_CHILDREN = "no_children", "No children live there"
    CHILDREN = "children", "Children live there"
    LGBT = "lgbt", "LGBT+ people are welcome"
    WOMEN = "women", "Only women care"
    MEN = "men", "Only men care"
    AWAKE = "awake", "Somebody can be awake at night"
    DEMENTIA = "dementia", "Dementia"
    AUTISM = "autism", "Autism"
    BEHAVIOUR = "behaviour", "Behaviour that challenges"
    EPILEPSY = "epilepsy", "Epilepsy"
    MEDICATION = "medication", "Medicines"
    PERSONAL_CARE = "personal_care", "Personal care"
    MOVING = "moving", "Moving and assisting"
    MENTAL_HEALTH = "mental_health", "Mental health"
    BRAIN_INJURY = "brain_injury", "Acquired brain injury"
    SIGN_LANGUAGE = "sign_language", "Sign language"
    END_OF_LIFE = "end_of_life", "End of life"
    VEGETARIAN = "vegetarian", "Vegetarian"
    VEGAN = "vegan", "Vegan"
    HALAL = "halal", "Halal"
    KOSHER = "kosher", "Kosher"
    GLUTEN_FREE = "gluten_free", "Without gluten"
    DIABETIC = "diabetic", "For diabetes"
    SOFT_FOOD = "soft_food", "Soft or thickened food"
    CHRISTIAN = "christian", "Christian"
    MUSLIM = "muslim", "Muslim"
    HINDU = "hindu", "Hindu"
    SIKH = "sikh", "Sikh"
    JEWISH = "jewish", "Jewish"
    BUDDHIST = "buddhist", "Buddhist"


T = Trait
HOME = (T.STEP_FREE, T.GROUND_FLOOR, T.EN_SUITE, T.WET_ROOM, T.HOIST, T.BUS, T.PARKING)
LIFE = (T.QUIET, T.LIVELY, T.LGBT, T.WOMEN, T.MEN, T.AWAKE)
SKILLS = (
    T.DEMENTIA, T.AUTISM, T.BEHAVIOUR, T.EPILEPSY, T.MEDICATION, T.PERSONAL_CARE, T.MOVING, T.MENTAL_HEALTH,
    T.BRAIN_INJURY, T.SIGN_LANGUAGE, T.END_OF_LIFE,
)  # fmt: skip
DIETS = (T.VEGETARIAN, T.VEGAN, T.HALAL, T.KOSHER, T.GLUTEN_FREE, T.DIABETIC, T.SOFT_FOOD)
FAITHS = (T.CHRISTIAN, T.MUSLIM, T.HINDU, T.SIKH, T.JEWISH, T.BUDDHIST)
OFFERED = (*HOME, *LIFE, *SKILLS, *DIETS, *FAITHS)
"""The traits that a household ticks; the others follow from its own columns (pets, smoke, children, wheelchair)."""

WISHED = (T.WHEELCHAIR, *HOME, T.PETS, T.CHILDREN, T.NO_CHILDREN, *LIFE, *SKILLS, *DIETS, *FAITHS)
"""The traits that a person can must-have or like; no pets and no smoke are asked on their own."""


class Brings(models.TextChoices):
    """What somebody brings into a home, and carers, or others who live there, would not have."""

    SMOKES = "smokes", "Smokes indoors"
    PETS = "pets", "Brings a pet"
    NIGHTS = "nights", "Is up at night and needs somebody then"
    BEHAVIOUR = "behaviour", "Behaviour that challenges"
    MAN = "man", "Is a man"
    WOMAN = "woman", "Is a woman"


class RunBy(models.TextChoices):
    COUNCIL = "council", "A council runs it"
    INDEPENDENT = "independent", "An independent organisation runs it"


class Offer(models.TextChoices):
    """What a Shared Lives scheme can offer beyond a home: the guidance's list of local needs (1.4)."""

    SHORT_STAYS = "short_stays", "Planned specialist short stays"
    FLOATING = "floating", "Support in people’s own homes, or out and about, as a good neighbour would"
    BRAIN_INJURY = "brain_injury", "People with an acquired brain injury"
    AUTISM = "autism", "Autistic people"
    RECUPERATION = "recuperation", "Hospital at home, recuperation and rehabilitation"
    DEMENTIA = "dementia", "People with dementia, at any age"
    COMPLEX = "complex", "People with complex needs, also with two carers for one person"
    TRANSITION = "transition", "Young people who move on from children’s services"
    DISCHARGE = "discharge", "People who leave hospital or a care home"
    MENTAL_HOSPITAL = "mental_hospital", "People who leave a mental health hospital"
    WHEELCHAIR = "wheelchair", "Homes with wheelchair access"
