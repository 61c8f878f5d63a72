from django.urls import path

from commissioning.needs.urls import urlpatterns as needs
from commissioning.views import (
    cost_entries,
    costs,
    dashboard,
    equality,
    figures,
    measures,
    national_return,
    return_check,
)

urlpatterns = [
    path("commissioning/return/", national_return.ReturnPage.as_view(), name="national-return"),
    path(
        "commissioning/return/<int:year>-<int:month>/",
        national_return.CheckPage.as_view(),
        name="national-return-check",
    ),
    path(
        "commissioning/return/<int:year>-<int:month>.csv",
        national_return.ReturnFile.as_view(),
        name="national-return-file",
    ),
    path("commissioning/return/check/", return_check.ReturnCheckPage.as_view(), name="return-check"),
    path("commissioning/return/made-up.csv", return_check.MadeUpReturn.as_view(), name="return-made-up"),
    path("commissioning/", dashboard.Dashboard.as_view(), name="commissioning"),
    path("commissioning/themes/<slug:theme>/", dashboard.ThemeView.as_view(), name="commissioning-theme"),
    path("commissioning/measures/", measures.MeasuresPage.as_view(), name="measures"),
    path("commissioning/measures.csv", measures.MeasuresCsv.as_view(), name="measures-csv"),
    path("commissioning/measures/<slug:key>/", measures.MeasurePage.as_view(), name="measure"),
    path("commissioning/measures/<slug:key>.csv", measures.MeasureCsv.as_view(), name="measure-csv"),
    path("commissioning/<slug:key>.csv", figures.FiguresCsv.as_view(), name="commissioning-csv"),
    *needs,
    path("commissioning/costs/", costs.CostsPage.as_view(), name="costs"),
    path("commissioning/costs/<slug:key>.csv", costs.CostsCsv.as_view(), name="costs-csv"),
    path("commissioning/costs/sheet/", costs.CostSheetPage.as_view(), name="cost-sheet"),
    path("commissioning/costs/sheet.pdf", costs.CostSheetPdf.as_view(), name="cost-sheet-pdf"),
    path("commissioning/costs/amounts/", cost_entries.CostEntriesPage.as_view(), name="cost-entries"),
    path("commissioning/costs/services/new/", cost_entries.UnitCostNewPage.as_view(), name="unit-cost-new"),
    path("commissioning/costs/services/<int:pk>/", cost_entries.UnitCostPage.as_view(), name="unit-cost"),
    path("commissioning/costs/schemes/new/", cost_entries.OverheadNewPage.as_view(), name="overhead-new"),
    path("commissioning/costs/schemes/<int:pk>/", cost_entries.OverheadPage.as_view(), name="overhead"),
    path("commissioning/equality/", equality.EqualityPage.as_view(), name="equality"),
    path("commissioning/equality/<slug:key>.csv", equality.EqualityCsv.as_view(), name="equality-csv"),
    path("commissioning/equality/import/", equality.CommunityPage.as_view(), name="community"),
]
