// Shows the view that the address names: #/page/Home, #/difference/Home/1/2, …

import { h } from './dom.js';
import { Unreachable } from './api.js';
import { pageView, revisionView } from './views/page.js';
import { editView, newView } from './views/edit.js';
import { historyView } from './views/history.js';
import { differenceView } from './views/difference.js';
import { changesView, pagesView, searchView } from './views/lists.js';
import { helpView } from './views/help.js';

const VIEWS = {
  page: pageView,
  revision: revisionView,
  edit: editView,
  new: newView,
  history: historyView,
  difference: differenceView,
  changes: changesView,
  pages: pagesView,
  search: searchView,
  help: helpView,
};

const HOME = { view: 'page', parts: ['Home'] };
let shown = 0;

/** The view and its parameters, such as {view: 'page', parts: ['Home']}. */
export function current() {
  const [view, ...parts] = location.hash.slice(2).split('/');
  try {
    return VIEWS[view] ? { view, parts: parts.map(decodeURIComponent) } : HOME;
  } catch {
    return HOME;
  }
}

export function go(address) {
  if (location.hash === address) {
    show();
  } else {
    location.hash = address;
  }
}

/** A view gives {title, content}; if the address changes meanwhile, nobody wants it any more. */
export async function show() {
  const mine = ++shown;
  const { view, parts } = current();
  let result;
  try {
    result = await VIEWS[view](...parts);
  } catch (error) {
    result = failure(error);
  }
  if (mine === shown) {
    put(view, result);
  }
}

function put(view, { title, content }) {
  const main = document.getElementById('main');
  main.dispatchEvent(new CustomEvent('leave'));
  main.replaceChildren(...[content].flat());
  document.title = `${title} · Copycat wiki`;
  for (const link of document.querySelectorAll('nav [data-view]')) {
    if (link.dataset.view === view) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  if (view !== 'search') {
    document.getElementById('search').value = '';
  }
  window.scrollTo(0, 0);
  const start = main.querySelector('[data-start]') ?? main.querySelector('h1') ?? main;
  if (start.tagName === 'H1') {
    start.tabIndex = -1;
  }
  start.focus({ preventScroll: true });
}

function failure(error) {
  const unreachable = error instanceof Unreachable;
  const heading = unreachable ? 'The server does not answer' : error.status === 404 ? 'Not here' : 'That did not work';
  const what = unreachable ? 'Start it again: every saved page will be back.' : error.message;
  return {
    title: heading,
    content: h('article', {},
      h('h1', {}, heading),
      h('p', {}, what),
      h('p', { class: 'actions' },
        h('button', { type: 'button', class: 'primary', onclick: show }, 'Try again'),
        h('a', { class: 'button', href: '#/page/Home' }, 'Home'))),
  };
}
