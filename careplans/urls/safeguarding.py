"""Addresses of safeguarding concerns. Raising one, and what follows for a carer household, stand under the roof."""

from django.urls import path

from careplans.views import safeguarding as views

urlpatterns = [
    path("safeguarding/", views.ConcernsPage.as_view(), name="safeguarding-list"),
    path("safeguarding/<int:pk>/", views.ConcernPage.as_view(), name="safeguarding"),
    path("safeguarding/<int:pk>/decide/", views.ConcernDecidePage.as_view(), name="safeguarding-decide"),
    path("safeguarding/<int:pk>/steps/add/", views.StepAddPage.as_view(), name="safeguarding-step-add"),
    path("safeguarding/<int:pk>/steps/<int:step>/done/", views.StepDonePage.as_view(), name="safeguarding-step-done"),
    path("safeguarding/<int:pk>/protect/", views.ProtectPage.as_view(), name="safeguarding-protect"),
    path("safeguarding/<int:pk>/look-again/", views.LookAgainPage.as_view(), name="safeguarding-look-again"),
    path("safeguarding/<int:pk>/let-open/", views.LetOpenPage.as_view(), name="safeguarding-let-open"),
    path("safeguarding/<int:pk>/close/", views.ConcernClosePage.as_view(), name="safeguarding-complete"),
    path("safeguarding/<int:pk>/part/<slug:section>/", views.ConcernSectionPage.as_view(), name="safeguarding-section"),
]
