"""Addresses of court applications and of the register of court orders."""

from django.urls import path

from careplans.views.court import (
    CourtAppliedPage,
    CourtCompletePage,
    CourtNewPage,
    CourtPage,
    CourtPdf,
    CourtSectionPage,
    CourtStopPage,
)
from careplans.views.court_orders import (
    CourtOrderEndPage,
    CourtOrderMadePage,
    CourtOrderNewPage,
    CourtOrderPage,
    CourtOrdersPage,
    CourtOrderWithdrawPage,
)

urlpatterns = [
    path("court/orders/", CourtOrdersPage.as_view(), name="court-orders"),
    path("people/<str:reference>/court/", CourtNewPage.as_view(), name="court-new"),
    path("people/<str:reference>/court/order/", CourtOrderNewPage.as_view(), name="court-order-new"),
    path("court/orders/<int:pk>/", CourtOrderPage.as_view(), name="court-order"),
    path("court/orders/<int:pk>/made/", CourtOrderMadePage.as_view(), name="court-order-made"),
    path("court/orders/<int:pk>/end/", CourtOrderEndPage.as_view(), name="court-order-end"),
    path("court/orders/<int:pk>/withdraw/", CourtOrderWithdrawPage.as_view(), name="court-order-withdraw"),
    path("court/<int:pk>/", CourtPage.as_view(), name="court"),
    path("court/<int:pk>/pdf/", CourtPdf.as_view(), name="court-pdf"),
    path("court/<int:pk>/sent/", CourtAppliedPage.as_view(), name="court-applied"),
    path("court/<int:pk>/complete/", CourtCompletePage.as_view(), name="court-complete"),
    path("court/<int:pk>/stop/", CourtStopPage.as_view(), name="court-stop"),
    path("court/<int:pk>/<str:section>/", CourtSectionPage.as_view(), name="court-section"),
]
