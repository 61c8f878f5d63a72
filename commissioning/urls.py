from django.urls import path

from commissioning.views import dashboard, figures, measures

urlpatterns = [
    path("commissioning/", dashboard.Dashboard.as_view(), name="commissioning"),
    path("commissioning/themes/<slug:theme>/", dashboard.ThemeView.as_view(), name="commissioning-theme"),
    path("commissioning/measures/", measures.MeasuresPage.as_view(), name="measures"),
    path("commissioning/measures.csv", measures.MeasuresCsv.as_view(), name="measures-csv"),
    path("commissioning/measures/<slug:key>/", measures.MeasurePage.as_view(), name="measure"),
    path("commissioning/measures/<slug:key>.csv", measures.MeasureCsv.as_view(), name="measure-csv"),
    path("commissioning/<slug:key>.csv", figures.FiguresCsv.as_view(), name="commissioning-csv"),
]
