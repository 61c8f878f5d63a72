"""allauth's forms in our words: what to enter, no placeholders, no word about whether an account exists."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms


class Plain(forms.BaseForm):
    """Mixed in before one of allauth's forms: `words` gives each field its label, hint and error when empty."""

    words: dict[str, tuple[str, str, str]] = {}
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            label, hint, missing = self.words.get(name, (field.label, "", f"Enter {str(field.label).lower()}"))
            field.label, field.help_text = label, hint
            field.error_messages["required"] = missing
            field.widget.attrs.pop("placeholder", None)


NEW_PASSWORD = ("New password", "At least 12 characters. Three random words are a good start", "Enter a new password")
AGAIN = ("New password again", "", "Enter the new password again")
CODE = ("Security code", "The 6 digits that your authenticator app shows now", "Enter the security code")
EMAIL = ("Email address", "", "Enter your email address")
INVALID_EMAIL = "Enter an email address in the correct format, like name@example.com"


class SignInForm(Plain, account.LoginForm):
    words = {"login": EMAIL, "password": ("Password", "", "Enter your password")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].error_messages["invalid"] = INVALID_EMAIL
        for validator in self.fields["login"].validators:
            setattr(validator, "message", INVALID_EMAIL)  # noqa: B010 - not every validator declares one


class ResetPasswordForm(Plain, account.ResetPasswordForm):
    words = {"email": EMAIL}


class ResetPasswordKeyForm(Plain, account.ResetPasswordKeyForm):
    words = {"password1": NEW_PASSWORD, "password2": AGAIN}


class ChangePasswordForm(Plain, account.ChangePasswordForm):
    words = {
        "oldpassword": ("Current password", "", "Enter your current password"),
        "password1": NEW_PASSWORD,
        "password2": AGAIN,
    }


class ReauthenticateForm(Plain, account.ReauthenticateForm):
    words = {"password": ("Password", "", "Enter your password")}


class SecurityCodeForm(Plain, mfa.AuthenticateForm):
    words = {"code": ("Security code", "From your authenticator app, or one of your recovery codes", CODE[2])}


class SecurityCodeAgainForm(Plain, mfa.ReauthenticateForm):
    words = {"code": SecurityCodeForm.words["code"]}


class ActivateForm(Plain, totp.ActivateTOTPForm):
    words = {"code": CODE}
