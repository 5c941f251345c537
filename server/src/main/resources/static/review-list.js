// The items of a tab; the current one is open and can be decided.
import { element, get, say } from './review-server.js';
import { actions, fields } from './review-form.js';
import { note as pageNote } from './review-page.js';

const list = document.getElementById('list');
const state = { tab: 'doubt', query: '', body: '', items: [], more: false, current: -1, editing: false, asked: 0, waiting: false };

export function items() {
  return state.items;
}

/** The item that is open before the person's eyes; none while the list waits for others. */
export function current() {
  return state.waiting ? null : state.items[state.current] ?? null;
}

export function isWaiting() {
  return state.waiting;
}

export function isEditing() {
  return state.editing;
}

export function tab() {
  return state.tab;
}

function isPending(item) {
  return item.why !== null || item.state === 'open';
}

function tag(item) {
  if (item.state === 'rejected') {
    return element('span', { class: 'tag' }, say('state.rejected'));
  }
  if (item.reread === 'gone') {
    return element('span', { class: 'tag warn' }, say('gone'));
  }
  if (item.why !== null) {
    return element('span', { class: 'tag warn' }, say('doubtful'));
  }
  if (item.state !== 'open') {
    return element('span', { class: 'tag done' }, say(`state.${item.state}`));
  }
  return element('span', { class: 'tag' }, item.reread === 'new' ? say('new') : say(`kind.${item.kind}`));
}

function header(item) {
  return element('header', {}, element('span', { class: 'quiet' }, String(item.no)), element('b', {}, item.label), tag(item));
}

function closed(item) {
  const note = item.why !== null && state.tab === 'doubt' ? `${item.summary}${item.summary && '；'}${item.why}` : item.summary;
  return element('a', { class: `item${item.state === 'rejected' ? ' rejected' : ''}`, href: `#s${item.id}`, id: `i${item.id}`, 'data-item': item.id },
    header(item), element('span', { class: 'note' }, note));
}

function quote(item) {
  if (!item.quote) {
    return element('p', { class: 'mt-2 mb-1 note' }, item.reason ? `${say('no-source')}：${item.reason}` : say('no-source'));
  }
  const text = item.quote.length > 160 ? `${item.quote.slice(0, 160)}…` : item.quote;
  return element('p', { class: 'd-xl-none mt-2 mb-1' }, '“', element('mark', { class: 'on' }, text), '” ',
    element('a', { class: 'nowrap', href: '#paper', 'data-action': 'see' }, say('see-text')));
}

function open(item) {
  const form = element('form', { class: 'item on', id: `i${item.id}`, 'data-item': item.id, 'aria-label': `${item.no} ${item.label}`, novalidate: true });
  form.append(header(item), quote(item));
  if (item.start !== null) {
    form.append(pageNote(item));
  }
  if (item.why !== null) {
    form.append(element('p', { class: 'mt-1 mb-2' }, `${say('why')}：`, item.why));
  }
  if (item.quote && item.reason) {
    form.append(element('p', { class: 'note mt-1 mb-1' }, item.reason));
  }
  const edits = state.editing || item.kind === 'target' && item.state === 'open';
  form.append(...(edits ? fields(item) : [element('p', { class: 'mb-1' }, item.summary)]));
  if (item.by && item.state !== 'open') {
    form.append(element('p', { class: 'note mt-2 mb-0' }, `${say(`state.${item.state}`)} · ${say('by', item.by, item.at)}`));
  }
  form.append(element('p', { class: 'problem', role: 'alert' }), element('div', { class: 'acts mt-2' }, ...actions(item, state.editing)));
  return form;
}

/** Asks for something else: until it is there nothing can be decided, and answers to older questions are dropped. */
export function turn(change = {}) {
  if (Object.entries(change).some(([name, value]) => state[name] !== value)) {
    list.replaceChildren();
  }
  Object.assign(state, change, { waiting: true });
  list.inert = true;
  list.setAttribute('aria-busy', 'true');
  return ++state.asked;
}

export function isTurn(asked) {
  return asked === state.asked;
}

function settle() {
  state.waiting = false;
  list.inert = false;
  list.removeAttribute('aria-busy');
}

/** Shows rows that are no items, so none is current. */
export function show(...rows) {
  Object.assign(state, { items: [], more: false, current: -1, editing: false });
  settle();
  list.replaceChildren(...rows);
}

