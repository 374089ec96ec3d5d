// The journal beside the page: asks for new lines every second while somebody looks.

import { api } from './api.js';
import { h, notify, time } from './dom.js';

const INTERVAL = 1000;
const SLOWEST = 4000;
const SHOWN = 100;

const panel = document.getElementById('journal');
const toggle = document.getElementById('journal-toggle');
const log = document.getElementById('journal-log');
const list = document.getElementById('journal-lines');
const snapshotButton = document.getElementById('snapshot');

let known = 0;
let failures = 0;
let timer;
let asking = false;
let askAgain = false;

export function startJournal() {
  toggle.addEventListener('click', toggleJournal);
  snapshotButton.addEventListener('click', takeSnapshot);
  document.addEventListener('visibilitychange', refreshJournal);
  refreshJournal();
}

export function toggleJournal() {
  const open = panel.classList.toggle('open');
  toggle.setAttribute('aria-expanded', open);
  if (open) {
    log.focus({ preventScroll: true });
    log.scrollTop = log.scrollHeight;
  }
}

/** Asks at once, and from then on in the usual rhythm. */
export async function refreshJournal() {
  clearTimeout(timer);
  if (document.hidden) {
    return;
  }
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    update(await api.journal(known));
    failures = 0;
  } catch {
    failures++;
    phase('not answering');
  }
  asking = false;
  timer = setTimeout(refreshJournal, askAgain ? 0 : Math.min(INTERVAL * (1 + failures), SLOWEST));
  askAgain = false;
}

function update({ system, lines }) {
  if (system.lastSequence < known) {
    // Somebody began a new journal.
    list.replaceChildren();
    known = 0;
    askAgain = true;
  }
  phase(system.phase.toLowerCase());
  setText('journal-sequence', `#${system.lastSequence}`);
  showSnapshot(system);
  append(lines);
  document.getElementById('journal-empty').hidden = list.children.length > 0;
  log.setAttribute('aria-live', 'polite');
}

function append(lines) {
  if (lines.length === 0) {
    return;
  }
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  const first = known === 0;
  list.append(...lines.map(line => entry(line, !first)));
  known = lines[lines.length - 1].sequence;
  while (list.children.length > SHOWN) {
    list.firstChild.remove();
  }
  if (atEnd || first) {
    log.scrollTop = log.scrollHeight;
  }
}

function entry(line, isNew) {
  const values = line.arguments.flatMap((value, i) => [i ? ', ' : '', h('bdi', { class: kind(value) }, value)]);
  return h('li', { class: isNew ? 'new' : false },
    h('details', {},
      h('summary', {},
        h('span', { class: 'number' }, line.sequence),
        h('span', { class: 'call' }, h('b', {}, line.method), '(', ...values, ')')),
      h('code', {}, line.line)));
}

const kind = value => value.startsWith('"') ? 'string' : 'literal';

function showSnapshot({ lastSnapshot }) {
  const state = document.getElementById('snapshot-state');
  const key = lastSnapshot ? `${lastSnapshot.sequence} ${lastSnapshot.at}` : 'none';
  if (state.dataset.key === key) {
    return;
  }
  state.dataset.key = key;
  if (lastSnapshot) {
    const { sequence, at, bytes } = lastSnapshot;
    state.replaceChildren(`at #${sequence}, ${size(bytes)}, `, time(at));
  } else {
    state.textContent = 'none yet';
  }
}

const size = bytes => bytes < 10_000 ? `${bytes.toLocaleString('en')} bytes` : `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

async function takeSnapshot() {
  snapshotButton.disabled = true;
  try {
    const { sequence, bytes } = await api.takeSnapshot();
    notify(`Snapshot taken at line #${sequence}: the whole wiki in ${size(bytes)}.`);
  } catch (error) {
    notify(error.message);
  }
  snapshotButton.disabled = false;
  snapshotButton.focus();
  refreshJournal();
}

function phase(text) {
  setText('journal-phase', text);
  panel.dataset.phase = text;
}

function setText(id, text) {
  const element = document.getElementById(id);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
