"""The pages of an emergency, for the council and the scheme: each in its state, with what may be done there and then."""

import pytest
from django.urls import reverse

from people.choices import Role
from placements.choices import ArrangementKind, EmergencyState, Trait
from placements.models import Emergency
from tests.factories.emergencies import KNOWN, EmergencyFactory, EmergencyReviewFactory, emergency_home
from tests.factories.households import SchemeFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory

pytestmark = pytest.mark.django_db


def read(client, where):
    answer = client.get(where)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def at(name, row):
    return reverse(name, args=[row.pk])


def call(scheme, person, **fields):
    return {"who": person.reference, "scheme": scheme.pk, "called_on_0": 1, "called_on_1": 3, "called_on_2": 2026,
            "called_time": "5:40pm"} | KNOWN | fields  # fmt: skip


@pytest.fixture
def person():
    return PersonFactory(nhs_number="9990000018")


@pytest.fixture
def scheme(person):
    return SchemeFactory(councils=[person.council]).organisation


@pytest.mark.parametrize("rows", [1, 3])
def test_list_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    profile = SchemeFactory()
    for trait in ("asked", "live", "accepted")[:rows]:
        EmergencyFactory(scheme_profile=profile, **{trait: True})
    client = as_scheme(profile.organisation)

    with django_assert_num_queries(6):
        client.get(reverse("emergencies"))


def test_list_says_what_each_waits_for_and_what_is_missing(as_council):
    thin = EmergencyFactory(gp="", allergies="")
    refused = EmergencyFactory(refused=True, person=PersonFactory(owner=thin.person.owner, given_name="Zebedee"))

    page = read(as_council(thin.person), reverse("emergencies"))

    assert "Ask a scheme; 2 things missing" in page
    assert refused.person.name not in page


def test_a_call_with_what_is_known_then_everything_that_is_missing(as_council, person, scheme):
    client = as_council(person)
    assert f'value="{person.reference}"' in read(client, f"{reverse('emergency-new')}?person={person.reference}")

    answer = client.post(reverse("emergency-new"), call(scheme, person, gp="", allergies=""))

    row = Emergency.objects.get()
    assert answer.url == row.get_absolute_url()
    assert (row.person, row.scheme, row.called_at.isoformat()) == (person, scheme, "2026-03-01T17:40:00+00:00")
    page = read(client, answer.url)
    assert "Enter their GP." in page
    assert f"{at('emergency-change', row)}#id_allergies" in page
    assert "Sunday 1 March 2026, 5:40pm" in page


@pytest.mark.parametrize("who", ["999 000 0018", "nobody", "SL-999999"])
def test_who_it_is_about_by_reference_or_nhs_number(who, as_council, person, scheme):
    answer = as_council(person).post(reverse("emergency-new"), call(scheme, person, who=who))

    assert answer.status_code == (302 if who.startswith("999") else 422)
    assert Emergency.objects.exists() is who.startswith("999")


def test_more_is_known_and_the_scheme_is_asked(as_council):
    row = EmergencyFactory(gp="")
    client = as_council(row.person)
    assert "The scheme is asked once everything is known." in read(client, at("emergency-ask", row))
    form = client.get(at("emergency-change", row)).context["form"]
    data = call(row.scheme, row.person, gp="Dr Shah", version=form["version"].value())

    client.post(at("emergency-change", row), data)
    client.post(at("emergency-ask", row), {})
    row.refresh_from_db()
    assert (row.gp, row.state) == ("Dr Shah", EmergencyState.TAKEN)
    answer = client.post(at("emergency-ask", row), {"all_risk_told": "on"})

    row.refresh_from_db()
    assert (row.state, answer.url) == (EmergencyState.ASKED, row.get_absolute_url())


def test_the_scheme_reads_everything_and_accepts(as_scheme):
    row = EmergencyFactory(asked=True)
    client = as_scheme(row.scheme)
    page = read(client, row.get_absolute_url())
    assert all(words in page for words in (KNOWN["medication"], KNOWN["out_of_hours"], "Accept, and find carers"))

    client.post(at("emergency-accept", row))

    row.refresh_from_db()
    assert row.state == EmergencyState.ACCEPTED
    assert "Find carers" in read(client, row.get_absolute_url())


