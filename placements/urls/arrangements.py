"""Arrangements: their terms, their end, and what comes after it."""

from django.urls import path

from placements.views import arrangements, endings, learning, moving_on, terms

urlpatterns = [
    path("arrangements/", arrangements.ArrangementsPage.as_view(), name="arrangements"),
    path("arrangements/<int:pk>/", arrangements.ArrangementPage.as_view(), name="arrangement"),
    path("arrangements/<int:pk>/terms/", terms.ArrangementTermsPage.as_view(), name="arrangement-terms"),
    path("arrangements/<int:pk>/contact/", terms.ArrangementContactPage.as_view(), name="arrangement-contact"),
    path("arrangements/agreements/<int:pk>/contact/", terms.AgreementContactPage.as_view(), name="agreement-contact"),
    path("arrangements/<int:pk>/end/", arrangements.ArrangementEndPage.as_view(), name="arrangement-end"),
    path("arrangements/<int:pk>/notice/", endings.NoticePage.as_view(), name="arrangement-notice"),
    path("arrangements/<int:pk>/host/", endings.HostCouncilPage.as_view(), name="arrangement-host"),
    path(
        "arrangements/notices/<int:pk>/withdraw/",
        endings.NoticeWithdrawPage.as_view(),
        name="arrangement-notice-withdraw",
    ),
    path("arrangements/next-homes/<int:pk>/", endings.NextHomePage.as_view(), name="next-home"),
    path("arrangements/next-homes/<int:pk>/change/", endings.NextHomeChangePage.as_view(), name="next-home-change"),
    path("arrangements/next-homes/<int:pk>/moved/", endings.NextHomeMovedPage.as_view(), name="next-home-moved"),
    path("arrangements/learning/<int:pk>/", learning.LearningPage.as_view(), name="learning"),
    path("arrangements/learning/<int:pk>/write/", learning.LearningWritePage.as_view(), name="learning-write"),
    path("arrangements/learning/<int:pk>/council/", learning.LearningCouncilPage.as_view(), name="learning-council"),
    path("arrangements/learning/<int:pk>/complete/", learning.LearningCompletePage.as_view(), name="learning-complete"),
    path("carers/next/<int:pk>/", learning.CarersNextPage.as_view(), name="carers-next"),
    path("people/<str:reference>/moving-on/", moving_on.MoveOnNewPage.as_view(), name="moving-on-new"),
    path("moving-on/<int:pk>/", moving_on.MoveOnPage.as_view(), name="moving-on"),
    path("moving-on/<int:pk>/change/", moving_on.MoveOnChangePage.as_view(), name="moving-on-change"),
    path("moving-on/<int:pk>/look/", moving_on.MoveOnLookPage.as_view(), name="moving-on-look"),
    path("moving-on/<int:pk>/end/", moving_on.MoveOnEndPage.as_view(), name="moving-on-end"),
    path("moving-on/<int:pk>/bid/", moving_on.BidNewPage.as_view(), name="moving-on-bid"),
    path("moving-on/bids/<int:pk>/", moving_on.BidPage.as_view(), name="moving-on-bid-change"),
    path("moving-on/<int:pk>/in-the-way/", moving_on.BlockerNewPage.as_view(), name="moving-on-block"),
    path("moving-on/in-the-way/<int:pk>/", moving_on.BlockerClearPage.as_view(), name="moving-on-clear"),
]
