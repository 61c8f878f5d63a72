"""A visit: the person first, then their carers, medication and money, and what is to follow."""

from typing import Any

from people.models import User
from placements.choices import STRAIN, Wellbeing
from placements.forms.to_do import ToDoForm
from placements.models import Arrangement
from reviews.choices import LookedAt, Seen
from reviews.forms.meeting import who_may_do_it
from reviews.models import Visit
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    FutureDateField,
    PastDateField,
    RowField,
    WordsField,
    YesNoField,
)
from sharedliving.core.viewer import Viewer

SAYS_MORE = (LookedAt.CONCERN, LookedAt.NOT_LOOKED)
OF_THE_HOME = [(each.value, each.label) for each in LookedAt if each != LookedAt.NOT_SUPPORTED]
OF_THE_SCHEME = ("records", "records_words", "home", "home_words")


class VisitForm(BaseForm):
    on = PastDateField(
        label="When was the visit?", called="The date of the visit", missing="Enter the date of the visit", initial=dates.today,
    )  # fmt: skip
    is_announced = YesNoField(
        label="Did they know that you would come?", missing="Select yes if they knew that you would come"
    )
    seen = ChoiceField(
        label="Did you see the person?", choices=Seen, missing="Select whether you saw the person, and whether alone"
    )
    not_alone_because = WordsField(
        label="If not alone, why not?", called="Why not alone", rows=2, max_length=2000, required=False,
        missing="Say why you did not see the person alone",
    )  # fmt: skip
    person_words = WordsField(
        label="What did the person say, or show?", rows=5, max_length=10_000, required=False,
        hint="In their own words where they use words", missing="Write what the person said or showed",
    )  # fmt: skip
    wellbeing = ChoiceField(
        label="How did you find the carers?", choices=Wellbeing, missing="Select how the carers are"
    )
    carer_words = WordsField(
        label="What did the carers say?", rows=3, max_length=10_000, required=False,
        hint="The council and the scheme both read it. What carers tell their scheme in confidence has its own page",
    )  # fmt: skip
    medication = ChoiceField(
        label="Did you look at the medication?", choices=LookedAt, missing="Select what you found about the medication"
    )
    medication_words = WordsField(
        label="What about the medication?", rows=2, max_length=4000, required=False,
        hint="What is not right, or why you did not look",
        missing="Say what is not right with the medication, or why you did not look",
    )  # fmt: skip
    money = ChoiceField(
        label="Did you look at the person’s money?", choices=LookedAt, missing="Select what you found about the money"
    )
    money_words = WordsField(
        label="What about their money?", rows=2, max_length=4000, required=False,
        hint="What is not right, or why you did not look",
        missing="Say what is not right with the money, or why you did not look",
    )  # fmt: skip
    records = ChoiceField(
        label="Did you look at the records that the carers keep?", choices=LookedAt,
        missing="Select what you found about the records",
    )  # fmt: skip
    records_words = WordsField(
        label="What about the records?", rows=2, max_length=4000, required=False,
        hint="What is not right, or why you did not look",
        missing="Say what is not right with the records, or why you did not look",
    )  # fmt: skip
    home = ChoiceField(
        label="Did you look at the health and safety of the home?", choices=OF_THE_HOME,
        missing="Select what you found about the home", hint="The person’s room too, if they let you",
    )  # fmt: skip
    home_words = WordsField(
        label="What about the home?", rows=2, max_length=4000, required=False,
        hint="What is not right, or why you did not look",
        missing="Say what is not right with the home, or why you did not look",
    )  # fmt: skip
    follows = WordsField(
        label="What is to follow?", rows=3, max_length=4000, required=False, hint="You can add more once the visit is recorded",
        missing="The carers are under strain: say what is to follow",
    )  # fmt: skip
    follows_owner = RowField(
        label="Who does it?", queryset=User.objects.none(), required=False, missing="Select who does what is to follow"
    )
    follows_by = FutureDateField(
        label="By when is it done?", called="The date by which it is done", required=False,
        missing="Enter by when what is to follow is done",
    )  # fmt: skip
    required_when = {
        "not_alone_because": lambda data: data.get("seen") in (Seen.TOGETHER, Seen.NOT_SEEN),
        "person_words": lambda data: data.get("seen") in (Seen.ALONE, Seen.TOGETHER),
        "medication_words": lambda data: data.get("medication") in SAYS_MORE,
        "money_words": lambda data: data.get("money") in SAYS_MORE,
        "records_words": lambda data: data.get("records") in SAYS_MORE,
        "home_words": lambda data: data.get("home") in SAYS_MORE,
        "follows": lambda data: data.get("wellbeing") in STRAIN,
        "follows_owner": lambda data: bool(data.get("follows")),
        "follows_by": lambda data: bool(data.get("follows")),
    }

    def __init__(self, *args: Any, arrangement: Arrangement, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who = who_may_do_it(viewer, arrangement.person, arrangement.owner_id, arrangement.person.owner_id)
        self.fields["follows_owner"].queryset = who
        if not viewer.in_scheme:
            for name in OF_THE_SCHEME:
                del self.fields[name]


class FollowsForm(ToDoForm):
    """One more thing that follows from a visit."""

    what = WordsField(label="What is to follow?", rows=3, max_length=2000, missing="Say what is to follow")

    def __init__(self, *args: Any, visit: Visit, viewer: Viewer, **kwargs: Any) -> None:
        owners = who_may_do_it(viewer, visit.person, visit.arrangement.owner_id, visit.person.owner_id)
        super().__init__(*args, owners=owners, **kwargs)
