"""What services cost, what schemes cost to run, and the community."""

from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from commissioning.costs.choices import Basis, Frequency, Service
from commissioning.costs.weekly import financial_year
from commissioning.models import CommunityTable, SchemeOverhead, UnitCost
from sharedliving.core import dates
from tests.factories.people import CouncilFactory, SchemeOrganisationFactory


class UnitCostFactory(DjangoModelFactory):
    """Residential care at £1,100 a week, before contributions, in the financial year of today."""

    class Meta:
        model = UnitCost

    council = factory.SubFactory(CouncilFactory)
    service = Service.RESIDENTIAL
    basis = Basis.GROSS
    amount = Decimal(1100)
    per = Frequency.WEEKLY
    with_day = True
    financial_year = factory.LazyFunction(lambda: financial_year(dates.today()))
    source = "Finance, budget book"


class SchemeOverheadFactory(DjangoModelFactory):
    """£52,000 in the financial year of today: £1,000 a week."""

    class Meta:
        model = SchemeOverhead

    council = factory.SubFactory(CouncilFactory)
    scheme = factory.SubFactory(SchemeOrganisationFactory)
    financial_year = factory.LazyFunction(lambda: financial_year(dates.today()))
    amount = Decimal(52_000)
    source = "Finance, cost centre 4711"


class CommunityTableFactory(DjangoModelFactory):
    """Everybody of an area of 1,000 people, of whom 600 are White and 300 Asian."""

    class Meta:
        model = CommunityTable

    council = factory.SubFactory(CouncilFactory)
    adults = False
    area_code = "E06999999"
    area_name = "Westmere"
    counts = factory.LazyFunction(
        lambda: {"ethnicity": {"White": 600, "Mixed": 30, "Asian": 300, "Black": 50, "Other ethnic group": 20}}
    )
    file_name = "ts021.csv"
    digest = "0" * 64
    imported_at = factory.LazyFunction(timezone.now)
