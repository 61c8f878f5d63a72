"""The administration pages: accounts, teams, organisations and timescales, and nothing about anybody's record."""

from people.admin import organisations, site, timescales, users

__all__ = ["organisations", "site", "timescales", "users"]
