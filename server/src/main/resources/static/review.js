// The review: items on one side, the text on the other; every decision is one request and can be undone.
import { Refused, element, get, post, say, settings } from './review-server.js';
import * as paper from './review-paper.js';
import * as list from './review-list.js';
import * as pages from './review-page.js';
import * as tables from './review-tables.js';
import * as dialogs from './review-dialogs.js';
import { changes, complain } from './review-form.js';

const byId = (id) => document.getElementById(id);
const panel = byId('list');
let busy = false;
let working = Promise.resolve();
let lastPlace = '';

function tell(text, bad = false) {
  const box = byId('says');
  box.textContent = text;
  box.classList.toggle('bad', bad);
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { box.textContent = ''; }, bad ? 12000 : 4000);
}

function showHead(head) {
  byId('title').textContent = head.title;
  byId('lead').textContent = head.lead;
  byId('note').textContent = head.note;
  byId('progress').setAttribute('aria-valuenow', head.checked);
  byId('progress').setAttribute('aria-valuemax', head.total);
  byId('bar-decided').setAttribute('width', head.decided);
  byId('bar-doubtful').setAttribute('x', head.decided);
  byId('bar-doubtful').setAttribute('width', head.doubtful);
  byId('adopt').classList.toggle('btn-primary', head.isSettled);
  byId('adopt').classList.toggle('btn-plain', !head.isSettled);
  byId('undo').disabled = head.undo === null;
  byId('undo').textContent = head.undo ?? say('nothing-to-undo');
  for (const tab of document.querySelectorAll('[data-tab]')) {
    const count = head.tabs[tab.dataset.tab];
    if (count !== undefined) {
      tab.querySelector('b').textContent = count;
    }
  }
}

function keepPlace() {
  const item = list.current();
  const place = JSON.stringify({ item: item?.id ?? 0, tab: list.tab() });
  if (item && place !== lastPlace) {
    lastPlace = place;
    clearTimeout(keepPlace.timer);
    keepPlace.timer = setTimeout(() => post('place', JSON.parse(place), { keepalive: true }).catch(() => {}), 600);
  }
}

function follow() {
  const item = list.current();
  if (item) {
    paper.showItem(item);
    pages.show(item);
    keepPlace();
  }
}

/** Lays an answer over the page. */
function apply(answer, edit = false) {
  showHead(answer.head);
  paper.update(answer.items, answer.removed);
  list.update(answer.items, answer.removed, answer.focus);
  if (answer.focus && !list.items().some((item) => item.id === answer.focus)) {
    const item = answer.items.find((one) => one.id === answer.focus);
    if (item) {
      list.insert(item);
    }
  }
  if (edit) {
    list.edit(true);
  }
  follow();
}

function refuse(refusal) {
  if (!(refusal instanceof Refused)) {
    throw refusal;
  }
  if (refusal.status === 409) {
    paper.update(refusal.problem.items, []);
    const current = list.current();
    list.update(refusal.problem.items, [], current?.id ?? null);
  }
  tell(refusal.message, true);
}

function seen(item) {
  return { id: item.id, revision: item.revision };
}

/** One decision at a time: until its answer is laid over the page, keys and clicks reach no item. */
function alone(work) {
  const focused = document.activeElement;
  busy = true;
  panel.inert = true;
  working = work().catch(refuse).finally(() => {
    busy = false;
    panel.inert = list.isWaiting();
    if (focused !== document.activeElement && panel.contains(focused)) {
      focused.focus();
    }
  });
  return working;
}

async function decide(action, item, fields = null) {
  if (busy || !item) {
    return;
  }
  let problem = null;
  await alone(async () => {
    try {
      apply(await post(action, { items: [seen(item)], fields }), action === 'split' || action === 'promote');
    } catch (refusal) {
      if (!(refusal instanceof Refused) || refusal.status !== 422) {
        throw refusal;
      }
      problem = refusal;
    }
  });
  const form = panel.querySelector(`form.item[data-item="${item.id}"]`);
  if (problem && form) {
    complain(form, problem.problem);
  } else if (problem) {
    refuse(problem);
  }
}

