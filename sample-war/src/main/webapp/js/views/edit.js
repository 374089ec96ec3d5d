// Writing a page. What is typed is kept in this browser until it is saved.

import { api, Unreachable } from '../api.js';
import { address, h, notify, prose, time } from '../dom.js';
import { refreshJournal } from '../journal.js';
import { author, drafts } from '../memory.js';
import { go } from '../router.js';
import { differenceTable } from './difference.js';

const TEXT_LIMIT = 100_000;
const TITLE_LIMIT = 100;
const AUTHOR_LIMIT = 60;
const RETRY = 2000;

export async function newView() {
  const title = h('input', { id: 'title', required: true, maxlength: TITLE_LIMIT, dir: 'auto', 'data-start': true, autocomplete: 'off' });
  const start = event => {
    event.preventDefault();
    if (title.value.trim()) {
      go(address('edit', title.value.trim()));
    }
  };
  return {
    title: 'New page',
    content: h('form', { class: 'editor', onsubmit: start },
      h('h1', {}, 'New page'),
      h('label', { for: 'title' }, 'Title'),
      title,
      h('p', { class: 'actions' }, h('button', { class: 'primary' }, 'Write it'))),
  };
}

export async function editView(title) {
  const page = await existing(title);
  const base = page?.revision ?? 0;
  const draft = drafts.get(title);
  if (draft && page && draft.base !== base && draft.text !== page.text) {
    return conflict(title, draft, page);
  }
  const restored = draft && draft.text !== (page?.text ?? '');
  const label = page ? `Your text, from revision ${base}` : 'Your text';
  const editor = new Editor(title, base, restored ? draft.text : page?.text ?? '', label);
  return {
    title: `Edit ${title}`,
    content: h('article', {},
      h('h1', {}, page ? 'Edit ' : 'Write ', h('bdi', {}, title)),
      restored && h('p', { class: 'alert' }, 'This is your unsaved draft. ',
        h('button', { type: 'button', class: 'link', onclick: () => editor.discard() }, 'Discard it')),
      editor.form),
  };
}

async function existing(title) {
  try {
    return await api.page(title);
  } catch (error) {
    if (error.status === 404) {
      return null;
    }
    throw error;
  }
}

/** Both texts, and what changed in between: {base, text} is mine, newer is the page as somebody else saved it. */
async function conflict(title, mine, newer) {
  const meanwhile = await api.difference(title, mine.base, newer.revision);
  const editor = new Editor(title, newer.revision, mine.text, 'Yours');
  editor.area.removeAttribute('data-start');
  drafts.set(title, mine);
  return {
    title: `Merge ${title}`,
    content: h('article', { class: 'conflict', id: 'conflict' },
      h('h1', {}, 'Merge your edit of ', h('bdi', {}, title)),
      h('p', { class: 'alert', role: 'alert' },
        h('bdi', {}, newer.author), ' saved ', h('strong', {}, `revision ${newer.revision}`), ' ', time(newer.at),
        mine.base ? `, while you edited revision ${mine.base}. ` : ' while you wrote this page. ',
        'Nothing that you typed is lost: put into your text what you want to keep of the other, then save.'),
      h('details', { open: true },
        h('summary', {}, 'What the other edit changed'),
        differenceTable(meanwhile)),
      h('div', { class: 'sides' },
        h('section', {},
          h('label', { for: 'theirs' }, `Saved: revision ${newer.revision}`),
          h('textarea', { id: 'theirs', readonly: true, dir: 'auto', rows: 14 }, newer.text),
          h('p', { class: 'actions' },
            h('button', { type: 'button', onclick: () => editor.discard() }, 'Drop mine, keep this'))),
        editor.form)),
  };
}

