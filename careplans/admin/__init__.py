"""The administration pages of this app: who may approve how much, and nothing about anybody's record."""

from careplans.admin import coordination, liberty, limits

__all__ = ["coordination", "liberty", "limits"]
