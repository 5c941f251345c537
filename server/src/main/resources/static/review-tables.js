// Typing in what the file holds only as a picture: a grid that takes a block pasted from a spreadsheet.
import { Refused, element, post, say, settings } from './review-server.js';

const dialog = document.getElementById('table');
const rows = document.getElementById('table-rows');
const problem = document.getElementById('table-problem');
const heads = [...dialog.querySelectorAll('th[data-field]')];
const names = heads.map((head) => head.dataset.field);
// Words that heads of such tables use, for a block that is pasted with its head; a year alone is told by its place.
const HEADS = { indicator: /指标|名称|indicator/i, unit: /单位|unit/i, strength: /属性|性质|类型|binding/i };
const STRENGTH = { BINDING: /约束|binding/i, EXPECTED: /预期|expected/i };

function row(values = {}) {
  const number = rows.children.length + 1;
  const cells = names.map((name, i) => element('td', {}, name === 'strength'
    ? element('select', { class: 'form-select', name, 'aria-label': `${say('grid.row', number)} ${heads[i].textContent}` },
      element('option', { value: '' }, say('field.none')),
      ...settings.options.strength.map((one) => element('option', { value: one.code, selected: one.code === values[name] }, one.name)))
    : element('input', { class: 'form-control', name, value: values[name] ?? '', autocomplete: 'off', 'aria-label': `${say('grid.row', number)} ${heads[i].textContent}` })));
  const remove = element('button', { class: 'btn btn-sm btn-plain', type: 'button', 'data-remove': true, 'aria-label': `${say('grid.row', number)} ${say('grid.remove')}` }, say('grid.remove'));
  return element('tr', {}, ...cells, element('td', {}, remove));
}

function fill(count) {
  while (rows.children.length < count) {
    rows.append(row());
  }
}

function strength(text) {
  return Object.entries(STRENGTH).find(([, word]) => word.test(text))?.[0] ?? '';
}

/** Which column of the grid each pasted column goes to, if the first line is a head. */
function columnsOf(head) {
  const isHead = head.some((cell) => HEADS.indicator.test(cell)) && head.length > 1;
  if (!isHead) {
    return null;
  }
  const years = head.map((cell, i) => [/(\d{4})\s*年?/.exec(cell)?.[1], i]).filter(([year]) => year).sort((a, b) => a[0] - b[0]);
  const columns = head.map((cell) => Object.keys(HEADS).find((name) => HEADS[name].test(cell)) ?? null);
  const dates = {};
  if (years.length > 1) {
    columns[years[0][1]] = 'baselineValue';
    dates.baselineDate = years[0][0];
  }
  if (years.length > 0) {
    columns[years.at(-1)[1]] = 'figure';
    dates.date = years.at(-1)[0];
  }
  return { columns, dates };
}

function put(tr, name, text) {
  const input = tr?.querySelector(`[name="${name}"]`);
  if (input) {
    input.value = name === 'strength' ? strength(text) : text.trim().replace(/^[—–-]$/, '');
  }
}

function paste(event) {
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(text.trim())) {
    return;
  }
  event.preventDefault();
  const block = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'));
  const head = columnsOf(block[0]);
  const lines = head ? block.slice(1) : block;
  const tr = event.target.closest('tr');
  const from = [...rows.children].indexOf(tr);
  const column = names.indexOf(event.target.name);
  fill(from + lines.length);
  lines.forEach((line, i) => {
    const into = rows.children[from + i];
    line.forEach((cell, j) => put(into, head ? head.columns[j] : names[column + j], cell));
    for (const [name, year] of Object.entries(head?.dates ?? {})) {
      const isBase = name === 'baselineDate' && !into.querySelector('[name=baselineValue]').value;
      put(into, name, isBase ? '' : year);
    }
  });
}

function typed() {
  return [...rows.children]
    .map((tr) => Object.fromEntries([...tr.querySelectorAll('[name]')].map((input) => [input.name, input.value.trim()])))
    .filter((one) => one.indicator || one.figure);
}

async function send(event, done) {
  if (event.submitter?.value !== 'do') {
    return;
  }
  event.preventDefault();
  problem.textContent = '';
  try {
    const answer = await post('table', { rows: typed(), reason: document.getElementById('table-reason').value });
    rows.replaceChildren();
    dialog.close();
    done(answer);
  } catch (refusal) {
    if (!(refusal instanceof Refused)) {
      throw refusal;
    }
    problem.textContent = refusal.message;
    const field = refusal.problem.field === 'value' ? 'figure' : refusal.problem.field;
    const filled = [...rows.children].filter((tr) => tr.querySelector('[name=indicator]').value || tr.querySelector('[name=figure]').value);
    filled[(refusal.problem.row ?? 1) - 1]?.querySelector(`[name="${field}"]`)?.focus();
  }
}

export function open() {
  problem.textContent = '';
  fill(Math.max(6, rows.children.length));
  dialog.showModal();
  rows.querySelector('input').focus();
}

export function start(done) {
  document.getElementById('table-form').addEventListener('submit', (event) => send(event, done));
  document.getElementById('table-more').addEventListener('click', () => rows.append(row()));
  rows.addEventListener('paste', paste);
  rows.addEventListener('click', (event) => {
    if (event.target.closest('[data-remove]')) {
      event.target.closest('tr').remove();
    }
  });
  rows.addEventListener('keydown', (event) => {
    const tr = event.target.closest('tr');
    const to = { ArrowDown: tr?.nextElementSibling, ArrowUp: tr?.previousElementSibling, Enter: tr?.nextElementSibling }[event.key];
    if (event.key === 'Enter' && event.target.tagName !== 'BUTTON') {
      event.preventDefault();
    }
    if (to && event.target.name && event.target.tagName !== 'SELECT') {
      event.preventDefault();
      to.querySelector(`[name="${event.target.name}"]`).focus();
    }
  });
}
