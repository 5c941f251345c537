// Accepting in bulk with the count told before, and adding an item that was missed.
import { Refused, get, post } from './review-server.js';

const bulk = document.getElementById('bulk');
const kind = document.getElementById('bulk-kind');
const chapter = document.getElementById('bulk-chapter');
const confidence = document.getElementById('bulk-confidence');
const count = document.getElementById('bulk-count');
const accept = document.getElementById('bulk-do');
const add = document.getElementById('add');
const problem = document.getElementById('add-problem');
let place = null;

function choice() {
  return { kind: kind.value, start: Number(chapter.value), end: Number(chapter.selectedOptions[0].dataset.end), confidence: confidence.value };
}

async function tell() {
  accept.disabled = true;
  const asked = choice();
  const answer = await get('bulk', asked);
  if (JSON.stringify(asked) === JSON.stringify(choice())) {
    count.textContent = answer.message;
    accept.disabled = answer.count === 0;
  }
}

export function openBulk() {
  bulk.showModal();
  tell();
}

/** @param {{start: number, end: number, words: string}|null} selection what is marked in the text */
export function openAdd(selection) {
  place = selection;
  problem.textContent = '';
  const words = document.getElementById('add-words');
  words.value = selection?.words ?? '';
  words.readOnly = selection !== null;
  document.getElementById('add-reason').value = '';
  add.showModal();
}

async function submitAdd(event, done) {
  if (event.submitter?.value !== 'do') {
    return;
  }
  event.preventDefault();
  try {
    const answer = await post('add', {
      kind: document.getElementById('add-kind').value,
      start: place?.start ?? -1,
      end: place?.end ?? -1,
      words: document.getElementById('add-words').value,
      reason: document.getElementById('add-reason').value || null,
    });
    add.close();
    done(answer, true);
  } catch (refusal) {
    if (!(refusal instanceof Refused)) {
      throw refusal;
    }
    problem.textContent = refusal.message;
    document.getElementById(refusal.problem.field === 'reason' ? 'add-reason' : 'add-words').focus();
  }
}

export function start(done, complain) {
  for (const select of [kind, chapter, confidence]) {
    select.addEventListener('change', tell);
  }
  document.getElementById('bulk-form').addEventListener('submit', (event) => {
    if (event.submitter?.value === 'do') {
      post('bulk', choice()).then((answer) => done(answer, false), complain);
    }
  });
  document.getElementById('add-form').addEventListener('submit', (event) => submitAdd(event, done));
}
