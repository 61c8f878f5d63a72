"""Pages of roles, versions, licence, carer agreement, money and fees."""

import pytest
from django.urls import reverse

from people.choices import Role
from placements.choices import RoleTask
from placements.models import CarerAgreement, FeeBand, Licence, MoneyLine
from sharedliving.core import dates
from tests.core.documents.samples import words_of
from tests.factories.households import HouseholdFactory
from tests.factories.papers import (
    CarerAgreementFactory,
    FeeBandFactory,
    LicenceFactory,
    MoneyLineFactory,
    RoleFactory,
)
from tests.factories.placements import AgreementFactory, ArrangementFactory
from tests.factories.risk import RiskAssessmentFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def day(name, value):
    return {f"{name}_0": value.day, f"{name}_1": value.month, f"{name}_2": value.year}


def lived_by(**fields):
    agreement = AgreementFactory(signed=True, **fields)
    return ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.household)


def test_roles_are_filled_in_changed_and_removed(as_scheme):
    agreement = AgreementFactory()
    risk = RiskAssessmentFactory(person=agreement.person, in_force=True).risks.first()
    client, url = as_scheme(agreement.scheme), reverse("agreement-roles", args=[agreement.pk])
    assert "Nobody does this yet" in client.get(url).text

    client.post(reverse("agreement-roles-begin", args=[agreement.pk]))
    assert agreement.roles.filter(risk=risk).exists()
    client.post(reverse("agreement-role-new", args=[agreement.pk]),
                {"task": "health", "holder": "carer", "name": "Grace Adeyemi", "how": "Goes along"})  # fmt: skip
    role = agreement.roles.get(task=RoleTask.HEALTH)
    assert "Grace Adeyemi, Shared Lives carer" in client.get(url).text
    change = reverse("agreement-role", args=[agreement.pk, role.pk])
    assert client.post(change, {"task": "contact", "holder": "carer", "name": "Grace"}).status_code == 422
    assert (
        client.post(change, {"task": "other", "holder": "carer", "name": "G", "what": "Feeds the cat"}).status_code
        == 302
    )
    remove = reverse("agreement-role-remove", args=[agreement.pk, role.pk])
    assert "Feeds the cat: G" in client.get(remove).text
    client.post(remove)
    assert not agreement.roles.filter(pk=role.pk).exists()


@pytest.mark.parametrize("rows", [1, 3])
def test_roles_cost_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    agreement = AgreementFactory()
    RoleFactory.create_batch(rows, agreement=agreement)
    client = as_scheme(agreement.scheme)

    with django_assert_num_queries(13):
        client.get(reverse("agreement-roles", args=[agreement.pk]))


def test_a_new_version_shows_what_it_changes(as_scheme):
    old = lived_by().agreement
    client = as_scheme(old.scheme)
    assert "Write a new version" in client.get(old.get_absolute_url()).text

    answer = client.post(reverse("agreement-revise", args=[old.pk]), {"because": "asked", "words": "More time alone"})
    new = old.replaced_by
    new.time_alone = "All day"
    new.save()

    page = client.get(answer.url).text
    assert "What this version changes" in page
    assert "All day" in page and old.time_alone in page
    assert "Version 1" in page
    assert new.get_absolute_url() in client.get(old.arrangement.get_absolute_url()).text


def test_looked_at_again(as_scheme):
    old = lived_by(planned_start=dates.add_days(TODAY, -50)).agreement
    data = {"words": "All well"} | day("on", TODAY) | day("next_on", dates.add_days(TODAY, 200))

    assert as_scheme(old.scheme).post(reverse("agreement-look-again", args=[old.pk]), data).status_code == 302
    old.refresh_from_db()
    assert old.due_on == dates.add_days(TODAY, 200)


def test_an_arrangement_without_an_agreement_begins_one(as_scheme):
    arrangement = ArrangementFactory()
    client, url = as_scheme(arrangement.scheme), reverse("arrangement-agreement", args=[arrangement.pk])
    assert "Begin the agreement" in client.get(arrangement.get_absolute_url()).text

    page = client.post(url, follow=True).text

    assert "Write it" in page
    assert "Start the arrangement" not in page


def test_a_licence_is_written_signed_and_printed(as_scheme):
    agreement = AgreementFactory(signing=True)
    client = as_scheme(agreement.scheme)
    data = {"room": "Attic", "weekly_rent": "80", "weekly_food": "40", "weekly_utilities": "20.50", "version": ""}

    client.post(reverse("agreement-licence", args=[agreement.pk]), data | day("starts_on", TODAY))
    licence = Licence.objects.get()
    for party in ("person", "carer"):
        client.post(reverse("licence-sign", args=[licence.pk, party]), {"name": "A name", "agreed": "on"})

    page = client.get(licence.get_absolute_url()).text
    assert "Signed by both" in page and "£140.50" in page and "Write the renewal" in page
    words = words_of(client.get(reverse("licence-pdf", args=[licence.pk])).content)
    assert "Attic" in words and "£20.50" in words
    assert reverse("licence-sign", args=[licence.pk, "person"]) not in page


def test_a_renewal_begins_with_what_was_agreed(as_scheme):
    licence = LicenceFactory(signed=True, agreement=AgreementFactory(signed=True))

    form = (
        as_scheme(licence.agreement.scheme)
        .get(reverse("agreement-licence", args=[licence.agreement_id]))
        .context["form"]
    )

    assert form.initial["room"] == licence.room
    assert form.initial["starts_on"] == dates.add_days(licence.until, 1)


