"""Addresses of risk assessments and restrictions."""

from django.urls import path

from careplans.views import risk_agreement as agreement
from careplans.views import risk_sections as sections
from careplans.views.restrictions import RestrictionAddPage, RestrictionKeepPage, RestrictionLiftPage, RestrictionPage
from careplans.views.risk import RiskNewPage, RiskPage
from careplans.views.risk_file import RiskPdf

urlpatterns = [
    path("people/<str:reference>/risk/", RiskNewPage.as_view(), name="risk-new"),
    path("risk/<int:pk>/", RiskPage.as_view(), name="risk"),
    path("risk/<int:pk>/pdf/", RiskPdf.as_view(), name="risk-pdf"),
    path("risk/<int:pk>/declare/", agreement.RiskDeclarePage.as_view(), name="risk-declare"),
    path("risk/<int:pk>/ask/", agreement.RiskAskPage.as_view(), name="risk-ask"),
    path("risk/<int:pk>/in-force/", agreement.RiskInForcePage.as_view(), name="risk-in-force"),
    path("risk/<int:pk>/change/", agreement.RiskReturnPage.as_view(), name="risk-return"),
    path("risk/<int:pk>/end/", agreement.RiskEndPage.as_view(), name="risk-end"),
    path("risk/<int:pk>/agreement/<str:party>/", agreement.RiskMarkPage.as_view(), name="risk-mark"),
    path("risk/<int:pk>/risks/add/", sections.RiskAspectPage.as_view(), name="risk-aspect-add"),
    path("risk/<int:pk>/risks/<int:risk>/", sections.RiskAspectPage.as_view(), name="risk-aspect"),
    path("risk/<int:pk>/risks/<int:risk>/remove/", sections.RiskAspectRemovePage.as_view(), name="risk-aspect-remove"),
    path("risk/<int:pk>/behaviours/add/", sections.BehaviourPage.as_view(), name="risk-behaviour-add"),
    path("risk/<int:pk>/behaviours/<int:block>/", sections.BehaviourPage.as_view(), name="risk-behaviour"),
    path(
        "risk/<int:pk>/behaviours/<int:block>/remove/",
        sections.BehaviourRemovePage.as_view(),
        name="risk-behaviour-remove",
    ),
    path("risk/<int:pk>/<str:section>/", sections.RiskSectionPage.as_view(), name="risk-section"),
    path("people/<str:reference>/restriction/", RestrictionAddPage.as_view(), name="restriction-add"),
    path("restrictions/<int:pk>/", RestrictionPage.as_view(), name="restriction"),
    path("restrictions/<int:pk>/keep/", RestrictionKeepPage.as_view(), name="restriction-keep"),
    path("restrictions/<int:pk>/lift/", RestrictionLiftPage.as_view(), name="restriction-lift"),
]
