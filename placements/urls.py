from django.urls import path

from placements.views import agreements, answers, arrangements, carer_forms, carers, matching, referrals

urlpatterns = [
    path("people/<str:reference>/referral/", referrals.ReferralNewPage.as_view(), name="referral-new"),
    path("referrals/", referrals.ReferralsPage.as_view(), name="referrals"),
    path("referrals/<int:pk>/", referrals.ReferralPage.as_view(), name="referral"),
    path("referrals/<int:pk>/send/", answers.ReferralSendPage.as_view(), name="referral-send"),
    path("referrals/<int:pk>/accept/", answers.ReferralAcceptPage.as_view(), name="referral-accept"),
    path("referrals/<int:pk>/decline/", answers.ReferralDeclinePage.as_view(), name="referral-decline"),
    path("referrals/<int:pk>/withdraw/", answers.ReferralWithdrawPage.as_view(), name="referral-withdraw"),
    path("referrals/<int:pk>/shortlist/", matching.ShortlistPage.as_view(), name="shortlist"),
    path(
        "referrals/<int:pk>/shortlist/<int:household>/",
        matching.CandidateProposePage.as_view(),
        name="candidate-propose",
    ),
    path("referrals/<int:pk>/<slug:section>/", referrals.ReferralSectionPage.as_view(), name="referral-section"),
    path("referrals/candidates/<int:pk>/", matching.CandidatePage.as_view(), name="candidate"),
    path(
        "referrals/candidates/<int:pk>/introduction/", matching.IntroductionNewPage.as_view(), name="introduction-new"
    ),
    path("referrals/candidates/<int:pk>/decide/", matching.CandidateDecidePage.as_view(), name="candidate-decide"),
    path("referrals/candidates/<int:pk>/choose/", matching.CandidateChoosePage.as_view(), name="candidate-choose"),
    path(
        "referrals/candidates/<int:pk>/not-chosen/",
        matching.CandidateNotChosenPage.as_view(),
        name="candidate-not-chosen",
    ),
    path("referrals/candidates/<int:pk>/agreement/", matching.AgreementNewPage.as_view(), name="agreement-new"),
    path("carers/", carers.CarersPage.as_view(), name="carers"),
    path("carers/add/", carer_forms.CarerNewPage.as_view(), name="carer-new"),
    path("carers/<int:pk>/", carers.CarerPage.as_view(), name="carer"),
    path("carers/<int:pk>/details/", carer_forms.CarerChangePage.as_view(), name="carer-change"),
    path("carers/<int:pk>/checks/", carer_forms.CarerChecksPage.as_view(), name="carer-checks"),
    path("carers/<int:pk>/approval/", carer_forms.CarerApprovePage.as_view(), name="carer-approve"),
    path("carers/<int:pk>/suspend/", carer_forms.CarerSuspendPage.as_view(), name="carer-suspend"),
    path("carers/<int:pk>/end/", carer_forms.CarerEndPage.as_view(), name="carer-end"),
    path("carers/<int:pk>/address/", carer_forms.CarerAddressPage.as_view(), name="carer-address"),
    path("arrangements/", arrangements.ArrangementsPage.as_view(), name="arrangements"),
    path("arrangements/<int:pk>/", arrangements.ArrangementPage.as_view(), name="arrangement"),
    path("arrangements/<int:pk>/visit/", arrangements.ArrangementVisitPage.as_view(), name="arrangement-visit"),
    path("arrangements/<int:pk>/end/", arrangements.ArrangementEndPage.as_view(), name="arrangement-end"),
    path("arrangements/agreements/<int:pk>/", agreements.AgreementPage.as_view(), name="agreement"),
    path("arrangements/agreements/<int:pk>/terms/", agreements.AgreementChangePage.as_view(), name="agreement-change"),
    path("arrangements/agreements/<int:pk>/lines/", agreements.AgreementLinePage.as_view(), name="agreement-line-new"),
    path(
        "arrangements/agreements/<int:pk>/lines/<int:line>/",
        agreements.AgreementLinePage.as_view(),
        name="agreement-line",
    ),
    path("arrangements/agreements/<int:pk>/ready/", agreements.AgreementReadyPage.as_view(), name="agreement-ready"),
    path(
        "arrangements/agreements/<int:pk>/take-back/",
        agreements.AgreementTakeBackPage.as_view(),
        name="agreement-take-back",
    ),
    path(
        "arrangements/agreements/<int:pk>/sign/<slug:party>/",
        agreements.AgreementSignPage.as_view(),
        name="agreement-sign",
    ),
    path("arrangements/agreements/<int:pk>/pdf/", agreements.AgreementPdfPage.as_view(), name="agreement-pdf"),
]
