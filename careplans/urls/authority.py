"""Addresses of the register of legal authority."""

from django.urls import path

from careplans.views import authority as views

urlpatterns = [
    path("people/<str:reference>/authority/", views.AuthorityNewPage.as_view(), name="authority-new"),
    path("authority/<int:pk>/", views.AuthorityPage.as_view(), name="authority"),
    path("authority/<int:pk>/change/", views.AuthorityChangePage.as_view(), name="authority-change"),
    path("authority/<int:pk>/seen/", views.AuthoritySeenPage.as_view(), name="authority-seen"),
    path("authority/<int:pk>/end/", views.AuthorityEndPage.as_view(), name="authority-end"),
]
