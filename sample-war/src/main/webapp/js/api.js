// The wiki's REST interface.

export class ApiError extends Error {
  constructor(status, body) {
    super(body.message ?? `The server answered ${status}.`);
    this.status = status;
    this.body = body;
  }
}

/** The server does not answer: it is stopped, restarting, or out of reach. */
export class Unreachable extends Error {
  constructor() {
    super('The server does not answer.');
  }
}

const page = title => `api/pages/${encodeURIComponent(title)}`;

export const api = {
  page: title => get(page(title)),
  save: (title, edit) => send('PUT', page(title), edit),
  history: title => get(`${page(title)}/revisions`),
  revision: (title, number) => get(`${page(title)}/revisions/${number}`),
  difference: (title, from, to) => get(`${page(title)}/difference?from=${from}&to=${to}`),
  pages: () => get('api/pages'),
  changes: () => get('api/changes?limit=100'),
  search: query => get(`api/search?q=${encodeURIComponent(query)}`),
  preview: text => send('POST', 'api/preview', { text }),
  journal: after => get(`api/journal?after=${after}`),
  takeSnapshot: () => send('POST', 'api/system/snapshots', {}),
};

const get = path => call(path, { cache: 'no-store' });

const send = (method, path, body) =>
  call(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Unreachable();
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new ApiError(response.status, body);
  }
  return body;
}