/** Accepts the current item; what was typed into its form is a correction. */
function accept(item) {
  const form = panel.querySelector('form.item');
  const typed = form ? changes(form, item) : {};
  if (Object.keys(typed).length) {
    return decide('correct', item, typed);
  }
  if (list.isEditing() && item.state !== 'open') {
    list.edit(false);
    return null;
  }
  return decide('accept', item);
}

/** Takes the last decision back; one that is on its way is waited for, so that no earlier one is meant. */
async function undo() {
  await working;
  if (busy) {
    return;
  }
  await alone(async () => {
    const answer = await post('undo');
    if (!answer.items.length && !answer.removed.length) {
      tell(say('nothing-to-undo'));
      return;
    }
    await showItems(answer.items);
    apply(answer);
    tell(say('undone'));
  });
}

function act(action) {
  const item = list.current();
  if (action === 'undo') {
    return undo();
  }
  if (busy || !item) {
    return null;
  }
  switch (action) {
    case 'accept': case 'save': return item.state === 'rejected' ? decide('restore', item) : accept(item);
    case 'edit': return list.edit(true);
    case 'cancel': return list.edit(false);
    case 'see': return paper.goTo(item);
    default: return decide(action, item);
  }
}

/** Goes to a tab once what was decided is told. */
async function openTab(tab, change) {
  await working;
  return showTab(tab, change);
}

/** Fetches the tab again; a tab without items gives way to that of the items that changed. */
function showItems(changed, tab = list.tab()) {
  return showTab(['body', 'finding'].includes(tab) ? changed[0]?.kind ?? 'target' : tab);
}

