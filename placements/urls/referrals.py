"""Referrals: written, sent, answered, and what came of them."""

from django.urls import path

from placements.views import answers, describing, more, practice, recommending, referrals, scheme_assessments

urlpatterns = [
    path("people/<str:reference>/referral/", referrals.ReferralNewPage.as_view(), name="referral-new"),
    path("referrals/", referrals.ReferralsPage.as_view(), name="referrals"),
    path("referrals/<int:pk>/", referrals.ReferralPage.as_view(), name="referral"),
    path("referrals/<int:pk>/send/", answers.ReferralSendPage.as_view(), name="referral-send"),
    path("referrals/<int:pk>/accept/", answers.ReferralAcceptPage.as_view(), name="referral-accept"),
    path("referrals/<int:pk>/decline/", answers.ReferralDeclinePage.as_view(), name="referral-decline"),
    path("referrals/<int:pk>/withdraw/", answers.ReferralWithdrawPage.as_view(), name="referral-withdraw"),
    path("referrals/<int:pk>/recommend/", recommending.ReferralRecommendPage.as_view(), name="referral-recommend"),
    path("referrals/recommendations/<int:pk>/", recommending.RecommendationPage.as_view(), name="recommendation"),
    path("referrals/unmet/", recommending.UnmetPage.as_view(), name="unmet"),
    path("referrals/decisions/", practice.DecisionsPage.as_view(), name="decisions"),
    path("referrals/pressures/", practice.PressuresPage.as_view(), name="pressures"),
    path("referrals/<int:pk>/ask/", more.ReferralAskPage.as_view(), name="referral-ask"),
    path("referrals/questions/<int:pk>/", more.QuestionAnswerPage.as_view(), name="question-answer"),
    path("referrals/<int:pk>/only-one/", describing.ReferralOnlyOnePage.as_view(), name="referral-only-one"),
    path(
        "referrals/<int:pk>/assessment/",
        scheme_assessments.SchemeAssessmentNewPage.as_view(),
        name="referral-assessment",
    ),
    path(
        "referrals/candidates/<int:pk>/describe/", describing.CandidateDescribePage.as_view(), name="candidate-describe"
    ),
    path("referrals/<int:pk>/<slug:section>/", referrals.ReferralSectionPage.as_view(), name="referral-section"),
]
