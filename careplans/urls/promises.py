"""Addresses of services promised in a plan, of the person's copy and of what changed."""

from django.urls import path

from careplans.views.plan_file import OwnCopyPage, PlanDeclinePage, PlanDifferencePage
from careplans.views.promises import (
    PromiseAddPage,
    PromiseChasePage,
    PromiseDeliverPage,
    PromiseGiveUpPage,
    PromisePage,
    PromisesPage,
)

urlpatterns = [
    path("plans/promises/", PromisesPage.as_view(), name="promises"),
    path("plans/promises/<int:pk>/", PromisePage.as_view(), name="promise"),
    path("plans/promises/<int:pk>/chase/", PromiseChasePage.as_view(), name="promise-chase"),
    path("plans/promises/<int:pk>/deliver/", PromiseDeliverPage.as_view(), name="promise-deliver"),
    path("plans/promises/<int:pk>/give-up/", PromiseGiveUpPage.as_view(), name="promise-give-up"),
    path("plans/<int:pk>/promises/add/", PromiseAddPage.as_view(), name="promise-add"),
    path("plans/<int:pk>/own-copy/", OwnCopyPage.as_view(), name="plan-own-copy"),
    path("plans/<int:pk>/decline/", PlanDeclinePage.as_view(), name="plan-decline"),
    path("plans/<int:pk>/changes/", PlanDifferencePage.as_view(), name="plan-changes"),
]
