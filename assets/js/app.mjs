// The design system's behaviour, and three small helps of ours. Every page works without any of it.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation,
  SkipLink, createAll,
} from "govuk-frontend";
import { keepDrafts } from "./draft.mjs";
import { printButtons } from "./print.mjs";
import { searchAsYouType } from "./search.mjs";

// ARIA has no aria-expanded for a radio button, and axe says so; the revealed question follows its choice in any case.
class RevealingRadios extends Radios {
  syncConditionalRevealWithInputState(input) {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute("aria-expanded");
  }
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, RevealingRadios,
  ServiceNavigation, SkipLink,
]) {
  createAll(component);
}
keepDrafts();
printButtons();
searchAsYouType();
