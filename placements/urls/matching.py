"""Who could suit whom, getting to know each other, and what a move waits for."""

from django.urls import path

from placements.views import introducing, matching, moves, profiles, schemes

urlpatterns = [
    path("referrals/moves/", moves.MovesPage.as_view(), name="moves"),
    path("referrals/moves/items/<int:pk>/", moves.MoveItemPage.as_view(), name="move-item"),
    path("referrals/candidates/<int:pk>/move/", moves.MovePage.as_view(), name="move"),
    path("referrals/candidates/<int:pk>/move/look/", moves.MoveLookPage.as_view(), name="move-look"),
    path("referrals/<int:pk>/shortlist/", matching.ShortlistPage.as_view(), name="shortlist"),
    path(
        "referrals/<int:pk>/shortlist/<int:household>/",
        matching.CandidateProposePage.as_view(),
        name="candidate-propose",
    ),
    path("referrals/candidates/<int:pk>/", matching.CandidatePage.as_view(), name="candidate"),
    path(
        "referrals/candidates/<int:pk>/introduction/",
        introducing.IntroductionNewPage.as_view(),
        name="introduction-new",
    ),
    path("referrals/candidates/<int:pk>/plan/", introducing.IntroductionPlanPage.as_view(), name="introduction-plan"),
    path(
        "referrals/introductions/planned/<int:pk>/",
        introducing.IntroductionMissedPage.as_view(),
        name="introduction-missed",
    ),
    path(
        "referrals/introductions/<int:pk>/part/", introducing.IntroductionPartPage.as_view(), name="introduction-part"
    ),
    path("referrals/candidates/<int:pk>/decide/", matching.CandidateDecidePage.as_view(), name="candidate-decide"),
    path("referrals/candidates/<int:pk>/choose/", matching.CandidateChoosePage.as_view(), name="candidate-choose"),
    path(
        "referrals/candidates/<int:pk>/not-chosen/",
        matching.CandidateNotChosenPage.as_view(),
        name="candidate-not-chosen",
    ),
    path("referrals/candidates/<int:pk>/agreement/", matching.AgreementNewPage.as_view(), name="agreement-new"),
    path("schemes/", schemes.SchemesPage.as_view(), name="schemes"),
    path("schemes/<int:pk>/", schemes.SchemePage.as_view(), name="scheme"),
    path("schemes/<int:pk>/change/", schemes.SchemeChangePage.as_view(), name="scheme-change"),
    path("vacancies/", schemes.VacanciesPage.as_view(), name="vacancies"),
    path("carers/<int:pk>/profile/", profiles.CarerProfilePage.as_view(), name="carer-profile"),
    path("carers/<int:pk>/only-for/", profiles.CarerOnlyForPage.as_view(), name="carer-only-for"),
]
