from django.urls import reverse

from commissioning.views.cost_links import LINKS


def test_the_links_lead_to_the_pages():
    assert [reverse(name) for _, name in LINKS] == ["/commissioning/costs/", "/commissioning/equality/"]
