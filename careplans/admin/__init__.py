"""The administration pages of this app: who may approve how much, and nothing about anybody's record."""

from careplans.admin import liberty, limits

__all__ = ["liberty", "limits"]
