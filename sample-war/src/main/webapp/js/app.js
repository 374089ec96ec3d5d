// Starts everything, and knows the keys.

import { address, refreshTimes } from './dom.js';
import { startJournal, toggleJournal } from './journal.js';
import { singleKeys } from './memory.js';
import { current, go, show } from './router.js';

const KEYS = {
  '/': () => document.getElementById('search').focus(),
  '?': () => go('#/help'),
  c: () => go('#/changes'),
  p: () => go('#/pages'),
  n: () => go('#/new'),
  j: () => toggleJournal(),
  e: () => onPage(title => go(address('edit', title))),
  h: () => onPage(title => go(address('history', title))),
  g: () => go('#/page/Home'),
};

function onPage(action) {
  const { view, parts } = current();
  if (['page', 'history', 'revision', 'difference'].includes(view)) {
    action(parts[0]);
  }
}

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !singleKeys.on()) {
    return;
  }
  const action = KEYS[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});

document.getElementById('search-form').addEventListener('submit', event => {
  event.preventDefault();
  const query = document.getElementById('search').value.trim();
  if (query) {
    go(address('search', query));
  }
});

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});

window.addEventListener('hashchange', show);
setInterval(refreshTimes, 10_000);
startJournal();
show();
