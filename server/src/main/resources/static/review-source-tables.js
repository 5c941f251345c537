// The document's tables, as tables; of a long one, some rows under its head.
import { element, say } from './review-server.js';

const PAGE = 40;

/** All lines in the cells of what is shown. */
export function lines(table) {
  return [...table.head, ...table.body].flatMap((row) => row.cells.flatMap((cell) => cell.lines));
}

/** Whether the row of a place is among those shown. */
export function holds(table, place) {
  return [...table.head, ...table.body].some((row) => row.cells.some((cell) => cell.start <= place && place < cell.end));
}

function inside(mark, cell) {
  return mark.start >= cell.start && mark.end <= cell.end;
}

function across(mark, cell) {
  return mark.start < cell.end && mark.end > cell.start && !inside(mark, cell);
}

function text(cell) {
  return cell.lines.map((line) => line.text).join(' ');
}

/** Marks that reach over several cells show at the first that has words of its own row; a serial number is none. */
function begins(mark, cell, row) {
  const touched = row.cells.filter((one) => one.lines.length && across(mark, one));
  return cell === (touched.find((one) => one.rowspan === 1 && /\p{L}/u.test(text(one))) ?? touched[0]);
}

const FIGURE = /^[\s\d.,%～~〔〕[\]（）()+\-−—–/]+$/;

/** Columns that hold figures alone, with a dash where there is none. */
function figureColumns(table) {
  const cells = table.body.flatMap((row) => row.cells).filter((cell) => cell.lines.length);
  const words = new Set(cells.filter((cell) => !FIGURE.test(text(cell))).map((cell) => cell.column));
  return new Set(cells.filter((cell) => cell.colspan === 1 && !words.has(cell.column)).map((cell) => cell.column));
}

/** Figures stand right, short words stay whole, long ones get room. */
function look(cell, figures) {
  if (cell.colspan === 1 && figures.has(cell.column)) {
    return 'num';
  }
  const longest = Math.max(0, ...cell.lines.map((line) => line.text.length));
  return longest > 10 && cell.colspan === 1 ? 'long' : longest <= 6 ? 'nowrap' : null;
}

function content(cell, row, marks, draw) {
  const own = marks.filter((mark) => inside(mark, cell));
  const made = cell.lines.map((line) => element('div', { 'data-start': line.start, 'data-end': line.end }, ...draw.words(line, own)));
  const here = marks.filter((mark) => across(mark, cell) && begins(mark, cell, row));
  if (here.length && made.length) {
    const last = made.at(-1);
    last.replaceChildren(draw.marked(here[0], here, ...last.childNodes));
  }
  return made;
}

/** What a cell is to those around it; one without words heads nothing. */
function role(cell, row, table, isHead) {
  if (!cell.lines.length) {
    return null;
  }
  if (isHead) {
    return cell.colspan > 1 ? 'colgroup' : 'col';
  }
  if (isGroup(row, table) || cell.column === 0 && cell.rowspan > 1) {
    return 'rowgroup';
  }
  return cell.head ? 'row' : null;
}

function isGroup(row, table) {
  return table.columns > 1 && row.cells.length === 1 && row.cells[0].colspan === table.columns;
}

function rowOf(row, table, marks, draw, isHead) {
  const figures = figureColumns(table);
  const cells = row.cells.map((cell) => {
    const scope = role(cell, row, table, isHead);
    const items = marks.filter((mark) => across(mark, cell) || inside(mark, cell)).map((mark) => mark.id);
    return element(scope ? 'th' : 'td', {
      scope,
      rowspan: cell.rowspan > 1 ? cell.rowspan : null,
      colspan: cell.colspan > 1 ? cell.colspan : null,
      class: look(cell, figures),
      'data-column': cell.column,
      'data-from': cell.start,
      'data-to': cell.end,
      'data-items': items.length ? items.join(' ') : null,
    }, ...content(cell, row, marks, draw));
  });
  return element('tr', { class: !isHead && isGroup(row, table) ? 'group' : null }, ...cells);
}

function button(words, from) {
  return element('button', { class: 'btn btn-sm btn-plain', type: 'button', 'data-rows': from }, words);
}