async function showTab(tab, change = {}) {
  for (const link of document.querySelectorAll('[data-tab]')) {
    const on = link.dataset.tab === tab;
    link.classList.toggle('active', on);
    if (on) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  if (tab === 'body' || tab === 'finding') {
    return tab === 'body' ? showRows(tab, 'bodies', bodyRow) : showRows(tab, 'findings', findingRow);
  }
  byId('query').value = change.query ?? '';
  const isShown = await list.load({ tab, ...change });
  if (isShown) {
    follow();
  }
  return isShown;
}

/** Shows what is no item: nothing is current, and a late answer does not come over another tab. */
async function showRows(tab, path, row) {
  const asked = list.turn({ tab, body: '', query: '' });
  let rows;
  try {
    rows = (await get(path)).map(row);
  } catch (refusal) {
    rows = [element('p', { class: 'note p-3', role: 'alert' }, refusal.message)];
  }
  const isShown = list.isTurn(asked);
  if (isShown) {
    list.show(...(rows.length ? rows : [element('p', { class: 'note p-3' }, say(`${path}.none`))]));
  }
  return isShown;
}

function bodyRow(body) {
  const counts = [body.lead && say('bodies.lead', body.lead), body.support && say('bodies.support', body.support)].filter(Boolean);
  const row = element('a', { class: 'item', href: '#list' }, element('header', {}, element('b', {}, body.name), element('span', { class: 'note' }, counts.join(' · '))));
  row.addEventListener('click', (event) => {
    event.preventDefault();
    openTab('task', { body: body.name });
  });
  return row;
}

function findingRow(finding) {
  const row = element('div', { class: 'item' }, element('header', {}, element('b', {}, finding.message), element('span', { class: finding.severity === 'info' ? 'tag' : 'tag warn' }, finding.severityWord)));
  const acts = element('div', { class: 'acts mt-1' });
  if (finding.start >= 0) {
    const place = element('button', { class: 'btn btn-sm btn-plain', type: 'button' }, say('findings.place'));
    place.addEventListener('click', () => paper.showPlace(finding.start));
    acts.append(place);
  }
  if (/table|picture/.test(finding.code)) {
    const type = element('button', { class: 'btn btn-sm btn-plain', type: 'button' }, say('findings.grid'));
    type.addEventListener('click', tables.open);
    acts.append(type);
  }
  row.append(acts);
  return row;
}

/** A sentence was chosen in the text: its item, in this tab or in the tab of its kind. */
async function chooseItem(id) {
  await working;
  if (list.choose(id)) {
    follow();
    return;
  }
  const asked = list.turn();
  const item = await get(`items/${id}`).catch((refusal) => {
    tell(refusal.message, true);
    return null;
  });
  if (!list.isTurn(asked) || !await showItems(item ? [item] : [], item?.kind) || !item) {
    return;
  }
  if (!list.choose(id)) {
    list.insert(item);
  }
  follow();
}

const KEYS = { a: 'accept', e: 'edit', x: 'reject', s: 'split', m: 'merge', u: 'undo', r: 'take-reading', t: 'promote' };

function allowed(action, item) {
  return !(action === 'promote' && item.kind !== 'statement')
    && !(action === 'take-reading' && item.reread !== 'differs')
    && !(['split', 'merge'].includes(action) && item.kind === 'node');
}

function onKey(event) {
  const typing = event.target.closest('input, textarea, select, dialog');
  if (event.key === 'Escape' && event.target.closest('form.item')) {
    list.edit(false);
    byId('items').focus();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const key = event.key.toLowerCase();
  if (busy && key !== 'u') {
    return;
  }
  if (key === 'j' || key === 'k') {
    event.preventDefault();
    list.move(key === 'j' ? 1 : -1).then(follow);
  } else if (key === '/') {
    event.preventDefault();
    byId('query').focus();
  } else if (KEYS[key] && (key === 'u' || list.current() && allowed(KEYS[key], list.current()))) {
    event.preventDefault();
    act(KEYS[key]);
  }
}

function onSelection() {
  const marked = paper.selection();
  byId('marked').hidden = !marked;
  if (marked) {
    byId('marked-words').textContent = say('mark.hint', marked.words.length);
  }
}

function onPanelClick(event) {
  const action = event.target.closest('[data-action]');
  if (action) {
    if (action.type !== 'submit') {
      event.preventDefault();
      act(action.dataset.action);
    }
    return;
  }
  if (event.target.closest('#more')) {
    list.loadMore();
    return;
  }
  if (event.target.closest('#all-bodies')) {
    openTab('body');
    return;
  }
  const row = event.target.closest('a.item[data-item]');
  if (row) {
    event.preventDefault();
    list.choose(Number(row.dataset.item));
    follow();
  }
}

document.addEventListener('keydown', onKey);
document.addEventListener('selectionchange', onSelection);
panel.addEventListener('click', onPanelClick);
panel.addEventListener('submit', (event) => {
  event.preventDefault();
  act(event.submitter?.dataset.action ?? 'accept');
});
byId('tabs').addEventListener('click', (event) => {
  const tab = event.target.closest('[data-tab]');
  if (tab) {
    openTab(tab.dataset.tab);
  }
});
byId('find').addEventListener('submit', (event) => {
  event.preventDefault();
  openTab('all', { query: byId('query').value });
  byId('items').focus();
});
byId('chapter').addEventListener('change', (event) => paper.showPlace(Number(event.target.value)));
byId('undo').addEventListener('click', undo);
byId('open-bulk').addEventListener('click', dialogs.openBulk);
byId('open-add').addEventListener('click', () => dialogs.openAdd(paper.selection()));
byId('marked-add').addEventListener('mousedown', (event) => event.preventDefault());
byId('marked-add').addEventListener('click', () => dialogs.openAdd(paper.selection()));
byId('open-table').addEventListener('click', tables.open);
byId('open-again').addEventListener('click', () => byId('again').showModal());
byId('again-close').addEventListener('click', () => byId('again').close());
paper.start(chooseItem);
tables.start((answer) => showTab('target').then(() => apply(answer)));
dialogs.start((answer, edit) => {
  const wanted = answer.items[0]?.kind;
  const ready = edit && wanted ? showTab(wanted) : showItems(answer.items);
  ready.then(() => apply(answer, edit));
}, refuse);

async function begin() {
  const doubts = Number(document.querySelector('[data-tab=doubt] b').textContent);
  const wanted = settings.tab && !(settings.tab === 'doubt' && doubts === 0) ? settings.tab : doubts > 0 ? 'doubt' : 'target';
  await showTab(wanted === 'all' ? 'target' : wanted);
  if (settings.item && list.choose(settings.item)) {
    follow();
  }
}

pages.start();
begin();
