// The form of a report: files over the limit are refused before anything is sent, and what is typed is not left by accident.
const form = document.getElementById('report');
const input = document.getElementById('file');
const note = document.getElementById('file-note');
const usual = note.textContent;
let changed = false;

input.addEventListener('change', () => {
  const total = [...input.files].reduce((sum, file) => sum + file.size, 0);
  const tooLarge = total > Number(form.dataset.limit);
  note.textContent = tooLarge ? form.dataset.tooLarge : usual;
  note.classList.toggle('late', tooLarge);
  input.setCustomValidity(tooLarge ? form.dataset.tooLarge : '');
});
form.addEventListener('input', () => {
  changed = true;
});
form.addEventListener('submit', (event) => {
  if (!input.validity.valid) {
    event.preventDefault();
    input.reportValidity();
    return;
  }
  changed = false;
});
window.addEventListener('beforeunload', (event) => {
  if (changed) {
    event.preventDefault();
  }
});
