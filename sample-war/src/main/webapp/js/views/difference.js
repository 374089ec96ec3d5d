// What changed between two revisions: signs, words and underlining tell it, not colour alone.

import { api } from '../api.js';
import { address, count, h } from '../dom.js';

export async function differenceView(title, from, to) {
  const difference = await api.difference(title, from, to);
  const before = Number(from);
  return {
    title: `Changes of ${title}`,
    content: h('article', {},
      h('header', {},
        h('h1', {}, 'Changes of ', h('bdi', {}, title)),
        h('p', { class: 'actions' },
          h('a', { class: 'button', href: address('page', title) }, 'Read'),
          h('a', { class: 'button', href: address('history', title) }, 'History'))),
      h('p', {},
        'From ', before > 0 ? h('a', { href: address('revision', title, from) }, `revision ${from}`) : 'nothing',
        ' to ', h('a', { href: address('revision', title, to) }, `revision ${to}`),
        `: ${count(difference.added, 'line')} added, ${count(difference.removed, 'line')} removed.`),
      differenceTable(difference)),
  };
}

const SIGN = { SAME: '', REMOVED: '−', ADDED: '+' };
const WORD = { SAME: '', REMOVED: 'removed: ', ADDED: 'added: ' };
const TAG = { SAME: 'span', REMOVED: 'del', ADDED: 'ins' };

export function differenceTable({ lines, added, removed }) {
  if (added + removed === 0) {
    return h('p', { class: 'alert' }, 'The two texts are the same.');
  }
  return h('div', { class: 'difference', role: 'region', 'aria-label': 'Difference', tabindex: 0 },
    h('table', {}, h('tbody', {}, lines.map(line => line.kind === 'SKIPPED' ? skipped(line) : row(line)))));
}

function row({ kind, before, after, parts }) {
  return h('tr', { class: kind.toLowerCase() },
    h('td', { class: 'number' }, before || ''),
    h('td', { class: 'number' }, after || ''),
    h('td', { class: 'sign', 'aria-hidden': 'true' }, SIGN[kind]),
    h('td', { class: 'line', dir: 'auto' },
      h('span', { class: 'hidden' }, WORD[kind]),
      h(TAG[kind], {}, parts.map(part => part.changed ? h('mark', {}, part.text) : part.text))));
}

function skipped({ before }) {
  return h('tr', { class: 'skipped' },
    h('td', { colspan: 3 }, '⋯'),
    h('td', {}, `${count(before, 'unchanged line')}`));
}
