"""What councils and schemes agree with each other, and records compared."""

from django.urls import path

from placements.views import protocols, reconciling

urlpatterns = [
    path("protocols/", protocols.ProtocolsPage.as_view(), name="protocols"),
    path("protocols/add/", protocols.ProtocolNewPage.as_view(), name="protocol-new"),
    path("protocols/<int:pk>/", protocols.ProtocolPage.as_view(), name="protocol"),
    path("protocols/<int:pk>/change/", protocols.ProtocolChangePage.as_view(), name="protocol-change"),
    path("protocols/<int:pk>/renew/", protocols.ProtocolRenewPage.as_view(), name="protocol-renew"),
    path("protocols/<int:pk>/end/", protocols.ProtocolEndPage.as_view(), name="protocol-end"),
    path("reconciliation/", reconciling.ReconciliationsPage.as_view(), name="reconciliations"),
    path("reconciliation/<int:pk>/", reconciling.ReconciliationPage.as_view(), name="reconciliation"),
    path("reconciliation/<int:pk>/check/", reconciling.ReconciliationCheckPage.as_view(), name="reconciliation-check"),
    path("reconciliation/<int:pk>/again/", reconciling.ReconciliationAgainPage.as_view(), name="reconciliation-again"),
]
