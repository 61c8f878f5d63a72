"""How carer households are looked after, as the services would leave it."""

import factory
from factory.django import DjangoModelFactory

from placements.choices import CareKind, NoticeReason, Wellbeing
from placements.models import (
    BackUp,
    CarerBreak,
    CarerReview,
    CarerReviewAction,
    CarerVisit,
    HouseholdCare,
    HouseholdNotice,
    UnderNotice,
)
from tests.factories.households import HouseholdFactory, in_days, today
from tests.factories.placements import ArrangementFactory


class HouseholdCareFactory(DjangoModelFactory):
    class Meta:
        model = HouseholdCare

    household = factory.SubFactory(HouseholdFactory)
    kind = CareKind.VISIT
    owner = factory.SelfAttribute("household.owner")
    due_on = in_days(30)


class CarerVisitFactory(DjangoModelFactory):
    class Meta:
        model = CarerVisit

    household = factory.SubFactory(HouseholdFactory)
    on = today
    visited_by = "Tom Reid, scheme worker"
    wellbeing = Wellbeing.WELL
    in_their_words = "We are fine. The garden keeps us going."


class CarerBreakFactory(DjangoModelFactory):
    """A week away from in two weeks on, covered in words."""

    class Meta:
        model = CarerBreak

    household = factory.SubFactory(HouseholdFactory)
    starts_on = in_days(14)
    ends_on = in_days(21)
    cover = "Her sister, at her sister’s house"


class BackUpFactory(DjangoModelFactory):
    class Meta:
        model = BackUp

    household = factory.SubFactory(HouseholdFactory)
    back_up = factory.LazyAttribute(lambda o: HouseholdFactory(scheme=o.household.scheme, name="Carol Jones"))
    person = factory.LazyAttribute(lambda o: ArrangementFactory(household=o.household).person)
    known_since = in_days(-90)
    how_known = "Short breaks there, twice"


class HouseholdNoticeFactory(DjangoModelFactory):
    class Meta:
        model = HouseholdNotice

    household = factory.SubFactory(HouseholdFactory)
    given_on = in_days(-3)
    ends_on = in_days(25)
    reason = NoticeReason.RETIRING
    words = "We are both past seventy."
    owner = factory.SelfAttribute("household.owner")
    due_on = factory.SelfAttribute("ends_on")


class UnderNoticeFactory(DjangoModelFactory):
    class Meta:
        model = UnderNotice

    notice = factory.SubFactory(HouseholdNoticeFactory)
    arrangement = factory.LazyAttribute(lambda o: ArrangementFactory(household=o.notice.household))
    person = factory.SelfAttribute("arrangement.person")
    owner = factory.SelfAttribute("person.owner")
    due_on = in_days(11)


class CarerReviewFactory(DjangoModelFactory):
    """Just begun: nobody has asked the carers yet."""

    class Meta:
        model = CarerReview

    class Params:
        asked = factory.Trait(
            agenda_asked_on=in_days(-7), agenda_raised=True, agenda="Our breaks, and the fee.",
            agenda_answer="Four weeks are booked; the fee is looked at in April.",
        )  # fmt: skip
        written = factory.Trait(
            asked=True, held_on=today, place="At their home", present="Maria, John, Tom Reid", knows_privately=False,
            training="Both did first aid in May.", wellbeing=Wellbeing.WELL, wellbeing_words="They sleep and they laugh.",
            breaks="Two weeks taken, two booked.", at_home="Nobody moved in or out.", checks="The DBS is renewed in June.",
            support="The worker rings back.", health="Both well.", people_say="Josie likes it.", fitness="fit",
            fitness_words="Nothing speaks against it.", recommendation="continue", reasons="It goes well.",
            carers_say="We agree.", next_due_on=in_days(365),
        )  # fmt: skip

    household = factory.SubFactory(HouseholdFactory)
    reviewer = factory.SelfAttribute("household.owner")
    begun_on = in_days(-7)


class CarerReviewActionFactory(DjangoModelFactory):
    class Meta:
        model = CarerReviewAction

    review = factory.SubFactory(CarerReviewFactory)
    what = "Book the first aid course"
    owner = factory.SelfAttribute("review.household.owner")
    due_on = in_days(20)
