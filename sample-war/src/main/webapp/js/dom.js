// Builds elements. Strings become text, never markup.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value != null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child != null && child !== false));
  return element;
}

/** HTML that the server has made safe. The page's Content-Security-Policy would stop a script even so. */
export function prose(html) {
  const element = h('div', { class: 'prose' });
  element.innerHTML = html;
  return element;
}

export function notify(message) {
  const notice = document.getElementById('notice');
  notice.textContent = message;
  clearTimeout(notify.timer);
  notify.timer = setTimeout(() => { notice.textContent = ''; }, 6000);
}

export const address = (view, ...parts) => '#/' + [view, ...parts.map(encodeURIComponent)].join('/');

export const pageLink = title => h('a', { href: address('page', title), dir: 'auto' }, title);

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });
const STEPS = [[60, 'second', 1], [3600, 'minute', 60], [86400, 'hour', 3600], [86400 * 14, 'day', 86400]];

/** “2 minutes ago”, with the exact time to hover over; kept up to date by refreshTimes. */
export function time(instant) {
  const date = new Date(instant);
  return h('time', { datetime: instant, title: absolute.format(date) }, ago(date));
}

export function refreshTimes() {
  for (const element of document.querySelectorAll('time[datetime]')) {
    const text = ago(new Date(element.getAttribute('datetime')));
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }
}

function ago(date) {
  const seconds = Math.max(0, (Date.now() - date) / 1000);
  if (seconds < 5) {
    return 'just now';
  }
  const step = STEPS.find(([limit]) => seconds < limit);
  return step ? relative.format(-Math.floor(seconds / step[2]), step[1]) : absolute.format(date);
}

export const count = (n, noun) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;

export function signed(n) {
  return n > 0 ? `+${n.toLocaleString('en')}` : n < 0 ? `−${(-n).toLocaleString('en')}` : '±0';
}
