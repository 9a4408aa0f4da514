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
