// Lists of pages: recent changes, all pages, and what a search found.

import { api } from '../api.js';
import { address, count, h, pageLink, signed, time } from '../dom.js';

export async function changesView() {
  const changes = await api.changes();
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });
  const days = new Map();
  for (const change of changes) {
    const key = day.format(new Date(change.at));
    days.set(key, [...(days.get(key) ?? []), change]);
  }
  return {
    title: 'Recent changes',
    content: h('article', {},
      h('h1', {}, 'Recent changes'),
      [...days].map(([name, edits]) => [h('h2', {}, name), h('ul', { class: 'list' }, edits.map(changed))])),
  };
}

function changed({ title, revision, at, author, growth }) {
  const what = revision > 1
    ? h('a', { href: address('difference', title, revision - 1, revision) }, `revision ${revision}`)
    : 'new page';
  return h('li', {},
    h('span', { class: 'what' }, pageLink(title)),
    h('span', { class: 'meta' }, what, ' · ', signed(growth), ' · ', h('bdi', {}, author), ' · ', time(at)));
}

export async function pagesView() {
  const pages = await api.pages();
  const collator = new Intl.Collator(undefined, { numeric: true });
  pages.sort((a, b) => collator.compare(a.title, b.title));
  return {
    title: 'All pages',
    content: h('article', {},
      h('h1', {}, 'All pages'),
      h('p', { class: 'meta' }, count(pages.length, 'page')),
      h('ul', { class: 'list' }, pages.map(({ title, revision, at }) => h('li', {},
        h('span', { class: 'what' }, pageLink(title)),
        h('span', { class: 'meta' }, count(revision, 'revision'), ' · ', time(at)))))),
  };
}

export async function searchView(query) {
  const hits = await api.search(query);
  document.getElementById('search').value = query;
  const mark = marker(query);
  return {
    title: `Search: ${query}`,
    content: h('article', {},
      h('h1', {}, 'Search: ', h('bdi', {}, query)),
      h('p', { class: 'meta', id: 'found' }, hits.length === 50 ? 'The first 50 pages' : `${count(hits.length, 'page')} found`),
      h('ul', { class: 'list hits' }, hits.map(({ title, at, author, excerpt }) => h('li', {},
        h('span', { class: 'what' }, pageLink(title)),
        h('p', { class: 'excerpt', dir: 'auto' }, mark(excerpt)),
        h('span', { class: 'meta' }, h('bdi', {}, author), ' · ', time(at))))),
      hits.length === 0 && h('p', { class: 'actions' },
        h('a', { class: 'button primary', href: address('edit', query) }, 'Write the page ', h('bdi', {}, query)))),
  };
}

/** Cuts a text so that the words of the query are marked. */
function marker(query) {
  const words = query.normalize('NFC').split(/\s+/).filter(Boolean).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(${words.join('|')})`, 'giu');
  return text => text.split(pattern).map((part, i) => i % 2 ? h('mark', {}, part) : part);
}
