import pytest
from django.urls import reverse

from sharedliving.core.forms.account import ActivateForm, ChangePasswordForm, ResetPasswordForm, SignInForm

MISMATCH = "The email address or the password is not right. Check both and try again"


@pytest.mark.parametrize("form", [SignInForm, ResetPasswordForm, ChangePasswordForm])
def test_no_placeholder_and_our_words(form):
    fields = form().fields
    assert all("placeholder" not in field.widget.attrs for field in fields.values())
    assert all(field.error_messages["required"].startswith("Enter ") for field in fields.values())


def test_nobody_is_remembered_on_a_shared_computer():
    assert "remember" not in SignInForm().fields


def test_an_address_that_is_none():
    form = SignInForm({"login": "ann", "password": "x"})
    assert form.errors["login"] == ["Enter an email address in the correct format, like name@example.com"]


def test_security_code_has_a_hint():
    assert "6 digits" in ActivateForm.words["code"][1]


@pytest.mark.django_db
def test_sign_in_page(client):
    page = client.get(reverse("account_login")).content.decode()
    assert '<h1 class="govuk-heading-l">Sign in</h1>' in page
    assert 'name="login"' in page
    assert 'name="password"' in page
    assert "Find by name" not in page


@pytest.mark.django_db
def test_sign_in_never_says_whether_the_address_exists(client, django_user_model):
    django_user_model.objects.create_user(email="ann@westmere.example", password="right horse battery")
    answers = [
        client.post(reverse("account_login"), {"login": login, "password": "wrong"}).content.decode()
        for login in ("ann@westmere.example", "nobody@westmere.example")
    ]
    assert all(MISMATCH in answer for answer in answers)


@pytest.mark.django_db
def test_sign_in_keeps_where_one_was_going(client):
    page = client.get(reverse("account_login"), {"next": "/due/"}).content.decode()
    assert '<input type="hidden" name="next" value="/due/">' in page


@pytest.mark.django_db
@pytest.mark.parametrize("login", ["ann@westmere.example", "nobody@westmere.example"])
def test_password_reset_answers_everybody_alike(client, django_user_model, login):
    django_user_model.objects.create_user(email="ann@westmere.example", password="right horse battery")
    answer = client.post(reverse("account_reset_password"), {"email": login}, follow=True)
    assert "If there is an account with that email address" in answer.content.decode()


@pytest.mark.django_db
def test_a_password_link_that_is_too_old(client):
    page = client.get("/accounts/password/reset/key/1-set-password/").content.decode()
    assert "This link no longer works" in page


@pytest.mark.django_db
def test_nobody_signs_themselves_up(client):
    assert "You cannot make an account yourself" in client.get(reverse("account_signup")).content.decode()


@pytest.fixture
def signed_in(client, django_user_model):
    client.force_login(
        django_user_model.objects.create_user(email="ann@westmere.example", password="right horse battery"),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    return client


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("account_logout", "Do you want to sign out?"),
        ("account_change_password", "Change your password"),
        ("account_reauthenticate", "Confirm that it is you"),
        ("mfa_index", "Signing in safely"),
    ],
)
def test_pages_of_ones_own_account(signed_in, name, heading):
    page = signed_in.get(reverse(name)).content.decode()
    assert f'<h1 class="govuk-heading-l">{heading}</h1>' in page
    assert "Sign out</button>" in page


@pytest.mark.django_db
def test_setting_up_an_app_asks_who_one_is_first(signed_in):
    answer = signed_in.get(reverse("mfa_activate_totp"), follow=True)
    assert "Confirm that it is you" in answer.content.decode()


@pytest.mark.django_db
def test_signing_in_and_setting_up_an_app(client, django_user_model):
    user = django_user_model.objects.create_user(email="ann@westmere.example", password="right horse battery")
    client.post(reverse("account_login"), {"login": user.email, "password": "right horse battery"})
    client.post(reverse("account_reauthenticate"), {"password": "right horse battery"})
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    assert "Picture to scan with the app" in page
    answer = client.post(reverse("mfa_activate_totp"), {"code": "000000"}).content.decode()
    assert "This code is not right" in answer


@pytest.mark.django_db
def test_a_wrong_current_password(signed_in):
    new = {"oldpassword": "wrong", "password1": "new horse battery", "password2": "new horse battery"}
    answer = signed_in.post(reverse("account_change_password"), new).content.decode()
    assert "This is not your current password" in answer
