// What the page asks of the server. Every answer is JSON; a refusal carries words to show.
const desk = document.getElementById('desk');
export const settings = JSON.parse(desk.dataset.settings);

/** A word of the page in its language; {0}, {1} are replaced. */
export function say(key, ...values) {
  const pattern = settings.words[key] ?? key;
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), pattern);
}

export class Refused extends Error {
  constructor(problem, status) {
    super(problem.message);
    this.problem = problem;
    this.status = status;
  }
}

async function answer(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Refused({ message: say('failed'), items: [] }, 0);
  }
  if (response.redirected) {
    // signed out meanwhile: the sign-in page leads back here
    location.reload();
  }
  if (response.status === 204) {
    return null;
  }
  const body = await response.json().catch(() => ({ message: say('failed'), items: [] }));
  if (!response.ok) {
    throw new Refused({ items: [], ...body, message: body.message ?? say('failed') }, response.status);
  }
  return body;
}

export function get(path, query = {}) {
  const address = `${settings.address}/${path}?${new URLSearchParams(query)}`;
  return answer(fetch(address, { headers: { Accept: 'application/json' } }));
}

export function post(path, body = {}, options = {}) {
  return answer(fetch(`${settings.address}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', [settings.csrfHeader]: settings.csrfToken },
    body: JSON.stringify(body),
    ...options,
  }));
}

/** An element with attributes and children; never from text that could be markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
