"""What the seed promises about how many of what, measured on the rows."""

import nhs_number
import pytest
from django.db.models import Count

from people.models import Person, User
from placements.models import Arrangement, CarerHousehold
from sharedliving.core.models import Event
from sharedliving.pages.seed import proportions as p
from sharedliving.pages.seed.fill import fill
from tests.pages.seed.conftest import DAY

pytestmark = pytest.mark.django_db
PEOPLE = 6000


@pytest.fixture(scope="module", autouse=True)
def county(django_db_setup: None, django_db_blocker: pytest.FixtureRequest):
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        fill(PEOPLE, 3, DAY)
        yield
        transaction.set_rollback(True)


def share(part: int, whole: int) -> float:
    return part / whole


def test_about_95_of_100_people_have_an_active_owner() -> None:
    owned = Person.objects.open().filter(owner__is_active=True, with_duty_since=None).count()
    assert share(owned, PEOPLE) == pytest.approx(0.95, abs=0.015)


def test_care_managers_own_25_to_40_people_but_for_the_one_with_too_many() -> None:
    managers = User.objects.active().with_role("care_manager").annotate(people=Count("owned_person_rows"))
    counts = sorted(managers.values_list("people", flat=True))
    assert counts[len(counts) // 2] in range(22, 41)
    assert 60 <= counts[-1] <= p.HEAVIEST_CASELOAD


def test_about_8_of_100_have_a_shared_lives_arrangement() -> None:
    supported = Arrangement.objects.live().values("person_id").distinct().count()
    assert share(supported, PEOPLE) == pytest.approx(0.078, abs=0.015)


def test_about_70_of_100_in_shared_lives_have_a_learning_disability() -> None:
    people = Person.objects.filter(arrangements__state="live").distinct()
    disabled = people.filter(support_reason="learning_disability").count()
    assert share(disabled, people.count()) == pytest.approx(0.74, abs=0.06)


@pytest.mark.parametrize(("kind", "expected"), [("live_in", 0.58), ("short_break", 0.27), ("day", 0.17)])
def test_kinds_of_arrangement(kind: str, expected: float) -> None:
    people = Arrangement.objects.live().values("person_id").distinct().count()
    assert share(Arrangement.objects.live().filter(kind=kind).count(), people) == pytest.approx(expected, abs=0.06)


def test_one_to_two_people_a_household() -> None:
    taken = CarerHousehold.objects.with_taken().filter(taken__gt=0)
    people = sum(taken.values_list("taken", flat=True))
    assert 1 <= people / taken.count() <= 2


def test_5_to_7_of_100_households_are_of_a_minoritised_ethnic_group() -> None:
    minority = CarerHousehold.objects.exclude(ethnic_group="White British").count()
    assert share(minority, CarerHousehold.objects.count()) == pytest.approx(0.06, abs=0.035)


def test_18_of_100_people_are_of_a_minoritised_ethnic_group() -> None:
    minority = Person.objects.exclude(ethnic_group__startswith="White").count()
    assert share(minority, PEOPLE) == pytest.approx(p.MINORITY, abs=0.02)


def test_ten_events_a_person() -> None:
    assert Event.objects.count() == PEOPLE * p.EVENTS_A_PERSON


def test_nhs_numbers_are_valid_of_the_test_range_and_all_different() -> None:
    numbers = list(Person.objects.exclude(nhs_number=None).values_list("nhs_number", flat=True))
    assert all(nhs_number.is_valid(number, for_region=nhs_number.REGION_SYNTHETIC) for number in numbers)
    assert len(set(numbers)) == len(numbers) == pytest.approx(PEOPLE * 0.87, rel=0.03)


def test_names_are_many_and_skewed() -> None:
    names = Person.objects.values("family_name").annotate(people=Count("id")).order_by("-people")
    assert names.count() > 500
    assert names[0]["people"] > 10 * names[200]["people"]


def test_somebody_has_a_page_full_of_things_due() -> None:
    most = Person.objects.values("owner").annotate(people=Count("id")).order_by("-people").first()
    assert most["people"] >= 60
