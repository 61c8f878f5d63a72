"""How carers are approved: applications, panels, conditions, appeals, endings."""

from django.urls import path

from placements.views import application_forms, applications, approvals, panels

urlpatterns = [
    path("carers/<int:pk>/application/", application_forms.CarerApplyPage.as_view(), name="carer-apply"),
    path("carers/endings/<int:pk>/", approvals.CarerEndingPage.as_view(), name="carer-ending"),
    path("carers/conditions/<int:pk>/", approvals.ConditionPage.as_view(), name="condition"),
    path("carers/applications/", applications.ApplicationsPage.as_view(), name="applications"),
    path("carers/applications/add/", application_forms.EnquiryNewPage.as_view(), name="enquiry-new"),
    path("carers/applications/figures/", applications.ApplicationFiguresPage.as_view(), name="application-figures"),
    path("carers/applications/<int:pk>/", applications.ApplicationPage.as_view(), name="application"),
    path(
        "carers/applications/<int:pk>/declare/",
        application_forms.ApplicationDeclarePage.as_view(),
        name="application-declare",
    ),
    path(
        "carers/applications/<int:pk>/stages/<slug:stage>/",
        application_forms.ApplicationStagePage.as_view(),
        name="application-stage",
    ),
    path(
        "carers/applications/<int:pk>/vetting/",
        application_forms.ApplicationVettingPage.as_view(),
        name="application-vetting",
    ),
    path(
        "carers/applications/<int:pk>/references/", application_forms.ReferenceNewPage.as_view(), name="reference-new"
    ),
    path("carers/applications/references/<int:pk>/", application_forms.ReferencePage.as_view(), name="reference"),
    path(
        "carers/applications/<int:pk>/observations/",
        application_forms.ObservationNewPage.as_view(),
        name="observation-new",
    ),
    path(
        "carers/applications/<int:pk>/report/",
        application_forms.ApplicationReportPage.as_view(),
        name="application-report",
    ),
    path(
        "carers/applications/<int:pk>/stop/", application_forms.ApplicationStopPage.as_view(), name="application-stop"
    ),
    path("carers/applications/<int:pk>/panel/", panels.ApplicationPanelPage.as_view(), name="application-panel"),
    path(
        "carers/applications/<int:pk>/decision/", panels.ApplicationDecisionPage.as_view(), name="application-decision"
    ),
    path("carers/applications/decisions/<int:pk>/sign/", panels.DecisionSignPage.as_view(), name="decision-sign"),
    path("carers/applications/decisions/<int:pk>/appeal/", panels.AppealNewPage.as_view(), name="appeal-new"),
    path("carers/applications/appeals/<int:pk>/", panels.AppealPage.as_view(), name="appeal"),
    path("carers/panels/", panels.PanelsPage.as_view(), name="panels"),
    path("carers/panels/add/", panels.PanelNewPage.as_view(), name="panel-new"),
    path("carers/panels/<int:pk>/", panels.PanelPage.as_view(), name="panel"),
    path("carers/panels/<int:pk>/present/", panels.PanelPresentPage.as_view(), name="panel-present"),
]
