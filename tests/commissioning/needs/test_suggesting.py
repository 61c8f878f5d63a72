"""What schemes and care managers put to commissioners, and the answers."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from commissioning.models import Suggestion
from commissioning.needs import suggesting
from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.households import SchemeFactory, scheme_worker
from tests.factories.needs import SuggestionFactory
from tests.factories.people import UserFactory, viewer

TODAY = dates.today()
SOON = TODAY + timedelta(days=60)


def offer(profile, council, by, **fields):
    given = {
        "council": council, "scheme": profile.organisation, "need": "short_stays", "for_whom": "memory", "places": 4,
        "from_when": SOON, "area": "wm3", "by": viewer_for(by),
    }  # fmt: skip
    return suggesting.offer(**given | fields)


def note(council, by, **fields):
    given = {
        "council": council,
        "need": "autism",
        "says": "too_little",
        "for_whom": "",
        "area": "",
        "by": viewer_for(by),
    }
    return suggesting.note(**given | fields)


def test_a_scheme_suggests_an_offer_and_a_commissioner_owes_an_answer(profile, council, boss, buyer):
    row = offer(profile, council, boss)

    assert (row.kind, row.scheme, row.places, row.from_when, row.area) == ("offer", boss.organisation, 4, SOON, "WM3")
    assert (row.owner, row.due_on, row.by_user) == (buyer, TODAY + timedelta(days=28), boss)
    assert Event.objects.get(verb="suggestion.made").text.startswith("New offer of a scheme: Planned specialist short")


def test_a_care_manager_tells_commissioners(council, worker, buyer):
    row = note(council, worker)

    assert (row.kind, row.scheme, row.owner, row.name) == (
        "note",
        None,
        buyer,
        "Autistic people: There is too little of it",
    )


def test_without_a_commissioner_the_duty_manager_answers_and_without_one_who_asks(council, worker, manager):
    assert note(council, worker).owner == worker

    council.duty_manager = manager
    council.save()
    assert note(council, worker).owner == manager


def test_the_answer_goes_back_to_who_asked(council, worker, buyer, mailoutbox, django_capture_on_commit_callbacks):
    row = note(council, worker)

    with django_capture_on_commit_callbacks(execute=True):
        row = suggesting.answer(suggestion=row, answer="recruit", by=viewer_for(buyer))

    assert (row.state, row.answer, row.answered_on, row.is_open) == ("agreed", "recruit", TODAY, False)
    assert mailoutbox[0].to == [worker.email]
    assert "Yes: a scheme is asked to recruit for it" in mailoutbox[0].body


@pytest.mark.parametrize("answer", ["few", "money", "elsewhere", "later"])
def test_a_no_says_why(council, worker, buyer, answer):
    row = suggesting.answer(suggestion=note(council, worker), answer=answer, by=viewer_for(buyer))

    assert (row.state, row.answer) == ("declined", answer)


def test_talking_about_it_gives_time_once(council, worker, buyer):
    row = SuggestionFactory(person__owner=worker, due_on=TODAY)

    row = suggesting.discuss(suggestion=row, by=viewer_for(buyer))

    assert (row.state, row.due_on) == ("discussed", TODAY + timedelta(days=28))
    with pytest.raises(WrongState):
        suggesting.discuss(suggestion=row, by=viewer_for(buyer))


def test_an_answer_is_one_of_the_list_and_given_once(council, worker, buyer):
    row = note(council, worker)

    with pytest.raises(Refusal, match="Select the answer"):
        suggesting.answer(suggestion=row, answer="Ask Ann", by=viewer_for(buyer))
    row = suggesting.answer(suggestion=row, answer="later", by=viewer_for(buyer))
    with pytest.raises(WrongState):
        suggesting.answer(suggestion=row, answer="known", by=viewer_for(buyer))


def test_only_the_council_answers(profile, council, worker, boss):
    row = offer(profile, council, boss)

    with pytest.raises(PermissionDenied, match="The council answers"):
        suggesting.answer(suggestion=row, answer="known", by=viewer(Role.COMMISSIONER))
    for stranger in (boss, worker):
        with pytest.raises(PermissionDenied, match="Your role does not let you answer"):
            suggesting.answer(suggestion=row, answer="known", by=viewer_for(stranger))


def test_each_kind_is_for_its_own_side(profile, council, boss, manager):
    with pytest.raises(PermissionDenied, match="its own manager"):
        offer(profile, council, manager)
    with pytest.raises(PermissionDenied, match="work for the council"):
        note(council, boss)
    with pytest.raises(PermissionDenied):
        note(council, scheme_worker(profile.organisation))
    with pytest.raises(Refusal, match="does not serve"):
        offer(profile, UserFactory().organisation, boss)


def test_what_is_missing_is_refused(profile, council, boss, worker):
    with pytest.raises(Refusal, match="begins after today"):
        offer(profile, council, boss, from_when=TODAY)
    with pytest.raises(Refusal, match="what you want commissioners to know"):
        note(council, worker, says="")


def test_the_council_sees_all_and_a_scheme_its_own(profile, council, worker, boss, buyer):
    mine, theirs = note(council, worker), offer(profile, council, boss)
    seen = Suggestion.objects.visible_to

    assert set(seen(viewer_for(buyer))) == set(seen(viewer_for(worker))) == {mine, theirs}
    assert list(seen(viewer_for(boss))) == [theirs]
    assert not seen(viewer_for(scheme_worker(SchemeFactory(councils=[council]).organisation))).exists()
    assert not seen(viewer(Role.COMMISSIONER)).exists()
