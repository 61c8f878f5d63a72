from django.urls import URLPattern, path
from django.views import View

urlpatterns: list[URLPattern] = [
    path("referrals/<int:pk>/", View.as_view(), name="referral"),
    path("referrals/<int:pk>/<slug:section>/", View.as_view(), name="referral-section"),
    path("referrals/candidates/<int:pk>/", View.as_view(), name="candidate"),
    path("carers/<int:pk>/", View.as_view(), name="carer"),
    path("arrangements/agreements/<int:pk>/", View.as_view(), name="agreement"),
    path("arrangements/<int:pk>/", View.as_view(), name="arrangement"),
]
