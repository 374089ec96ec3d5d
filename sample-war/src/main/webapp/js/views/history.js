// A page's revisions, and the choice of two to compare.

import { api } from '../api.js';
import { address, count, h, signed, time } from '../dom.js';
import { go } from '../router.js';

export async function historyView(title) {
  const revisions = await api.history(title);
  const compare = event => {
    event.preventDefault();
    const form = new FormData(event.target);
    const [from, to] = [Number(form.get('from')), Number(form.get('to'))].sort((a, b) => a - b);
    go(address('difference', title, from, to));
  };
  return {
    title: `History of ${title}`,
    content: h('article', {},
      h('header', {},
        h('h1', {}, 'History of ', h('bdi', {}, title)),
        h('p', { class: 'actions' }, h('a', { class: 'button', href: address('page', title) }, 'Read'))),
      h('form', { class: 'history', onsubmit: compare },
        h('table', {},
          h('caption', { class: 'hidden' }, count(revisions.length, 'revision'), ', the newest first'),
          h('thead', {}, h('tr', {},
            h('th', { scope: 'col' }, 'From'), h('th', { scope: 'col' }, 'To'), h('th', { scope: 'col' }, 'Revision'),
            h('th', { scope: 'col' }, 'When'), h('th', { scope: 'col' }, 'Who'), h('th', { scope: 'col', class: 'number' }, 'Size'))),
          h('tbody', {}, revisions.map((revision, i) => row(title, revision, i, revisions.length)))),
        revisions.length > 1 &&
          h('p', { class: 'actions' }, h('button', { class: 'primary', id: 'compare' }, 'Compare the two chosen')))),
  };
}

function row(title, { revision, at, author, growth }, i, total) {
  const choice = (name, checked) => total > 1 &&
    h('input', { type: 'radio', name, value: revision, checked, 'aria-label': `${name} revision ${revision}` });
  return h('tr', {},
    h('td', {}, choice('from', i === Math.min(1, total - 1))),
    h('td', {}, choice('to', i === 0)),
    h('td', {}, h('a', { href: address('revision', title, revision) }, `#${revision}`),
      revision > 1 && [' ', h('a', { class: 'small', href: address('difference', title, revision - 1, revision) }, 'changes')]),
    h('td', {}, time(at)),
    h('td', { class: 'who' }, h('bdi', {}, author)),
    h('td', { class: 'number' }, signed(growth)));
}
