// The upload page: a file may be dropped anywhere on the box, and one over the limit is refused before it is sent.
const form = document.getElementById('upload');
const box = document.getElementById('drop');
const input = document.getElementById('file');
const chosen = document.getElementById('chosen');
const submit = form.querySelector('button[type=submit]');

function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function tell() {
  const file = input.files[0];
  const tooLarge = Boolean(file) && file.size > Number(form.dataset.limit);
  chosen.textContent = !file ? ''
    : tooLarge ? form.dataset.tooLarge.replace('{size}', size(file.size))
      : form.dataset.chosen.replace('{name}', `${file.name} · ${size(file.size)}`);
  chosen.classList.toggle('bad', tooLarge);
  input.setCustomValidity(tooLarge ? chosen.textContent : '');
}

input.addEventListener('change', tell);
for (const name of ['dragenter', 'dragover']) {
  box.addEventListener(name, (event) => {
    event.preventDefault();
    box.classList.add('over');
  });
}
box.addEventListener('dragleave', () => box.classList.remove('over'));
box.addEventListener('drop', (event) => {
  event.preventDefault();
  box.classList.remove('over');
  if (event.dataTransfer.files.length > 0) {
    input.files = event.dataTransfer.files;
    tell();
  }
});
form.addEventListener('submit', () => {
  submit.disabled = true;
});
// Back from the next page: the button works again.
window.addEventListener('pageshow', () => {
  submit.disabled = false;
  tell();
});
