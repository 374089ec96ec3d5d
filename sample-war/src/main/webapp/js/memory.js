// What this browser remembers: the author's name, texts not yet saved, and whether single keys are shortcuts.

const AUTHOR = 'copycat-wiki.author';
const DRAFT = 'copycat-wiki.draft.';
const KEYS = 'copycat-wiki.keys';

// A browser may refuse to remember anything; the wiki works all the same.
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    if (value === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
  } catch {
    // see above
  }
}

export const author = {
  get: () => read(AUTHOR) ?? '',
  set: name => write(AUTHOR, name),
};

/** A draft is {base, text}: what was typed, and the revision it began with. */
export const drafts = {
  get(title) {
    try {
      return JSON.parse(read(DRAFT + title));
    } catch {
      return null;
    }
  },
  set: (title, draft) => write(DRAFT + title, JSON.stringify(draft)),
  remove: title => write(DRAFT + title, null),
};

export const singleKeys = {
  on: () => read(KEYS) !== 'off',
  set: on => write(KEYS, on ? null : 'off'),
};
