"""Local needs, who was never referred, whom to recruit, and what is suggested to commissioners."""

from django.urls import path

from commissioning.needs.views import needs, suggestions, targets

urlpatterns = [
    path("commissioning/needs/", needs.NeedsPage.as_view(), name="needs"),
    path("commissioning/needs/<slug:key>.csv", needs.NeedsCsv.as_view(), name="needs-csv"),
    path("commissioning/needs/not-referred/", needs.NotReferredPage.as_view(), name="not-referred"),
    path("people/<str:reference>/not-referred/", needs.NotReferredNewPage.as_view(), name="not-referred-new"),
    path("commissioning/needs/targets/", targets.TargetsPage.as_view(), name="recruitment-targets"),
    path("commissioning/needs/targets/add/", targets.TargetNewPage.as_view(), name="recruitment-target-new"),
    path("commissioning/needs/targets/<int:pk>/", targets.TargetPage.as_view(), name="recruitment-target"),
    path("commissioning/needs/targets/<int:pk>/agree/", targets.AgreePage.as_view(), name="recruitment-target-agree"),
    path(
        "commissioning/needs/targets/<int:pk>/reached/", targets.ReachPage.as_view(), name="recruitment-target-reached"
    ),
    path(
        "commissioning/needs/targets/<int:pk>/give-up/",
        targets.GiveUpPage.as_view(),
        name="recruitment-target-give-up",
    ),
    path("commissioning/needs/suggestions/", suggestions.SuggestionsPage.as_view(), name="suggestions"),
    path("commissioning/needs/suggestions/offer/", suggestions.OfferNewPage.as_view(), name="suggestion-offer"),
    path("commissioning/needs/suggestions/note/", suggestions.NoteNewPage.as_view(), name="suggestion-note"),
    path("commissioning/needs/suggestions/<int:pk>/", suggestions.SuggestionPage.as_view(), name="suggestion"),
    path(
        "commissioning/needs/suggestions/<int:pk>/discuss/",
        suggestions.DiscussPage.as_view(),
        name="suggestion-discuss",
    ),
    path(
        "commissioning/needs/suggestions/<int:pk>/answer/", suggestions.AnswerPage.as_view(), name="suggestion-answer"
    ),
]
