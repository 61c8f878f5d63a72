// <form data-autosave="/address/">: what is typed is sent there a moment after typing stops, and the page says so.
// The address takes the same fields as the form and answers 204; anything else is said plainly, and nothing is lost.
const WAIT = 2000;

export function keepDrafts(root = document) {
  for (const form of root.querySelectorAll("form[data-autosave]")) {
    const address = form.dataset.autosave;
    if (address) keepDraft(form, address);
  }
}

function keepDraft(form, address) {
  const note = document.createElement("p");
  note.className = "sl-saved";
  note.setAttribute("role", "status");
  form.append(note);
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => send(form, address, note), WAIT);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

async function send(form, address, note) {
  try {
    const answer = await fetch(address, { method: "POST", body: new FormData(form), redirect: "error" });
    note.textContent = answer.ok
      ? `Saved at ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`
      : "Not saved yet. Use the button to save.";
  } catch {
    note.textContent = "Not saved: no connection. Use the button to save.";
  }
}
