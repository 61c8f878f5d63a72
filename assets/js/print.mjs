// <button data-print hidden>: shown only where a script can print.
export function printButtons(root = document) {
  for (const button of root.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
