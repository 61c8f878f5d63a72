"""The administration pages: accounts, teams, organisations and timescales, and nothing about anybody's record."""

from people.admin import briefings, organisations, site, timescales, users

__all__ = ["briefings", "organisations", "site", "timescales", "users"]
