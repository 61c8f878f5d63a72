"""Addresses of requests, assessments and plans."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