/** Ways to the rows that are not shown. */
function rest(table) {
  const first = table.headRows;
  const notes = [];
  if (table.from > first || table.to < table.rows) {
    notes.push(
      element('span', { class: 'note' }, say('source.rows', table.from - first + 1, table.to - first, table.rows - first)),
      table.from > first ? button(say('source.rows.before'), Math.max(first, table.from - PAGE)) : null,
      table.to < table.rows ? button(say('source.rows.after'), table.to) : null,
    );
  }
  if (table.hidden > 0) {
    notes.push(element('span', { class: 'note' }, say('source.columns.hidden', table.hidden)));
  }
  return notes.length ? element('div', { class: 'acts table-rest' }, ...notes) : null;
}

/**
 * @param marks of items that were read from the table
 * @param draw.isNamed whether the words that name the table stand above it already
 */
export function render(table, marks, draw) {
  const isInTable = table.caption && table.caption.start >= table.start;
  const name = table.caption?.text ?? say('source.table', table.no);
  const caption = element('caption', { class: draw.isNamed || isInTable || !table.caption ? 'visually-hidden' : null }, name);
  const head = table.head.length ? element('thead', {}, ...table.head.map((row) => rowOf(row, table, marks, draw, true))) : null;
  const body = element('tbody', {}, ...table.body.map((row) => rowOf(row, table, marks, draw, false)));
  const made = element('table', { class: 'table' }, caption, head, body);
  return element('figure', { class: 'source-table', 'data-table': table.no, 'data-start': table.start, 'data-end': table.end },
    element('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': name }, made), rest(table));
}

/** The words of a cell without the numbers of its items. */
function plain(cell) {
  const words = cell.cloneNode(true);
  words.querySelectorAll('sup').forEach((number) => number.remove());
  return words.textContent;
}

function numbers(cell) {
  return (plain(cell).normalize('NFKC').replace(/(\d)[,\s](?=\d{3})/g, '$1').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}

/** The words of the head above a cell. */
function headOver(cell) {
  const column = Number(cell.dataset.column);
  return [...cell.closest('table').querySelectorAll('thead [data-column]')]
    .filter((one) => Number(one.dataset.column) <= column && column < Number(one.dataset.column) + one.colSpan)
    .map((one) => one.textContent).join(' ');
}

/** Cells with a figure; where several have it, those under a head with its year. */
function withFigure(cells, value, date) {
  if (value === null || value === undefined) {
    return [];
  }
  const found = cells.filter((cell) => numbers(cell).includes(Math.abs(Number(value))));
  const dated = date ? found.filter((cell) => headOver(cell).includes(String(date.year))) : [];
  return dated.length ? dated : found;
}

/** Tints the cells that an item was read from, most the ones with its name and its figures. */
export function highlight(paper, item) {
  const all = [...paper.querySelectorAll('.source-table [data-from]')];
  const within = (span) => all.filter((cell) => Number(cell.dataset.from) < span.end && Number(cell.dataset.to) > span.start);
  const own = item.start === null ? [] : within(item);
  const others = (item.content.alsoAt ?? []).flatMap((place) => within(place.span));
  const cells = [...own, ...others];
  cells.forEach((cell) => cell.classList.add('on'));
  if (item.kind === 'target' && cells.length > 1) {
    exact(cells, item.content).forEach((cell) => cell.classList.add('exact'));
  }
}

function exact(cells, { value, valueHigh, date, baseline, indicator }) {
  const name = indicator.replace(/\s/g, '');
  const named = cells.filter((cell) => plain(cell).replace(/\s/g, '').includes(name)).slice(0, 1);
  return [...named, ...withFigure(cells, value, date), ...withFigure(cells, valueHigh, date), ...withFigure(cells, baseline?.value, baseline?.date)];
}

/** Moves a table sideways in its own box until a cell is seen. */
export function scrollTo(target) {
  const box = target.closest('.table-scroll');
  if (!box) {
    return;
  }
  const [seen, cell] = [box.getBoundingClientRect(), target.getBoundingClientRect()];
  if (cell.left < seen.left || cell.right > seen.right) {
    box.scrollLeft += cell.left - seen.left - 16;
  }
}