def test_the_scheme_refuses(as_scheme):
    row = EmergencyFactory(asked=True)
    client = as_scheme(row.scheme)
    assert client.post(at("emergency-refuse", row), {}).status_code == 422

    answer = client.post(at("emergency-refuse", row), {"because": "asked_late", "words": "On Tuesday it was known."})

    row.refresh_from_db()
    assert (row.state, answer.url) == (EmergencyState.REFUSED, reverse("emergencies"))
    assert client.get(row.get_absolute_url()).status_code == 404


def test_carers_the_person_knows_stand_first_and_why_the_others_cannot(as_scheme):
    row = EmergencyFactory(accepted=True)
    emergency_home(row.scheme, name="Aaron Abel")
    known = emergency_home(row.scheme, name="Zoe Young")
    full = emergency_home(row.scheme, name="Full House", approved_places=1)
    ArrangementFactory(household=full)
    ArrangementFactory(household=known, person=row.person, ended=True, kind=ArrangementKind.SHORT_BREAK)

    page = read(as_scheme(row.scheme), at("emergency-household", row))

    assert page.index("Zoe Young") < page.index("Aaron Abel")
    assert "has supported this person before" in page
    assert "Nothing that this scheme was sent says what this person must have" in page
    assert "Full House is approved for 1 person and 1 lives there already." in page


@pytest.mark.parametrize("rows", [1, 3])
def test_choosing_carers_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    row = EmergencyFactory(accepted=True)
    for _ in range(rows):
        emergency_home(row.scheme)
    client = as_scheme(row.scheme)

    with django_assert_num_queries(10):
        client.get(at("emergency-household", row))


def test_carers_chosen_approved_by_the_manager_and_taken_in(as_scheme):
    row = EmergencyFactory(accepted=True)
    home = emergency_home(row.scheme)
    worker, manager = as_scheme(row.scheme), as_scheme(row.scheme, Role.SCHEME_MANAGER)
    words = {"household": home.pk, "person_words": "Yes.", "carer_words": "Of course."}
    worker.post(at("emergency-household", row), words)
    assert "Approve as manager" not in read(worker, row.get_absolute_url())
    assert "Nobody is taken in before" in read(worker, at("emergency-start", row))

    assert "Approve as manager" in read(manager, row.get_absolute_url())
    manager.post(at("emergency-approve", row))
    answer = worker.post(at("emergency-start", row), {"told": "on"})

    row.refresh_from_db()
    assert (row.state, answer.url) == (EmergencyState.LIVE, row.get_absolute_url())
    assert row.arrangement.reviews.count() == 1
    page = read(worker, row.get_absolute_url())
    assert "Day 0 since they moved in" in page
    assert "Have the agreement signed" in page


def test_carers_who_lack_something_are_the_managers_to_choose_with_a_reason(as_scheme):
    row = EmergencyFactory(accepted=True)
    ReferralFactory(
        person=row.person, scheme_profile=row.scheme.scheme_profile, sent=True, preferred_area="", musts=[Trait.BUS]
    )
    home = emergency_home(row.scheme)
    words = {"household": home.pk, "person_words": "Yes.", "carer_words": "Of course."}
    worker, manager = as_scheme(row.scheme), as_scheme(row.scheme, Role.SCHEME_MANAGER)
    page = read(worker, at("emergency-household", row))
    assert "Only if the scheme manager decides so" in page and "taken from the referral of" in page
    assert worker.post(at("emergency-household", row), words).status_code == 422
    assert "No bus stop nearby" in read(manager, at("emergency-household", row))
    answer = manager.post(at("emergency-household", row), words)
    assert "Say why these carers, though something is lacking" in answer.content.decode()

    manager.post(at("emergency-household", row), words | {"all_the_same": "Her sister drives her."})

    page = read(worker, row.get_absolute_url())
    assert "Her sister drives her." in page and "A bus stop nearby: can wait, as the manager decided" in page


def test_nobody_to_take_them_in(as_scheme):
    row = EmergencyFactory(accepted=True)

    assert "No carers are approved and trained" in read(as_scheme(row.scheme), at("emergency-household", row))
    wrong = {"household": 7, "person_words": "x", "carer_words": "x"}
    assert as_scheme(row.scheme).post(at("emergency-household", row), wrong).status_code == 422


@pytest.mark.parametrize("reviews", [1, 3])
def test_record_costs_the_same_with_one_and_three_reviews(reviews, as_council, django_assert_num_queries):
    row = EmergencyFactory(live=True)
    for _ in range(reviews):
        EmergencyReviewFactory(emergency=row)
    client = as_council(row.person)

    with django_assert_num_queries(22):
        client.get(row.get_absolute_url())


