from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import agreement, signature, words_of


def words(**changes):
    return words_of(render_pdf("arrangement_agreement", agreement(**changes)))


def test_who_has_agreed_to_do_what():
    assert "Evening meal Grace Adeyemi weekly" in words()


def test_what_nobody_has_agreed_to_do_stands_apart():
    text = words()

    assert text.index("Nobody has agreed to do this yet") < text.index("Lift to college")


def test_everything_agreed_needs_no_such_list():
    assert "Nobody has agreed" not in words(tasks=[{"what": "Meal", "who": "Grace", "how_often": "daily"}])


def test_no_tasks_says_so():
    assert "Nothing is agreed yet" in words(tasks=[])


def test_places_count_over_all_councils():
    assert "3 at one time, for all councils together" in words(places_in_household=3)


def test_no_planned_end_is_said_in_words():
    assert "for as long as it suits everybody" in words(planned_end_on=None)


def test_money_in_its_parts():
    assert "Care fee £400.00 Westmere Council Grace Adeyemi" in words()


def test_money_not_settled_says_so():
    assert "Not settled yet" in words(payments=[])


def test_money_not_for_this_reader_leaves_no_trace():
    sample = agreement()
    del sample["payments"]

    text = words_of(render_pdf("arrangement_agreement", sample))

    assert "The money" not in text
    assert "£" not in text


def test_house_rules_and_the_like_are_shown():
    assert "Time alone Up to three hours." in words()


def test_no_house_rules_says_so():
    assert "How we live together Not recorded yet" in words(practical=[])


def test_somebody_who_speaks_up_is_named():
    assert "Ms Bello, a family friend" in words()


def test_nobody_who_speaks_up_says_so():
    assert "nobody yet; I can ask for somebody" in words(speaks_up="")


def test_a_signature_still_to_come_is_an_empty_line():
    text = words(signatures=[signature(), signature(name="Priya Nair", capacity="the council", signed_on=None)])

    assert "Danny Okafor the person Signed 1 March 2027" in text
    assert "Priya Nair the council Signed" not in text
