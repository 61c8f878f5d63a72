from django.http import HttpResponse
from django.urls import path

# The pages of the roof follow when every app offers its part.
NAMES = {
    "": "home", "due/": "due", "search/": "search", "safety-net/": "safety-net", "safety-net/<slug:key>/": "safety-net-list",
    "people/<str:reference>/": "person", "people/<str:reference>/timeline/": "person-timeline",
    "arrangements/agreements/<int:pk>/start/": "arrangement-start", "hand-over/": "hand-over", "guidance/": "guidance",
}  # fmt: skip
urlpatterns = [path(route, lambda request, **kwargs: HttpResponse(""), name=name) for route, name in NAMES.items()]
