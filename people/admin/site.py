"""One sign-in for everything, and no pages for what other packages keep to themselves."""

import allauth.account.admin
import allauth.mfa.admin  # noqa: F401 (both register their models when they are imported, so that we can take them away)
from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin  # noqa: F401 (as above)
from django.contrib.auth.models import Group

admin.site.site_header = "Sharedliving administration"
admin.site.site_title = "Sharedliving administration"
admin.site.index_title = "Accounts, teams and timescales"
admin.site.login = secure_admin_login(admin.site.login)
admin.site.unregister([Group, EmailAddress, Authenticator])
