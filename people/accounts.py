"""Accounts are made by administrators; nobody signs themselves up."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest


class ClosedAccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "The email address or the password is not right. Check both and try again",
        "enter_current_password": "This is not your current password",
        "incorrect_password": "This is not your password",
        "rate_limited": "Wait a few minutes, then try again",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class SecurityCodeAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "This code is not right. Enter the code that your app shows now",
    }