def test_the_council_follows_it_to_the_end(as_council, as_scheme):
    row = EmergencyFactory(live=True)
    client, today = as_council(row.person), {"on_0": row.started_on.day, "on_1": row.started_on.month,
                                             "on_2": row.started_on.year}  # fmt: skip
    client.post(at("emergency-meeting", row), today | {"who": "All", "decided": "Sunday visits."})
    heard = {"face_to_face": "yes", "who_came": "All", "person_view": "I like it.", "found": "Well."}
    client.post(at("emergency-review", row), today | heard)
    looked = {"who_came": "All", "options": "Home; here.", "person_view": "I want home.", "came_to": "Home."}
    client.post(at("emergency-options", row), today | looked)

    page = read(client, row.get_absolute_url())
    assert all(words in page for words in ("Sunday visits.", "I like it.", "I want home."))
    answer = as_scheme(row.scheme).post(at("emergency-end", row), today | {"outcome": "home", "why": "Mother is home."})

    row.refresh_from_db()
    assert (row.state, row.outcome, answer.url) == (EmergencyState.ENDED, "home", row.get_absolute_url())


def test_longer_is_asked_and_decided_by_two(as_council, as_scheme):
    row = EmergencyReviewFactory().emergency
    row.options_reviews.create(
        person=row.person, on=row.started_on, who_came="All", options="x", person_view="x", came_to="x"
    )
    until = row.limit_on + (row.limit_on - row.started_on) / 3
    asked = {"until_0": until.day, "until_1": until.month, "until_2": until.year, "why": "The flat is ready in spring."}
    as_council(row.person, Role.LINE_MANAGER).post(at("emergency-longer", row), asked)
    extension = row.extensions.get()
    manager = as_scheme(row.scheme, Role.SCHEME_MANAGER)
    assert "The flat is ready in spring." in read(manager, at("emergency-longer-decide", extension))

    manager.post(at("emergency-longer-decide", extension), {"agrees": "yes", "words": "The carers are willing."})

    row.refresh_from_db()
    assert row.limit_on == until


def test_withdrawn(as_council):
    row = EmergencyFactory(asked=True)

    as_council(row.person).post(at("emergency-withdraw", row), {"why": "Her sister took her in."})

    row.refresh_from_db()
    assert row.state == EmergencyState.WITHDRAWN


def test_a_scheme_that_was_not_asked_sees_nothing(as_scheme):
    row = EmergencyFactory()

    assert as_scheme(row.scheme).get(row.get_absolute_url()).status_code == 404
    assert as_scheme(SchemeOrganisationFactory()).get(row.get_absolute_url()).status_code == 404


def test_figures_count_what_was_asked_by_day_team_and_avoidability_and_name_nobody(as_council, as_scheme):
    refused = EmergencyFactory(refused=True, avoidable="avoidable")
    EmergencyFactory(live=True, scheme_profile=refused.scheme.scheme_profile)

    page = read(as_scheme(refused.scheme, Role.SCHEME_MANAGER), reverse("emergency-figures"))

    assert "2 calls since" in page
    assert all(words in page for words in ("It could have been avoided", "No approved and trained carers", "Friday"))
    assert refused.person.name not in page
    own = read(as_council(refused.person, Role.LINE_MANAGER), reverse("emergency-figures"))
    assert "1 call since" in own
    assert refused.team.name in own


def test_figures_before_the_first_call(as_scheme):
    client = as_scheme(SchemeFactory().organisation, Role.SCHEME_MANAGER)

    assert "No emergency was called" in read(client, reverse("emergency-figures"))


def test_the_arrangement_of_an_emergency_and_the_list_of_referrals_lead_to_it(as_council):
    row = EmergencyFactory(live=True)
    client = as_council(row.person)

    assert row.get_absolute_url() in read(client, row.arrangement.get_absolute_url())
    assert reverse("emergencies") in read(client, reverse("referrals"))


def test_the_button_of_the_page_is_what_comes_next(as_council):
    thin, whole = EmergencyFactory(gp=""), EmergencyFactory()

    assert as_council(thin.person).get(thin.get_absolute_url()).context["main"][0] == "Add what is known"
    assert as_council(whole.person).get(whole.get_absolute_url()).context["main"][0] == "Ask the scheme"
