// Replaces the list of phones every two seconds, without the flicker of a reload.
setInterval(async () => {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = document.querySelector(".phones");
      const next = page.querySelector(".phones");
      if (next.innerHTML !== now.innerHTML) {
        now.replaceWith(next);
      }
    }
    document.body.classList.toggle("offline", !answer.ok);
  } catch {
    document.body.classList.add("offline");
  }
}, 2000);

// Sends the form as JSON, the only thing that /texts takes.
const form = document.querySelector("#write");
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = form.querySelector("output");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
    });
    const problem = answer.ok ? null : await answer.json();
    said.textContent = problem ? (problem.errors ?? [problem]).map((e) => `${e.field ?? ""} ${e.message ?? e.detail}`).join(", ") : "Sent.";
  } catch {
    said.textContent = "The simulator does not answer.";
  }
});
