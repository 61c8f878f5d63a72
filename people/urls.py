from django.urls import path

from people.views import absences, briefings
from people.views.add import AddPersonPage
from people.views.circle import CircleAddPage, CircleChangePage, CircleRemovePage
from people.views.details import PersonDetailsPage
from people.views.find import PeoplePage
from people.views.named_person import NamedPersonPage
from people.views.roles import RolesPage

urlpatterns = [
    path("people/", PeoplePage.as_view(), name="people"),
    path("people/add/", AddPersonPage.as_view(), name="person-add"),
    path("people/<str:reference>/details/", PersonDetailsPage.as_view(), name="person-change"),
    path("people/<str:reference>/circle/add/", CircleAddPage.as_view(), name="circle-add"),
    path("people/<str:reference>/circle/<int:pk>/", CircleChangePage.as_view(), name="circle-change"),
    path("people/<str:reference>/circle/<int:pk>/remove/", CircleRemovePage.as_view(), name="circle-remove"),
    path("people/<str:reference>/named-person/", NamedPersonPage.as_view(), name="named-person"),
    path("away/", absences.AbsencesPage.as_view(), name="absences"),
    path("away/add/", absences.AbsenceNewPage.as_view(), name="absence-new"),
    path("away/<int:pk>/end/", absences.AbsenceEndPage.as_view(), name="absence-end"),
    path("briefings/", briefings.BriefingsPage.as_view(), name="briefings"),
    path("briefings/add/", briefings.BriefingNewPage.as_view(), name="briefing-new"),
    path("briefings/<int:pk>/", briefings.BriefingPage.as_view(), name="briefing"),
    path("briefings/<int:pk>/read/", briefings.BriefingReadPage.as_view(), name="briefing-read"),
    path("briefings/<int:pk>/withdraw/", briefings.BriefingWithdrawPage.as_view(), name="briefing-withdraw"),
    path("guidance/roles/", RolesPage.as_view(), name="roles"),
]
