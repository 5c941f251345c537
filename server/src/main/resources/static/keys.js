// On a narrow screen the menu begins at its current entry.
for (const entry of document.querySelectorAll(".menu [aria-current]")) entry.parentElement.scrollLeft = entry.offsetLeft - entry.parentElement.offsetLeft - 16;

// Keys for reading pages: j or → next, k or ← previous, / search. The review has keys of its own. All works without them.
const follow = (relation) => document.querySelector(`main a[rel="${relation}"]`)?.click();
const keys = { j: () => follow("next"), k: () => follow("prev"), ArrowRight: () => follow("next"), ArrowLeft: () => follow("prev") };

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.closest("input, select, textarea, button, [contenteditable], [tabindex], summary")) return;
  if (document.querySelector(".desk")) return;
  if (event.key === "/") {
    const field = [...document.querySelectorAll('input[type="search"]')].find((input) => input.offsetParent !== null);
    if (!field) return;
    event.preventDefault();
    field.focus();
    return;
  }
  keys[event.key]?.();
});
