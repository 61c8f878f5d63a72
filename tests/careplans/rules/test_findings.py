"""Which finding of incapacity counts, each rule broken first."""

from datetime import date

import pytest

from careplans.choices.capacity import Conclusion
from careplans.models import CapacityAssessment
from careplans.rules import findings as rules


def finding(conclusion, pk=7, **fields):
    return CapacityAssessment(
        **{"pk": pk, "conclusion": conclusion, "subject": "plan", "state": "completed", "assessed_on": date(2027, 3, 3)}
        | fields
    )


@pytest.mark.parametrize("newer", [{"assessed_on": date(2027, 3, 4), "pk": 3}, {"pk": 8}])
def test_mca_2_finding_still_holds(newer):
    lacks = finding(Conclusion.LACKS)

    assert not rules.mca_2_finding_still_holds(lacks, [lacks, finding(Conclusion.HAS, **newer)])
    assert rules.mca_2_finding_still_holds(lacks, [lacks, finding(Conclusion.LACKS, **newer)])


@pytest.mark.parametrize("other", [{"subject": "home"}, {"state": "draft"}, {"assessed_on": date(2027, 3, 2)}])
def test_what_is_of_another_kind_or_older_does_not_overtake_a_finding(other):
    assert rules.mca_2_finding_still_holds(finding(Conclusion.LACKS), [finding(Conclusion.HAS, 8, **other)])


def test_mca_2_nobody_signs_for_who_can():
    home, plan = finding(Conclusion.HAS, subject="home"), finding(Conclusion.LACKS)

    assert not rules.mca_2_nobody_signs_for_who_can([home])
    assert rules.mca_2_nobody_signs_for_who_can([home, plan])
    assert rules.mca_2_nobody_signs_for_who_can([])
