// The design system's behaviour, and three small helps of ours. Every page works without any of it.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation,
  SkipLink, createAll,
} from "govuk-frontend";
import { keepDrafts } from "./draft.mjs";
import { printButtons } from "./print.mjs";
import { searchAsYouType } from "./search.mjs";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation,
  SkipLink,
]) {
  createAll(component);
}
keepDrafts();
printButtons();
searchAsYouType();
