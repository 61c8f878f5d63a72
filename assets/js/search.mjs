// <form data-search-as-you-type="results">: the form is posted as one types, and the part of the answer with that id
// takes the place of the one in this page. Names travel in the body, never in the address.
const WAIT = 300;

export function searchAsYouType(root = document) {
  for (const form of root.querySelectorAll("form[data-search-as-you-type]")) {
    let timer;
    let running;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running?.abort();
        running = new AbortController();
        refresh(form, running.signal);
      }, WAIT);
    });
  }
}

async function refresh(form, signal) {
  const id = form.dataset.searchAsYouType;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceChildren(...fresh.childNodes);
  } catch {
    // The button still searches.
  }
}
