// Confirming links by keyboard: j and k move, x ticks, Ctrl+Enter confirms. All works without it.
const rows = [...document.querySelectorAll("#links tbody tr")];
let at = -1;

function go(step) {
  if (rows.length === 0) return;
  rows[at]?.classList.remove("on");
  at = Math.min(rows.length - 1, Math.max(0, at + step));
  rows[at].classList.add("on");
  rows[at].querySelector("input[type=checkbox]").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    document.getElementById("links")?.requestSubmit();
    return;
  }
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea, summary");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    go(event.key === "j" ? 1 : -1);
  }
  if (event.key === "x" && at >= 0) rows[at].querySelector("input[type=checkbox]").click();
}, true);