def test_a_carer_agreement_from_draft_to_document(as_scheme):
    household = HouseholdFactory()
    client, url = as_scheme(household.scheme), reverse("carer-agreements", args=[household.pk])
    assert "No carer agreement is in force." in client.get(url).text

    client.post(reverse("carer-agreement-begin", args=[household.pk]))
    row = CarerAgreement.objects.get()
    for party in ("carer", "scheme"):
        client.post(reverse("carer-agreement-sign", args=[row.pk, party]), {"name": "A name", "agreed": "on"})

    assert "Signed by both" in client.get(row.get_absolute_url()).text
    words = words_of(client.get(reverse("carer-agreement-pdf", args=[row.pk])).content)
    assert household.name in words and "Medicines are locked away" in words
    look = reverse("carer-agreement-look-again", args=[row.pk])
    assert client.post(look, {"words": ""}).status_code == 422
    assert client.post(look, {"words": "All well"}).status_code == 302


def test_a_carer_agreement_of_another_scheme_does_not_exist(as_scheme):
    row = CarerAgreementFactory()

    assert as_scheme(HouseholdFactory().scheme).get(row.get_absolute_url()).status_code == 404


def test_money_in_sentences_then_in_rows(as_scheme):
    line = MoneyLineFactory(starts_on=dates.add_days(TODAY, -100))
    MoneyLineFactory(arrangement=line.arrangement, part="contribution", payer="person", amount=60)
    client = as_scheme(line.arrangement.scheme)

    page = client.get(reverse("money", args=[line.arrangement_id])).text

    assert "This arrangement costs £400 a week." in page
    assert f"{line.arrangement.council.name} pays £340." in page
    assert f"{line.arrangement.person.name} pays £60." in page
    assert "for a day gone by" in page


@pytest.mark.parametrize("rows", [1, 3])
def test_money_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    arrangement = ArrangementFactory()
    for number in range(rows):
        MoneyLineFactory(arrangement=arrangement, part="other", what=f"{number}")
    client = as_scheme(arrangement.scheme)

    with django_assert_num_queries(8):
        client.get(reverse("money", args=[arrangement.pk]))


def test_an_amount_is_added_changed_ended_and_struck(as_scheme):
    arrangement = ArrangementFactory()
    client = as_scheme(arrangement.scheme)
    add = {"part": "transport", "payer": "council", "amount": "12.50", "per": "day", "units": "2"}
    client.post(reverse("money-new", args=[arrangement.pk]), add | day("starts_on", TODAY))
    line = MoneyLine.objects.get()
    assert line.weekly == 25

    client.post(reverse("money-change", args=[line.pk]), {"amount": "13", "why": "More"} | day("starts_on", TODAY))
    new = MoneyLine.objects.get(struck_on=None)
    assert new.weekly == 26
    client.post(reverse("money-stop", args=[new.pk]), {"why": "Walks now"} | day("on", TODAY))
    client.post(reverse("money-strike", args=[new.pk]), {"why": "Never was"})
    assert not MoneyLine.objects.standing().exists()
    assert "Never was" in client.get(reverse("money", args=[arrangement.pk])).text


def test_the_sheet_speaks_to_the_person(as_council):
    line = MoneyLineFactory(part="rent", payer="person", amount=95)
    arrangement = line.arrangement

    words = words_of(as_council(arrangement.person).get(reverse("money-sheet", args=[arrangement.pk])).content)

    assert "Living here costs £95 a week. You pay £95 of it." in words


def test_the_sheet_of_an_option_before_anybody_moves_in(as_scheme):
    agreement = AgreementFactory(ready=True)

    words = words_of(as_scheme(agreement.scheme).get(reverse("agreement-costs", args=[agreement.pk])).content)

    assert "Living here costs £540 a week. You pay £140 of it." in words


@pytest.mark.parametrize("rows", [1, 3])
def test_fees_cost_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    scheme = HouseholdFactory().scheme
    for number in range(rows):
        FeeBandFactory(scheme=scheme, name=f"Band {number}")
    client = as_scheme(scheme, Role.SCHEME_MANAGER)

    with django_assert_num_queries(7):
        client.get(reverse("fees"))


def test_an_old_rate_is_said_and_uplifted(as_scheme):
    band = FeeBandFactory(valid_from=dates.add_months(TODAY, -30), due_on=TODAY)
    client = as_scheme(band.scheme, Role.SCHEME_MANAGER)
    assert "2 years old" in client.get(reverse("fees")).text
    assert "This rate is more than a year old" in client.get(band.get_absolute_url()).text

    client.post(
        reverse("fee-uplift", args=[band.pk]), {"amount": "440", "source": "Cabinet"} | day("valid_from", TODAY)
    )

    new = FeeBand.objects.in_force().get()
    assert "£440 a week (+3.0%)" in client.get(new.get_absolute_url()).text
    client.post(reverse("fee-leave", args=[new.pk]), {"why": "Fair"})
    client.post(reverse("fee-close", args=[new.pk]), {"why": "Old"} | day("on", TODAY))
    assert not FeeBand.objects.in_force().exists()


def test_a_scheme_manager_adds_a_band_and_a_worker_does_not(as_scheme):
    scheme = HouseholdFactory().scheme
    data = {"kind": "day", "name": "Half", "amount": "35", "per": "session", "source": "Cabinet"} | day(
        "valid_from", TODAY
    )

    assert as_scheme(scheme, Role.SCHEME_WORKER).post(reverse("fee-new"), data).status_code == 403
    assert as_scheme(scheme, Role.SCHEME_MANAGER).post(reverse("fee-new"), data).status_code == 302
