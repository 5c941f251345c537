// The page of the file itself: its number beside every item, and for a PDF its picture beside the text.
import { element, get, say } from './review-server.js';

const box = document.getElementById('page');
const state = { starts: [], item: null, asked: 0, isLarge: false };

/** The page that a place of the text stands on, null where the file has none. */
export function pageOf(place) {
  let page = null;
  for (const [start, number] of state.starts) {
    if (start > place) {
      break;
    }
    page = number;
  }
  return page;
}

/** Says the page of an item; empty until the pages are known. */
export function note(item) {
  const made = element('p', { class: 'note page-note mt-1 mb-1', 'data-place': item.start });
  fill(made);
  return made;
}

function fill(made) {
  const page = pageOf(Number(made.dataset.place));
  if (page !== null) {
    const words = say('source.page', page);
    made.replaceChildren(box ? element('a', { href: '#page' }, words) : words);
  }
}

/** Fetches where pages begin; nobody waits for it. */
export async function start() {
  state.starts = (await get('pages').catch(() => ({ starts: [] }))).starts;
  document.querySelectorAll('.page-note').forEach(fill);
  const item = state.item;
  if (item) {
    state.item = null;
    show(item);
  }
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function button(words, act, disabled = false) {
  const made = element('button', { class: 'btn btn-sm btn-plain', type: 'button', disabled }, words);
  made.addEventListener('click', act);
  return made;
}

function head(view) {
  const larger = button(say(state.isLarge ? 'source.page.smaller' : 'source.page.larger'), () => {
    state.isLarge = !state.isLarge;
    draw(view);
    box.querySelector('.page-size').focus();
  });
  larger.classList.add('page-size');
  return element('div', { class: 'page-head' },
    element('span', { class: 'note' }, say('source.page.of', view.page, view.pages)),
    button(say('source.page.before'), () => load(view.page - 1), view.page <= 1),
    button(say('source.page.after'), () => load(view.page + 1), view.page >= view.pages),
    view.image ? larger : null);
}

function picture(view) {
  const label = say(view.boxes.length ? 'source.page.picture' : 'source.page.plain', view.page);
  const lines = view.boxes.map((line) => svg('rect', { x: line.left, y: line.top, width: line.width, height: line.height }));
  return svg('svg', { viewBox: `${view.left} 0 ${view.across} ${view.height}`, role: 'img', 'aria-label': label, class: state.isLarge ? 'large' : '' },
    svg('image', { href: view.image, x: 0, y: 0, width: view.width, height: view.height }), ...lines);
}

/** Brings the marked lines into view inside the picture's own box. */
function reveal(view, scroll, image) {
  const first = view.boxes[0];
  if (first) {
    const scale = image.clientWidth / view.across;
    scroll.scrollTop = first.top * scale - scroll.clientHeight / 3;
    scroll.scrollLeft = (first.left - view.left) * scale - 24;
  }
}

function draw(view) {
  if (!view.image) {
    box.replaceChildren(head(view), element('p', { class: 'note p-3', role: 'status' }, view.message));
    return;
  }
  const image = picture(view);
  const isOfItem = state.item && pageOf(state.item.start) === view.page;
  const note = isOfItem && !view.boxes.length ? element('p', { class: 'note px-3 pt-2 mb-0', role: 'status' }, say('source.page.unmarked')) : null;
  const scroll = element('div', { class: 'page-scroll', tabindex: 0, role: 'region', 'aria-label': say('source.page', view.page) }, image);
  box.replaceChildren(...[head(view), note, scroll].filter(Boolean));
  reveal(view, scroll, image);
}

async function load(page) {
  const asked = ++state.asked;
  const wait = setTimeout(() => box.replaceChildren(element('p', { class: 'note p-3', role: 'status' }, say('source.page.loading', page))), 400);
  try {
    const view = await get(`pages/${page}`, { start: state.item?.start ?? 0, end: state.item?.end ?? 0 });
    if (asked === state.asked) {
      draw(view);
    }
  } catch (refusal) {
    if (asked === state.asked) {
      box.replaceChildren(element('p', { class: 'note p-3', role: 'status' }, refusal.message));
    }
  } finally {
    clearTimeout(wait);
  }
}

/** Shows the page of an item; a person who only passes by asks for nothing. */
export function show(item) {
  if (!box || state.item?.id === item.id && state.item.start === item.start) {
    return;
  }
  state.item = item;
  const page = item.start === null ? null : pageOf(item.start);
  clearTimeout(show.timer);
  if (page !== null) {
    show.timer = setTimeout(() => load(page), 150);
  }
}
