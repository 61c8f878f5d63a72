"""How carer households are looked after, as the services would leave it."""

import factory
from factory.django import DjangoModelFactory

from placements.choices import CareKind, NoticeReason, Wellbeing
from placements.models import BackUp, CarerBreak, CarerVisit, HouseholdCare, HouseholdNotice, UnderNotice
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
