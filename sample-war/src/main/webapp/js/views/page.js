// A page to read, and an old revision of it.

import { api } from '../api.js';
import { address, h, pageLink, prose, time } from '../dom.js';
import { drafts } from '../memory.js';
import { go } from '../router.js';

export async function pageView(title) {
  let page;
  try {
    page = await api.page(title);
  } catch (error) {
    if (error.status === 404) {
      return missing(title);
    }
    throw error;
  }
  return {
    title: page.title,
    content: h('article', { class: 'page' },
      h('header', {},
        h('h1', { dir: 'auto' }, page.title),
        h('p', { class: 'actions' },
          h('a', { class: 'button primary', href: address('edit', page.title), id: 'edit' }, 'Edit'),
          h('a', { class: 'button', href: address('history', page.title), id: 'history' }, 'History'))),
      prose(page.html),
      h('footer', {},
        h('p', {},
          h('a', { href: address('history', page.title), id: 'revision' }, `Revision ${page.revision}`),
          ' by ', h('bdi', {}, page.author), ', ', time(page.at)),
        page.linkedFrom.length > 0 &&
          h('p', { class: 'linked' }, 'Linked from ', list(page.linkedFrom.map(pageLink))))),
  };
}

const list = links => links.flatMap((link, i) => [i ? ', ' : '', link]);

function missing(title) {
  return {
    title,
    content: h('article', { class: 'page' },
      h('h1', { dir: 'auto' }, title),
      h('p', {}, 'This page is not written yet.'),
      h('p', { class: 'actions' },
        h('a', { class: 'button primary', href: address('edit', title), id: 'edit' }, 'Write it'),
        h('a', { class: 'button', href: address('search', title) }, 'Search for it'))),
  };
}

export async function revisionView(title, number) {
  const [old, page] = await Promise.all([api.revision(title, number), api.page(title)]);
  const { html } = await api.preview(old.text);
  const useIt = () => {
    drafts.set(title, { base: page.revision, text: old.text });
    go(address('edit', title));
  };
  return {
    title: `${title}, revision ${old.revision}`,
    content: h('article', { class: 'page' },
      h('header', {},
        h('h1', { dir: 'auto' }, title),
        h('p', { class: 'actions' },
          h('button', { type: 'button', onclick: useIt }, 'Edit from this text'),
          h('a', { class: 'button', href: address('difference', title, old.revision, page.revision) }, 'Compare with now'))),
      h('p', { class: 'alert' },
        `Revision ${old.revision} of ${page.revision}, by `, h('bdi', {}, old.author), ', ', time(old.at), '. ',
        h('a', { href: address('page', title) }, 'Read the page as it is now.')),
      prose(html)),
  };
}
