// The form of the current item: the fields of its kind, and what can be done with it.
import { element, say, settings } from './review-server.js';

const FIELDS = {
  target: {
    first: [['operator', 4, 'select'], ['value', 3, 'number'], ['unit', 2], ['date', 3], ['indicator', 8], ['strength', 4, 'select']],
    more: [['type', 4, 'select'], ['valueHigh', 4, 'number'], ['area', 4], ['striving', 4, 'check'], ['perYear', 8, 'check'], ['baselineValue', 4, 'number'], ['baselineUnit', 4], ['baselineDate', 4], ['periodStart', 4], ['periodEnd', 4]],
  },
  task: { first: [['title', 12], ['lead', 8, 'text', 'names'], ['due', 4], ['support', 12, 'text', 'names']], more: [] },
  project: { first: [['name', 8], ['kind', 4, 'select'], ['capability', 12, 'area', 'capability']], more: [] },
  statement: { first: [['statementClass', 4, 'select'], ['value', 4, 'number'], ['unit', 4], ['indicator', 8], ['date', 4]], more: [] },
  node: { first: [['title', 6], ['number', 3], ['role', 3, 'select']], more: [] },
};
const OPTIONAL = new Set(['strength', 'role']);

function date(value) {
  if (!value) {
    return '';
  }
  const two = (number) => String(number).padStart(2, '0');
  return [value.year, value.month && two(value.month), value.day && two(value.day)].filter(Boolean).join('-');
}

/** What a field shows of an item's content. */
function shown(content, field) {
  switch (field) {
    case 'date': case 'due': return date(content[field]);
    case 'baselineValue': return content.baseline?.value ?? '';
    case 'baselineUnit': return content.baseline?.unit ?? '';
    case 'baselineDate': return date(content.baseline?.date);
    case 'periodStart': return date(content.period?.start);
    case 'periodEnd': return date(content.period?.end);
    case 'lead': case 'support':
      return content.bodies.filter((body) => body.role === field.toUpperCase()).map((body) => body.name).join('、');
    case 'capability':
      return content.capability.map((one) => [one.what, one.value, one.unit].filter((part) => part !== null).join(' ')).join('\n');
    case 'striving': case 'perYear': return content[field] ? 'true' : 'false';
    default: return content[field] ?? '';
  }
}

function control(content, [field, , type], id) {
  const value = String(shown(content, field));
  if (type === 'select') {
    const options = settings.options[field].map((one) => element('option', { value: one.code, selected: one.code === value }, one.name));
    const none = OPTIONAL.has(field) ? [element('option', { value: '', selected: value === '' }, say('field.none'))] : [];
    return element('select', { class: 'form-select', id, name: field }, ...none, ...options);
  }
  if (type === 'check') {
    return element('input', { class: 'form-check-input', type: 'checkbox', id, name: field, checked: value === 'true' });
  }
  if (type === 'area') {
    return element('textarea', { class: 'form-control', id, name: field, rows: Math.max(1, value.split('\n').length) }, value);
  }
  return element('input', { class: type === 'number' ? 'form-control num' : 'form-control', id, name: field, value, inputmode: type === 'number' ? 'decimal' : null, autocomplete: 'off' });
}

function cell(content, definition) {
  const [field, width, type, hint] = definition;
  const id = `f-${field}`;
  const label = element('label', { class: type === 'check' ? 'form-check-label' : 'form-label', for: id }, say(`field.${field}`));
  const input = control(content, definition, id);
  const note = hint ? element('span', { class: 'form-text', id: `${id}-hint` }, say(`hint.${hint}`)) : null;
  if (note) {
    input.setAttribute('aria-describedby', note.id);
  }
  if (type === 'check') {
    return element('div', { class: `col-${width} form-check check` }, input, label);
  }
  return element('div', { class: `col-${width}` }, label, input, note);
}

export function fields(item) {
  const { first, more } = FIELDS[item.kind];
  const parts = [element('div', { class: 'row g-2' }, ...first.map((one) => cell(item.content, one)))];
  if (more.length) {
    parts.push(element('details', { class: 'mt-2', open: Boolean(item.content.valueHigh) },
      element('summary', {}, say('more-fields')),
      element('div', { class: 'row g-2 mt-1' }, ...more.map((one) => cell(item.content, one)))));
  }
  return parts;
}

/** Only what the person changed, so that nothing else is written. */
export function changes(form, item) {
  const changed = {};
  for (const input of form.querySelectorAll('[name]')) {
    const value = input.type === 'checkbox' ? String(input.checked) : input.value.trim();
    if (value !== String(shown(item.content, input.name))) {
      changed[input.name] = value;
    }
  }
  return changed;
}

/** Puts a problem beside its field. */
export function complain(form, problem) {
  for (const old of form.querySelectorAll('.is-invalid')) {
    old.classList.remove('is-invalid');
    old.removeAttribute('aria-invalid');
  }
  form.querySelector('.problem').textContent = problem.message;
  const input = problem.field ? form.querySelector(`[name="${problem.field}"]`) : null;
  if (input) {
    input.closest('details')?.setAttribute('open', '');
    input.classList.add('is-invalid');
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  }
}

function button(action, text, key, primary = false) {
  return element('button', { class: primary ? 'btn btn-primary' : 'btn btn-plain', type: primary ? 'submit' : 'button', 'data-action': action }, text, ' ', key ? element('kbd', {}, key) : null);
}

/** What can be done with an item as it stands. */
export function actions(item, editing) {
  if (editing) {
    return [button('save', say('save'), null, true), button('cancel', say('cancel'), 'Esc')];
  }
  if (item.state === 'rejected') {
    return [button('restore', say('restore'), 'A', true)];
  }
  const pending = item.state === 'open' || item.reread === 'gone' || item.reread === 'differs';
  const made = [];
  if (pending) {
    made.push(button('accept', item.reread === 'gone' ? say('keep') : say('accept-next'), 'A', true));
  }
  if (item.reread === 'differs') {
    made.push(button('take-reading', say('take-reading'), 'R'));
  }
  if (item.kind === 'statement') {
    made.push(button('promote', say('promote'), 'T'));
  }
  made.push(button('edit', say('edit'), 'E'));
  made.push(button('reject', item.kind === 'target' ? say('reject-target') : say('reject'), 'X'));
  if (item.kind !== 'node') {
    made.push(button('split', say('split'), 'S'), button('merge', say('merge'), 'M'));
  }
  return made;
}
