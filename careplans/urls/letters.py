"""Addresses of decision letters."""

from django.urls import path

from careplans.views.letters import LetterPage, LetterPdf, LetterSentPage

urlpatterns = [
    path("assessments/letters/<int:pk>/", LetterPage.as_view(), name="decision-letter"),
    path("assessments/letters/<int:pk>/pdf/", LetterPdf.as_view(), name="decision-letter-pdf"),
    path("assessments/letters/<int:pk>/sent/", LetterSentPage.as_view(), name="decision-letter-sent"),
]
