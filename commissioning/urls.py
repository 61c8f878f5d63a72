from django.urls import path

from commissioning.needs.urls import urlpatterns as needs
from commissioning.views import figures

urlpatterns = [
    path("commissioning/", figures.FiguresPage.as_view(), name="commissioning"),
    path("commissioning/<slug:key>.csv", figures.FiguresCsv.as_view(), name="commissioning-csv"),
    *needs,
]
