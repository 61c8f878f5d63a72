"""Addresses of applications to panel and of section 117 aftercare."""

from django.urls import path

from careplans.views import aftercare, funding

urlpatterns = [
    path("plans/funding/", funding.FundingsPage.as_view(), name="fundings"),
    path("plans/<int:pk>/funding/new/", funding.FundingNewPage.as_view(), name="funding-new"),
    path("plans/funding/<int:pk>/", funding.FundingPage.as_view(), name="funding"),
    path("plans/funding/<int:pk>/change/", funding.FundingChangePage.as_view(), name="funding-change"),
    path("plans/funding/<int:pk>/line/", funding.FundingLinePage.as_view(), name="funding-line"),
    path(
        "plans/funding/<int:pk>/line/<int:line>/remove/",
        funding.FundingLineRemovePage.as_view(),
        name="funding-line-remove",
    ),
    path("plans/funding/<int:pk>/send/", funding.FundingSendPage.as_view(), name="funding-send"),
    path("plans/funding/<int:pk>/decide/", funding.FundingDecidePage.as_view(), name="funding-decide"),
    path("plans/funding/<int:pk>/withdraw/", funding.FundingWithdrawPage.as_view(), name="funding-withdraw"),
    path("people/<str:reference>/aftercare/", aftercare.AftercareNewPage.as_view(), name="aftercare-new"),
    path("aftercare/<int:pk>/", aftercare.AftercarePage.as_view(), name="aftercare"),
    path("aftercare/<int:pk>/review/", aftercare.AftercareReviewPage.as_view(), name="aftercare-review"),
    path("aftercare/<int:pk>/end/", aftercare.AftercareEndPage.as_view(), name="aftercare-end"),
]
