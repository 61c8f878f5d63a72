from django.urls import path

from sharedliving.pages.views import (
    arrangement_start,
    close,
    due,
    guidance,
    hand_over,
    home,
    importing,
    owner,
    record,
    safeguarding,
    safety_net,
    search,
    timeline,
)

urlpatterns = [
    path("", home.HomePage.as_view(), name="home"),
    path("due/", due.DuePage.as_view(), name="due"),
    path("search/", search.SearchPage.as_view(), name="search"),
    path("safety-net/", safety_net.SafetyNetPage.as_view(), name="safety-net"),
    path("safety-net/<slug:key>/", safety_net.SafetyNetListPage.as_view(), name="safety-net-list"),
    path("people/<str:reference>/", record.RecordPage.as_view(), name="person"),
    path("people/<str:reference>/record/<slug:part>/", record.RecordPartPage.as_view(), name="person-part"),
    path("people/<str:reference>/timeline/", timeline.TimelinePage.as_view(), name="person-timeline"),
    path("people/<str:reference>/owner/", owner.OwnerPage.as_view(), name="person-owner"),
    path("people/<str:reference>/close/", close.ClosePage.as_view(), name="person-close"),
    path(
        "arrangements/agreements/<int:pk>/start/",
        arrangement_start.ArrangementStartPage.as_view(),
        name="arrangement-start",
    ),
    path("people/<str:reference>/safeguarding/", safeguarding.ConcernRaisePage.as_view(), name="safeguarding-new"),
    path("safeguarding/<int:pk>/others/", safeguarding.ConcernOthersPage.as_view(), name="safeguarding-others"),
    path("safeguarding/<int:pk>/matches/", safeguarding.MatchesGoOnPage.as_view(), name="safeguarding-matches"),
    path("hand-over/", hand_over.HandOverPage.as_view(), name="hand-over"),
    path("import/", importing.ImportPage.as_view(), name="import"),
    path("import/<int:pk>/", importing.ImportCheckPage.as_view(), name="import-check"),
    path("import/<int:pk>/apply/", importing.ImportApplyPage.as_view(), name="import-apply"),
    path("guidance/", guidance.GuidancePage.as_view(), name="guidance"),
]
