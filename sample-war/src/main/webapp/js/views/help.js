// How to use the wiki: keys, writing, and the way in for programs.

import { h } from '../dom.js';
import { singleKeys } from '../memory.js';

const KEYS = [
  ['e', 'edit this page'],
  ['h', 'history of this page'],
  ['n', 'new page'],
  ['c', 'recent changes'],
  ['p', 'all pages'],
  ['g', 'home page'],
  ['/', 'search'],
  ['j', 'open or close the journal (go to it on a wide screen)'],
  ['?', 'this help'],
];

const PROGRAMS = [
  ['GET', 'api/pages', 'all pages'],
  ['GET', 'api/pages/Home', 'a page'],
  ['PUT', 'api/pages/Home', '{"base":1,"text":"…","author":"…"}'],
  ['GET', 'api/pages/Home/revisions', 'its history'],
  ['GET', 'api/pages/Home/difference?from=1&to=2', 'what changed'],
  ['GET', 'api/changes', 'the newest edits'],
  ['GET', 'api/search?q=wiki', 'search'],
  ['GET', 'api/journal', 'the newest lines of the journal'],
];

export async function helpView() {
  const box = h('input', { type: 'checkbox', id: 'single-keys', checked: singleKeys.on(), onchange: () => singleKeys.set(box.checked) });
  return {
    title: 'Help',
    content: h('article', { class: 'help' },
      h('h1', {}, 'Help'),
      h('h2', {}, 'Keys'),
      h('dl', { class: 'keys' },
        KEYS.map(([key, what]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, what))),
        h('div', {}, h('dt', {}, h('kbd', {}, 'Ctrl'), '+', h('kbd', {}, 'Enter')), h('dd', {}, 'save, while editing')),
        h('div', {}, h('dt', {}, h('kbd', {}, 'Esc')), h('dd', {}, 'leave the editor; the draft stays in this browser'))),
      h('p', {}, h('label', { class: 'choice' }, box, ' Single keys are shortcuts')),
      h('h2', {}, 'The journal'),
      h('p', {}, 'Nothing here is in a database. The pages are Java objects in memory; each edit is written to the journal, '
        + 'then happens. A snapshot is the whole memory as one file, so that a start need not read the journal from its beginning. '
        + 'After a start, even after kill -9, the newest snapshot and the journal behind it make the same objects again.'),
      h('h2', {}, 'For programs'),
      h('ul', { class: 'programs' }, PROGRAMS.map(([method, path, what]) => h('li', {},
        h('code', {}, method, ' ', method === 'GET' ? h('a', { href: path }, path) : path), ' ', h('span', { class: 'meta' }, what))))),
  };
}
