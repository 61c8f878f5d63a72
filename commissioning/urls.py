from django.urls import path

from commissioning.views import cost_entries, costs, equality, figures

urlpatterns = [
    path("commissioning/", figures.FiguresPage.as_view(), name="commissioning"),
    path("commissioning/<slug:key>.csv", figures.FiguresCsv.as_view(), name="commissioning-csv"),
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
