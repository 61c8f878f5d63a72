"""Agreements, licences and carer agreements, with their signatures and documents."""

from django.urls import path

from placements.views import (
    agreement_roles,
    agreement_signing,
    agreement_versions,
    agreements,
    carer_agreements,
    documents,
    licences,
)

urlpatterns = [
    path("arrangements/agreements/<int:pk>/", agreements.AgreementPage.as_view(), name="agreement"),
    path("arrangements/agreements/<int:pk>/lines/", agreements.AgreementLinePage.as_view(), name="agreement-line-new"),
    path(
        "arrangements/agreements/<int:pk>/lines/<int:line>/",
        agreements.AgreementLinePage.as_view(),
        name="agreement-line",
    ),
    path(
        "arrangements/agreements/<int:pk>/terms/<slug:section>/",
        agreements.AgreementSectionPage.as_view(),
        name="agreement-section",
    ),
    path(
        "arrangements/agreements/<int:pk>/roles/",
        agreement_roles.AgreementRolesPage.as_view(),
        name="agreement-roles",
    ),
    path(
        "arrangements/agreements/<int:pk>/roles/begin/",
        agreement_roles.AgreementRolesBeginPage.as_view(),
        name="agreement-roles-begin",
    ),
    path(
        "arrangements/agreements/<int:pk>/roles/add/",
        agreement_roles.AgreementRolePage.as_view(),
        name="agreement-role-new",
    ),
    path(
        "arrangements/agreements/<int:pk>/roles/<int:role>/",
        agreement_roles.AgreementRolePage.as_view(),
        name="agreement-role",
    ),
    path(
        "arrangements/agreements/<int:pk>/roles/<int:role>/remove/",
        agreement_roles.AgreementRoleRemovePage.as_view(),
        name="agreement-role-remove",
    ),
    path(
        "arrangements/agreements/<int:pk>/ready/",
        agreement_signing.AgreementReadyPage.as_view(),
        name="agreement-ready",
    ),
    path(
        "arrangements/agreements/<int:pk>/take-back/",
        agreement_signing.AgreementTakeBackPage.as_view(),
        name="agreement-take-back",
    ),
    path(
        "arrangements/agreements/<int:pk>/sign/<slug:party>/",
        agreement_signing.AgreementSignPage.as_view(),
        name="agreement-sign",
    ),
    path(
        "arrangements/agreements/<int:pk>/not-signed/<slug:party>/",
        agreement_signing.AgreementNotSignedPage.as_view(),
        name="agreement-not-signed",
    ),
    path(
        "arrangements/agreements/<int:pk>/also-sign/",
        agreement_signing.AgreementAlsoSignPage.as_view(),
        name="agreement-also-sign",
    ),
    path(
        "arrangements/agreements/<int:pk>/papers/<int:paper>/",
        agreement_signing.AgreementPaperPage.as_view(),
        name="agreement-paper",
    ),
    path(
        "arrangements/agreements/<int:pk>/new-version/",
        agreement_versions.AgreementRevisePage.as_view(),
        name="agreement-revise",
    ),
    path(
        "arrangements/agreements/<int:pk>/look-again/",
        agreement_versions.AgreementLookAgainPage.as_view(),
        name="agreement-look-again",
    ),
    path(
        "arrangements/<int:pk>/agreement/",
        agreement_versions.ArrangementAgreementPage.as_view(),
        name="arrangement-agreement",
    ),
    path("arrangements/agreements/<int:pk>/pdf/", documents.AgreementPdfPage.as_view(), name="agreement-pdf"),
    path(
        "arrangements/agreements/<int:pk>/pdf/<slug:reader>/",
        documents.AgreementPdfPage.as_view(),
        name="agreement-pdf-for",
    ),
    path(
        "arrangements/agreements/<int:pk>/costs/", documents.AgreementMoneySheetPage.as_view(), name="agreement-costs"
    ),
    path("arrangements/agreements/<int:pk>/licence/", licences.LicenceNewPage.as_view(), name="agreement-licence"),
    path("arrangements/licences/<int:pk>/", licences.LicencePage.as_view(), name="licence"),
    path("arrangements/licences/<int:pk>/change/", licences.LicenceChangePage.as_view(), name="licence-change"),
    path("arrangements/licences/<int:pk>/sign/<slug:party>/", licences.LicenceSignPage.as_view(), name="licence-sign"),
    path("arrangements/licences/<int:pk>/withdraw/", licences.LicenceWithdrawPage.as_view(), name="licence-withdraw"),
    path(
        "arrangements/licences/<int:pk>/papers/<int:paper>/", licences.LicencePaperPage.as_view(), name="licence-paper"
    ),
    path("arrangements/licences/<int:pk>/pdf/", licences.LicencePdfPage.as_view(), name="licence-pdf"),
    path("arrangements/<int:pk>/money/sheet/", documents.MoneySheetPage.as_view(), name="money-sheet"),
    path("carers/<int:pk>/agreement/", carer_agreements.CarerAgreementsPage.as_view(), name="carer-agreements"),
    path(
        "carers/<int:pk>/agreement/begin/",
        carer_agreements.CarerAgreementBeginPage.as_view(),
        name="carer-agreement-begin",
    ),
    path("carers/agreements/<int:pk>/", carer_agreements.CarerAgreementPage.as_view(), name="carer-agreement-version"),
    path(
        "carers/agreements/<int:pk>/change/",
        carer_agreements.CarerAgreementChangePage.as_view(),
        name="carer-agreement-change",
    ),
    path(
        "carers/agreements/<int:pk>/sign/<slug:party>/",
        carer_agreements.CarerAgreementSignPage.as_view(),
        name="carer-agreement-sign",
    ),
    path(
        "carers/agreements/<int:pk>/look-again/",
        carer_agreements.CarerAgreementLookAgainPage.as_view(),
        name="carer-agreement-look-again",
    ),
    path(
        "carers/agreements/<int:pk>/end/", carer_agreements.CarerAgreementEndPage.as_view(), name="carer-agreement-end"
    ),
    path(
        "carers/agreements/<int:pk>/papers/<int:paper>/",
        carer_agreements.CarerAgreementPaperPage.as_view(),
        name="carer-agreement-paper",
    ),
    path(
        "carers/agreements/<int:pk>/pdf/", carer_agreements.CarerAgreementPdfPage.as_view(), name="carer-agreement-pdf"
    ),
]
