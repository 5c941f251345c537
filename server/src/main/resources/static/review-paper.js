// The document: parts are fetched as they come into view, words are marked with their items.
import { element, get } from './review-server.js';

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
  const numbered = new Set();
  for (const segment of segments(line, lineMarks)) {
    const words = line.text.slice(segment.start - line.start, segment.end - line.start);
    if (!segment.marks.length) {
      made.append(words);
      continue;
    }
    const mark = segment.marks[0];
    const made_ = element('mark', { class: look(mark), 'data-item': mark.id }, words);
    const endsHere = segment.marks.filter((over) => over.end <= segment.end && !numbered.has(over.id));
    for (const over of endsHere) {
      numbered.add(over.id);
      made_.append(number(over));
    }
    made.append(made_);
  }
  return made;
}

async function load(section) {
  if (section.dataset.state) {
    return section.loading;
  }
  section.dataset.state = 'loading';
  section.loading = get('text', { start: section.dataset.start, end: section.dataset.end }).then((text) => {
    section.lines = text.lines;
    section.marks = text.marks;
    for (const mark of text.marks) {
      marks.set(mark.id, section);
    }
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

function render(section) {
  section.replaceChildren(...section.lines.map((line) => renderLine(line, section.marks)));
  highlight();
}

function highlight() {
  for (const old of paper.querySelectorAll('.on')) {
    old.classList.remove('on');
  }
  if (chosen) {
    for (const words of paper.querySelectorAll(`[data-item="${chosen.id}"]:not(.number)`)) {
      words.classList.add('on');
    }
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
}

/** Shows an item's sentence and shades it. */
export async function showItem(item) {
  chosen = item;
  if (item.start !== null) {
    await load(sectionAt(item.start));
    if (chosen !== item) {
      return;
    }
    highlight();
    const find = () => paper.querySelector(`[data-item="${item.id}"]:not(.number)`);
    await (find() ? go(find) : showPlace(item.start));
  } else {
    highlight();
  }
}

/** On a narrow screen the paper is below the items: goes there. */
export function goTo(item) {
  const words = paper.querySelector(`[data-item="${item.id}"]:not(.number)`);
  words?.scrollIntoView({ block: 'center' });
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
  const line = sectionAt(start.place).lines.find((one) => one.start === start.line);
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
  paper.addEventListener('click', (event) => {
    const hit = event.target.closest('[data-item]');
    if (!hit || !getSelection().isCollapsed) {
      return;
    }
    event.preventDefault();
    onChoose(Number(hit.dataset.item));
  });
}