class Editor {
  constructor(title, base, text, label) {
    this.title = title;
    this.base = base;
    this.area = h('textarea', { id: 'text', dir: 'auto', rows: 14, spellcheck: 'true', 'data-start': true }, text);
    this.name = h('input', { id: 'author', required: true, maxlength: AUTHOR_LIMIT, dir: 'auto', autocomplete: 'nickname', value: author.get() });
    this.problem = h('p', { class: 'problem', id: 'problem', role: 'alert' });
    this.length = h('span', { class: 'length', id: 'length' });
    this.preview = h('div', { class: 'preview', id: 'preview', hidden: true });
    this.saveButton = h('button', { class: 'primary', id: 'save' }, 'Save');
    this.previewButton = h('button', { type: 'button', id: 'show-preview', 'aria-expanded': 'false', 'aria-controls': 'preview' }, 'Preview');
    this.form = this.build(label);
    this.area.addEventListener('input', () => this.keep());
    this.measure();
  }

  build(label) {
    this.previewButton.addEventListener('click', () => this.togglePreview());
    const form = h('form', { class: 'editor', id: 'editor', onsubmit: event => this.submit(event), onkeydown: event => this.key(event) },
      h('label', { for: 'text' }, label),
      this.area,
      h('p', { class: 'hint' }, this.length,
        h('span', {}, 'Markdown; ', h('code', {}, '[[Page Name]]'), ' links pages')),
      h('div', { class: 'save' },
        h('div', {}, h('label', { for: 'author' }, 'Your name'), this.name),
        h('p', { class: 'actions' },
          this.saveButton,
          this.previewButton,
          h('a', { class: 'button', href: address('page', this.title) }, 'Cancel'))),
      h('p', { class: 'keys' }, h('kbd', {}, 'Ctrl'), '+', h('kbd', {}, 'Enter'), ' saves, ', h('kbd', {}, 'Esc'), ' leaves; what you typed is kept in this browser.'),
      this.problem,
      this.preview);
    document.getElementById('main').addEventListener('leave', () => clearTimeout(this.retry), { once: true });
    return form;
  }

  key(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === 'Escape' && !event.isComposing) {
      go(address('page', this.title));
    }
  }

  keep() {
    drafts.set(this.title, { base: this.base, text: this.area.value });
    this.measure();
  }

  measure() {
    const length = [...this.area.value].length;
    this.length.textContent = `${length.toLocaleString('en')} of ${TEXT_LIMIT.toLocaleString('en')} characters`;
    this.length.classList.toggle('over', length > TEXT_LIMIT);
  }

  discard() {
    drafts.remove(this.title);
    go(address('page', this.title));
  }

  async togglePreview() {
    const open = this.preview.hidden;
    this.preview.hidden = !open;
    this.previewButton.setAttribute('aria-expanded', open);
    this.previewButton.textContent = open ? 'Hide preview' : 'Preview';
    if (open) {
      try {
        this.preview.replaceChildren(prose((await api.preview(this.area.value)).html));
        this.problem.textContent = '';
      } catch (error) {
        this.problem.textContent = error.message;
      }
    }
  }

  submit(event) {
    event.preventDefault();
    author.set(this.name.value.trim());
    this.save();
  }

  async save() {
    clearTimeout(this.retry);
    this.saveButton.disabled = true;
    const edit = { base: this.base, text: this.area.value, author: this.name.value };
    try {
      const saved = await api.save(this.title, edit);
      drafts.remove(this.title);
      notify(`Saved as revision ${saved.revision}.`);
      go(address('page', saved.title));
    } catch (error) {
      this.saveButton.disabled = false;
      await this.refused(error, edit);
    }
    refreshJournal();
  }

  async refused(error, edit) {
    if (error instanceof Unreachable) {
      // The same edit may be sent again: if it was saved already, nothing more happens.
      this.problem.textContent = 'The server does not answer. Your text is kept here; trying again …';
      this.retry = setTimeout(() => this.save(), RETRY);
    } else if (error.status === 409) {
      const { title, content } = await conflict(this.title, edit, error.body.current);
      document.title = `${title} · Copycat wiki`;
      document.getElementById('main').replaceChildren(content);
      content.querySelector('h1').tabIndex = -1;
      content.querySelector('h1').focus();
    } else {
      this.problem.textContent = error.message;
    }
  }
}