export function render() {
  if (state.waiting) {
    return;
  }
  const made = state.items.map((item, i) => (i === state.current ? open(item) : closed(item)));
  if (!made.length) {
    made.push(element('p', { class: 'note p-3' }, say(state.tab === 'doubt' ? 'none.doubt' : 'none.other')));
  }
  if (state.more) {
    made.push(element('div', { class: 'p-3' }, element('button', { class: 'btn btn-sm btn-plain', type: 'button', id: 'more' }, say('more'))));
  }
  const back = state.body ? [element('div', { class: 'px-3 pb-2' }, element('b', {}, say('bodies.of', state.body)), ' ', element('button', { class: 'btn btn-sm btn-plain', type: 'button', id: 'all-bodies' }, say('bodies.all')))] : [];
  list.replaceChildren(...back, ...made);
  reveal();
}

function reveal() {
  const form = list.querySelector('form.item');
  const box = document.getElementById('items');
  if (form && getComputedStyle(box).overflowY === 'auto') {
    const head = box.querySelector('.items-head').offsetHeight;
    const top = form.getBoundingClientRect().top - box.getBoundingClientRect().top - head;
    if (top < 0 || top + form.offsetHeight > box.clientHeight - head) {
      box.scrollTop += top - 8;
    }
  }
}

/** Fetches the items of a tab; answers that come late are dropped. */
export async function load(change = {}) {
  const asked = turn({ body: '', query: '', ...change });
  let answer;
  try {
    answer = await get('items', { tab: state.tab, query: state.query, body: state.body, offset: 0 });
  } catch (refusal) {
    if (isTurn(asked)) {
      show(element('p', { class: 'note p-3', role: 'alert' }, refusal.message));
    }
    return false;
  }
  if (!isTurn(asked)) {
    return false;
  }
  Object.assign(state, { items: answer.items, more: answer.more, current: answer.items.length ? 0 : -1, editing: false });
  settle();
  render();
  return true;
}

export async function loadMore() {
  const asked = state.asked;
  const answer = await get('items', { tab: state.tab, query: state.query, body: state.body, offset: state.items.length });
  if (!isTurn(asked)) {
    return;
  }
  const known = new Set(state.items.map((item) => item.id));
  state.items.push(...answer.items.filter((item) => !known.has(item.id)));
  state.more = answer.more;
  render();
}

export function choose(id) {
  const at = state.items.findIndex((item) => item.id === id);
  if (at < 0 || state.waiting) {
    return false;
  }
  state.current = at;
  state.editing = false;
  render();
  return true;
}

/** Shows an item that the tab does not hold, before the others. */
export function insert(item) {
  state.items = [item, ...state.items.filter((other) => other.id !== item.id)].sort((a, b) => a.no - b.no || a.id - b.id);
  choose(item.id);
}

export async function move(step) {
  const asked = state.asked;
  if (step > 0 && state.current === state.items.length - 1 && state.more) {
    await loadMore();
  }
  const next = Math.min(Math.max(state.current + step, 0), state.items.length - 1);
  if (next >= 0 && isTurn(asked)) {
    state.current = next;
    state.editing = false;
    render();
  }
}

export function edit(on) {
  state.editing = on;
  render();
  if (on) {
    list.querySelector('form.item [name]')?.focus();
  }
}

/**
 * Lays changed items over the list; in the doubtful tab what is decided leaves.
 * @param {number|null} focus the item to go on with; null for the next that waits
 */
export function update(changed, removed, focus) {
  const before = state.current;
  const byId = new Map(changed.map((item) => [item.id, item]));
  const fits = (item) => !removed.includes(item.id) && (state.tab !== 'doubt' || item.why !== null || item.id === focus);
  const known = new Set(state.items.map((item) => item.id));
  const kept = state.items.map((item) => byId.get(item.id) ?? item);
  const added = changed.filter((item) => !known.has(item.id) && (item.kind === state.tab || state.tab === 'all' || state.tab === 'doubt'));
  const currentId = state.items[before]?.id;
  const all = [...kept, ...added].sort((a, b) => a.no - b.no || a.id - b.id);
  const after = all.slice(all.findIndex((item) => item.id === currentId) + 1);
  state.items = all.filter(fits);
  state.editing = false;
  const wanted = focus ?? after.find((item) => fits(item) && isPending(item))?.id ?? currentId;
  const at = state.items.findIndex((item) => item.id === wanted);
  state.current = at >= 0 ? at : Math.min(before, state.items.length - 1);
  render();
}
