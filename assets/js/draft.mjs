// <form data-autosave="/address/">: what is typed is sent there a moment after typing stops, at the latest ten seconds
// after it began, and when the page is left; the page says so, and says who else is writing here.
// The address takes the same fields as the form and answers 204; anything else is said plainly, and nothing is lost.
const WAIT = 2000;
const LONGEST = 10000;

export function keepDrafts(root = document) {
  for (const form of root.querySelectorAll("form[data-autosave]")) {
    if (form.dataset.autosave) keepDraft(form, form.dataset.autosave);
  }
}

function keepDraft(form, address) {
  const note = document.createElement("p");
  note.className = "sl-saved";
  note.setAttribute("role", "status");
  form.append(note);
  let timer;
  let since = 0;
  const now = () => {
    clearTimeout(timer);
    since = 0;
    send(form, address, note);
  };
  const later = () => {
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(now, Math.max(0, Math.min(WAIT, since + LONGEST - Date.now())));
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    since = 0;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && since) now();
  });
}

async function send(form, address, note) {
  try {
    const answer = await fetch(address, { method: "POST", body: new FormData(form), redirect: "error" });
    const others = decodeURIComponent(answer.headers.get("X-Also-Here") ?? "");
    note.textContent = answer.ok ? kept(others) : "Not saved yet. Use the button to save.";
  } catch {
    note.textContent = "Not saved: no connection. Use the button to save.";
  }
}

function kept(others) {
  const at = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return others ? `What you typed is kept, ${at}. Also writing here: ${others}` : `What you typed is kept, ${at}`;
}
