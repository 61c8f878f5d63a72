"""Fee bands, and what an arrangement costs."""

from django.urls import path

from placements.views import fees, money

urlpatterns = [
    path("arrangements/<int:pk>/money/", money.MoneyPage.as_view(), name="money"),
    path("arrangements/<int:pk>/money/add/", money.MoneyNewPage.as_view(), name="money-new"),
    path("arrangements/money/<int:pk>/", money.MoneyChangePage.as_view(), name="money-change"),
    path("arrangements/money/<int:pk>/end/", money.MoneyStopPage.as_view(), name="money-stop"),
    path("arrangements/money/<int:pk>/strike/", money.MoneyStrikePage.as_view(), name="money-strike"),
    path("fees/", fees.FeesPage.as_view(), name="fees"),
    path("fees/add/", fees.FeeNewPage.as_view(), name="fee-new"),
    path("fees/<int:pk>/", fees.FeePage.as_view(), name="fee-band"),
    path("fees/<int:pk>/new-rate/", fees.FeeUpliftPage.as_view(), name="fee-uplift"),
    path("fees/<int:pk>/leave/", fees.FeeLeavePage.as_view(), name="fee-leave"),
    path("fees/<int:pk>/close/", fees.FeeClosePage.as_view(), name="fee-close"),
]
