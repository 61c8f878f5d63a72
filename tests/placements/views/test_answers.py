import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from people.choices import Role
from placements.choices import ReferralState
from placements.views.answers import PastGate
from sharedliving.core.access import Perm
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db


def test_a_step_without_its_gate_cannot_be_imported():
    with pytest.raises(ImproperlyConfigured, match="must say: gate, override"):
        type("Open", (PastGate,), {"__module__": __name__, "permission": Perm.WRITE_REFERRAL})


def state_of(referral):
    referral.refresh_from_db()
    return referral.state


def test_complete_referral_is_sent(as_council):
    referral = ReferralFactory()
    url = reverse("referral-send", args=[referral.pk])
    client = as_council(referral.person)

    assert "Send the referral" in client.get(url).content.decode()
    assert client.post(url).url == referral.get_absolute_url()
    assert state_of(referral) == ReferralState.SENT


def test_care_manager_is_refused_with_every_reason(as_council):
    referral = ReferralFactory(health="", culture="")

    response = as_council(referral.person).post(reverse("referral-send", args=[referral.pk]))

    page = response.content.decode()
    assert response.status_code == 422
    assert "Record their health" in page
    assert "Record culture and faith" in page
    assert "Your line manager may decide otherwise" in page
    assert state_of(referral) == ReferralState.DRAFT


def test_line_manager_sends_all_the_same_with_a_reason(as_council):
    referral = ReferralFactory(health="")
    client, url = as_council(referral.person, Role.LINE_MANAGER), reverse("referral-send", args=[referral.pk])

    assert client.post(url, {"override_reason": ""}).status_code == 422
    assert client.post(url, {"override_reason": "The hospital sends it tomorrow"}).status_code == 302
    assert state_of(referral) == ReferralState.SENT
    assert referral.override_reason == "The hospital sends it tomorrow"


def test_line_manager_cannot_go_past_consent(as_council):
    referral = ReferralFactory(consent="")
    client, url = as_council(referral.person, Role.LINE_MANAGER), reverse("referral-send", args=[referral.pk])

    assert "override_reason" not in client.get(url).content.decode()
    assert client.post(url, {"override_reason": "I want to"}).status_code == 422


def test_scheme_accepts_once_it_holds_the_plan(as_scheme):
    referral = ReferralFactory(sent=True, told="held")
    client, url = as_scheme(referral.scheme), reverse("referral-accept", args=[referral.pk])

    assert "Plan acknowledged" in client.get(url).content.decode()
    assert client.post(url).status_code == 302
    assert state_of(referral) == ReferralState.ACCEPTED


def test_scheme_worker_cannot_accept_before_acknowledging(as_scheme):
    referral = ReferralFactory(sent=True)

    response = as_scheme(referral.scheme).post(reverse("referral-accept", args=[referral.pk]))

    assert response.status_code == 422
    assert "Read the plan and acknowledge" in response.content.decode()


def test_scheme_manager_accepts_all_the_same_with_a_reason(as_scheme):
    referral = ReferralFactory(sent=True)
    client, url = as_scheme(referral.scheme, Role.SCHEME_MANAGER), reverse("referral-accept", args=[referral.pk])

    assert client.post(url, {"override_reason": "Tonight, by telephone"}).status_code == 302
    assert state_of(referral) == ReferralState.ACCEPTED
    assert "Tonight, by telephone" in client.get(referral.get_absolute_url()).content.decode()


def test_scheme_declines_with_reason_and_what_would_have_worked(as_scheme):
    referral = ReferralFactory(sent=True)
    client, url = as_scheme(referral.scheme), reverse("referral-decline", args=[referral.pk])

    assert client.post(url, {"reason": "area", "answer": ""}).status_code == 422
    response = client.post(url, {"reason": "area", "answer": "A carer in the north"}, follow=True)

    assert response.status_code == 200
    assert state_of(referral) == ReferralState.DECLINED


def test_council_reads_why_the_scheme_declined(as_scheme, as_council):
    referral = ReferralFactory(sent=True)
    as_scheme(referral.scheme).post(
        reverse("referral-decline", args=[referral.pk]), {"reason": "area", "answer": "A carer in the north"}
    )

    assert "A carer in the north" in as_council(referral.person).get(referral.get_absolute_url()).content.decode()


def test_council_withdraws(as_council):
    referral = ReferralFactory(sent=True)
    client, url = as_council(referral.person), reverse("referral-withdraw", args=[referral.pk])

    assert client.get(url).status_code == 200
    assert client.post(url, {"why": "They changed their mind"}).status_code == 302
    assert state_of(referral) == ReferralState.CLOSED


@pytest.mark.parametrize("name", ["referral-accept", "referral-decline"])
def test_council_does_not_answer_its_own_referral(name, as_council):
    referral = ReferralFactory(sent=True)

    assert as_council(referral.person).post(reverse(name, args=[referral.pk])).status_code == 403


@pytest.mark.parametrize("name", ["referral-send", "referral-withdraw"])
def test_scheme_neither_sends_nor_withdraws(name, as_scheme):
    referral = ReferralFactory(sent=True)

    assert as_scheme(referral.scheme).post(reverse(name, args=[referral.pk])).status_code == 403


@pytest.mark.parametrize("name", ["referral-accept", "referral-decline"])
def test_other_scheme_finds_nothing_to_answer(name, as_scheme):
    referral, other = ReferralFactory(sent=True), ReferralFactory(sent=True)

    assert as_scheme(other.scheme).post(reverse(name, args=[referral.pk])).status_code == 404
