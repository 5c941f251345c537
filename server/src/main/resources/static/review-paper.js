// The document: parts are fetched as they come into view, words are marked with their items.
import { element, get } from './review-server.js';
import * as tables from './review-source-tables.js';

const paper = document.getElementById('paper');
const marks = new Map();
let chosen = null;
let onChoose = () => {};
// Where the page wants to be; parts that arrive above it move it, so it goes there again for a moment.
const aim = { find: () => null, until: 0 };

/** How a mark looks: doubtful before all, then a number that is no target, then read. */
function look(mark) {
  if (mark.state === 'rejected') {
    return 'rejected';
  }
  if (mark.doubtful) {
    return 'doubt';
  }
  return mark.kind === 'statement' ? 'out' : '';
}

function isShown(mark) {
  return mark.kind !== 'node' && mark.state !== 'rejected';
}

function headingOf(line, lineMarks) {
  return lineMarks.find((mark) => mark.kind === 'node' && mark.state !== 'rejected' && mark.start <= line.start + 1 && mark.end >= line.end - 1);
}

/** The words of a line, cut where marks begin and end; where marks overlap the shortest one shows. */
function segments(line, lineMarks) {
  const shown = lineMarks.filter((mark) => isShown(mark) && mark.end > line.start && mark.start < line.end);
  const cuts = new Set([line.start, line.end]);
  for (const mark of shown) {
    cuts.add(Math.max(mark.start, line.start));
    cuts.add(Math.min(mark.end, line.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const found = [];
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [start, end] = [ordered[i], ordered[i + 1]];
    const over = shown.filter((mark) => mark.start <= start && mark.end >= end).sort((a, b) => (a.end - a.start) - (b.end - b.start));
    const last = found.at(-1);
    const id = over[0]?.id;
    if (last && last.id === id) {
      last.end = end;
    } else {
      found.push({ start, end, id, marks: over });
    }
  }
  return found;
}

function number(mark) {
  const link = element('a', { href: `#i${mark.id}`, class: 'number', 'data-item': mark.id }, String(mark.no));
  return element('sup', {}, link);
}

function renderLine(line, all) {
  const lineMarks = all.filter((mark) => mark.start < line.end && mark.end > line.start);
  const heading = headingOf(line, lineMarks);
  const name = heading ? (heading.level === 1 ? 'h2' : 'h3') : 'p';
  const made = element(name, { 'data-start': line.start, 'data-end': line.end });
  if (heading) {
    made.dataset.item = heading.id;
  }
  made.append(...words(line, lineMarks));
  return made;
}

/** The words of a line with their marks; an item's number stands where its words end. */
function words(line, lineMarks) {
  const made = [];
  const numbered = new Set();
  for (const segment of segments(line, lineMarks)) {
    const text = line.text.slice(segment.start - line.start, segment.end - line.start);
    if (!segment.marks.length) {
      made.push(text);
      continue;
    }
    const endsHere = segment.marks.filter((over) => over.end <= segment.end && !numbered.has(over.id));
    endsHere.forEach((over) => numbered.add(over.id));
    made.push(marked(segment.marks[0], endsHere, text));
  }
  return made;
}

function marked(mark, ending, ...content) {
  return element('mark', { class: look(mark), 'data-item': mark.id }, ...content, ...ending.map(number));
}

async function load(section) {
  if (section.dataset.state) {
    return section.loading;
  }
  section.dataset.state = 'loading';
  section.loading = get('text', { start: section.dataset.start, end: section.dataset.end }).then((text) => {
    section.lines = text.lines;
    section.tables = text.tables.map((one) => one.table);
    section.marks = [];
    [text, ...text.tables].forEach((one) => addMarks(section, one.marks));
    render(section);
    section.dataset.state = 'there';
    if (Date.now() < aim.until) {
      scrollTo(aim.find());
    }
  }).catch(() => {
    delete section.dataset.state;
  });
  return section.loading;
}

function addMarks(section, more) {
  const known = new Set(more.map((mark) => mark.id));
  section.marks = [...section.marks.filter((mark) => !known.has(mark.id)), ...more].sort((a, b) => a.start - b.start);
  more.forEach((mark) => marks.set(mark.id, section));
}

/** Lines and tables in the order of the text; what names a table stands on it. */
function render(section) {
  const captions = new Set(section.tables.map((table) => table.caption?.start));
  const blocks = section.lines
    .map((line) => ({ start: line.start, made: renderLine(line, section.marks) }))
    .filter((block) => !(captions.has(block.start) && block.made.localName === 'p' && !block.made.querySelector('mark')));
  const shown = new Set(blocks.map((block) => block.start));
  for (const table of section.tables) {
    const inMarks = section.marks.filter((mark) => isShown(mark) && mark.start >= table.start && mark.start < table.end);
    blocks.push({ start: table.start, made: tables.render(table, inMarks, { words, marked, isNamed: shown.has(table.caption?.start) }) });
  }
  section.replaceChildren(...blocks.sort((a, b) => a.start - b.start).map((block) => block.made));
  highlight();
}

function highlight() {
  for (const old of paper.querySelectorAll('.on, .exact')) {
    old.classList.remove('on', 'exact');
  }
  if (chosen) {
    for (const words of paper.querySelectorAll(`mark[data-item="${chosen.id}"], h2[data-item="${chosen.id}"], h3[data-item="${chosen.id}"]`)) {
      words.classList.add('on');
    }
    tables.highlight(paper, chosen);
  }
}

/** Where the chosen item is marked: the cell it was read from before its row, the row before all else. */
function chosenPlace(item) {
  const words = paper.querySelector(`[data-item="${item.id}"]:not(.number)`);
  const cell = paper.querySelector('.exact') ?? paper.querySelector(':is(td, th).on');
  return words && !words.closest('figure') ? words : cell ?? words;
}

/** Shows other rows of a table in place of those that are there. */
function showRows(section, answer) {
  section.tables = section.tables.map((table) => (table.no === answer.table.no ? answer.table : table));
  addMarks(section, answer.marks);
  render(section);
}

async function bringRow(section, place) {
  const table = section.tables.find((one) => one.start <= place && place < one.end);
  if (table && !tables.holds(table, place)) {
    showRows(section, await get(`tables/${table.no}`, { place }));
  }
}

function sectionAt(place) {
  return [...paper.children].find((section) => Number(section.dataset.start) <= place && place < Number(section.dataset.end)) ?? paper.lastElementChild;
}

/** Shows a place of the text, loading its part first. */
export async function showPlace(start) {
  const section = sectionAt(start);
  if (!section) {
    return;
  }
  await load(section);
  go(() => [...section.children].find((one) => Number(one.dataset.end) > start) ?? section);
}

function go(find) {
  aim.find = find;
  aim.until = Date.now() + 2000;
  scrollTo(find());
}

function scrollTo(target) {
  if (!target) {
    return;
  }
  const inside = getComputedStyle(paper).overflowY === 'auto';
  if (inside) {
    const top = target.getBoundingClientRect().top - paper.getBoundingClientRect().top + paper.scrollTop;
    paper.scrollTo({ top: top - paper.clientHeight / 3 });
  }
  tables.scrollTo(target);
}

/** Shows an item's sentence and shades it. */
export async function showItem(item) {
  chosen = item;
  if (item.start !== null) {
    const section = sectionAt(item.start);
    await load(section);
    await bringRow(section, item.start).catch(() => {});
    if (chosen !== item) {
      return;
    }
    highlight();
    const find = () => chosenPlace(item);
    await (find() ? go(find) : showPlace(item.start));
  } else {
    highlight();
  }
}

/** On a narrow screen the paper is below the items: goes there. */
export function goTo(item) {
  chosenPlace(item)?.scrollIntoView({ block: 'center' });
}

/** After a decision: new looks, new items, items gone. */
export function update(items, removed) {
  const touched = new Set();
  for (const id of removed) {
    const section = marks.get(id);
    if (section) {
      section.marks = section.marks.filter((mark) => mark.id !== id);
      marks.delete(id);
      touched.add(section);
    }
  }
  for (const item of items) {
    const section = item.start === null ? null : sectionAt(item.start);
    if (!section?.marks) {
      continue;
    }
    const old = section.marks.find((mark) => mark.id === item.id);
    const doubtful = item.why !== null && item.state !== 'rejected';
    const place = old && item.kind === 'task' ? { start: old.start, end: old.end } : { start: item.start, end: item.end };
    const mark = { id: item.id, kind: item.kind, no: item.no, ...place, state: item.state, doubtful, level: item.content.level ?? null };
    section.marks = [...section.marks.filter((other) => other.id !== item.id), mark].sort((a, b) => a.start - b.start);
    marks.set(item.id, section);
    touched.add(section);
  }
  touched.forEach(render);
}

/** What the person has marked in the text, in its own places; null where nothing is. */
export function selection() {
  const selected = getSelection();
  if (!selected || selected.isCollapsed || selected.rangeCount === 0) {
    return null;
  }
  const range = selected.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (!start || !end || start.line !== end.line || end.place <= start.place) {
    return null;
  }
  const section = sectionAt(start.place);
  const line = [...section.lines, ...section.tables.flatMap(tables.lines)].find((one) => one.start === start.line);
  return { start: start.place, end: end.place, words: line.text.slice(start.place - line.start, end.place - line.start) };
}

/** Counts the words before a place in its line; the numbers of items are not words. */
function placeOf(node, offset) {
  const base = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const line = base.closest('#paper [data-start][data-end]:not(section)');
  if (!line) {
    return null;
  }
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  const words = before.cloneContents();
  for (const numbers of words.querySelectorAll('sup')) {
    numbers.remove();
  }
  return { line: Number(line.dataset.start), place: Number(line.dataset.start) + words.textContent.length };
}

export function start(choose) {
  onChoose = choose;
  const near = new IntersectionObserver((seen) => {
    for (const entry of seen) {
      if (entry.isIntersecting) {
        load(entry.target);
      }
    }
  }, { root: null, rootMargin: '400px' });
  [...paper.children].forEach((section) => near.observe(section));
  paper.addEventListener('wheel', () => { aim.until = 0; }, { passive: true });
  paper.addEventListener('click', async (event) => {
    const rows = event.target.closest('[data-rows]');
    if (rows) {
      const section = rows.closest('section');
      const no = Number(rows.closest('figure').dataset.table);
      showRows(section, await get(`tables/${no}`, { from: rows.dataset.rows }));
      section.querySelector(`figure[data-table="${no}"] .table-scroll`).focus();
      return;
    }
    const hit = event.target.closest('[data-item], [data-items]');
    if (!hit || !getSelection().isCollapsed) {
      return;
    }
    event.preventDefault();
    onChoose(Number(hit.dataset.item ?? hit.dataset.items.split(' ')[0]));
  });
}
