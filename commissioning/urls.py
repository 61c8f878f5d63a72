from django.urls import path

from commissioning.needs.urls import urlpatterns as needs
from commissioning.views import figures, national_return, return_check

urlpatterns = [
    path("commissioning/", figures.FiguresPage.as_view(), name="commissioning"),
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
    path("commissioning/<slug:key>.csv", figures.FiguresCsv.as_view(), name="commissioning-csv"),
    *needs,
]
