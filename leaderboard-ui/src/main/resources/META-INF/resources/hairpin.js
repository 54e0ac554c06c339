// Everything here only adds: pages read and forms work without it.

const FRESH_MS = 12_000;
const SILENT_MS = 10_000;
const body = document.body;
const calm = matchMedia('(prefers-reduced-motion: reduce)');
let ahead = Number(body.dataset.now) - Date.now(); // the server's clock minus ours
const serverNow = () => Date.now() + ahead;

// --- clocks -----------------------------------------------------------------------------------------------------

const two = n => String(n).padStart(2, '0');

function left(ms) {
  const s = Math.max(0, Math.floor(ms / 1000)), d = Math.floor(s / 86400), h = Math.floor(s / 3600) % 24;
  if (d > 0) return `${d} d ${h} h`;
  const minutes = `${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  return h > 0 ? `${h}:${minutes}` : minutes;
}

function age(ms) {
  const m = Math.floor(ms / 60000), h = Math.floor(m / 60), d = Math.floor(h / 24);
  if (m < 1) return '< 1 min';
  if (d > 0) return `${d} d ${h % 24} h`;
  return h > 0 ? `${h} h ${m % 60} min` : `${m} min`;
}

const tenths = ms => {
  const t = Math.max(0, Math.floor(ms / 100));
  return `${two(Math.floor(t / 600))}:${two(Math.floor(t / 10) % 60)}.${t % 10}`;
};

function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function tick() {
  for (const clock of document.querySelectorAll('[data-until]')) say(clock, left(clock.dataset.until - serverNow()));
  for (const clock of document.querySelectorAll('[data-age]')) say(clock, age(serverNow() - clock.dataset.age));
  for (const clock of document.querySelectorAll('[data-since]')) say(clock, tenths(serverNow() - clock.dataset.since));
}

function localTimes(root) {
  const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  for (const time of root.querySelectorAll('time[data-local]')) {
    time.title = time.textContent.trim();
    time.textContent = form.format(new Date(time.dateTime));
    time.removeAttribute('data-local');
  }
}

// --- live parts -------------------------------------------------------------------------------------------------

const fresh = new Map(); // element id -> when its highlight ends
let scrolledAt = 0;
addEventListener('scroll', () => { scrolledAt = Date.now(); }, { passive: true });

function places() {
  const before = new Map();
  for (const row of document.querySelectorAll('[data-order]')) before.set(row.id, row.getBoundingClientRect().top);
  return before;
}

function slide(before) {
  if (calm.matches) return;
  for (const row of document.querySelectorAll('[data-order]')) {
    const from = before.get(row.id), to = row.getBoundingClientRect().top;
    if (from !== undefined && from !== to) {
      row.animate([{ transform: `translateY(${from - to}px)` }, { transform: 'none' }], { duration: 500, easing: 'ease-out' });
    }
  }
}

function sort(list) {
  const rows = [...list.children];
  const sorted = rows.toSorted((a, b) => a.dataset.order - b.dataset.order);
  if (sorted.some((row, i) => row !== rows[i])) list.append(...sorted);
  for (const empty of document.querySelectorAll(`[data-empty="${list.id}"]`)) empty.hidden = sorted.length > 0;
}

function highlight() {
  for (const [id, until] of fresh) {
    const row = document.getElementById(id), rest = until - Date.now();
    if (!row || rest <= 0) {
      fresh.delete(id);
      row?.classList.remove('fresh');
    } else if (!row.classList.contains('fresh')) {
      row.classList.add('fresh');
      for (const cell of row.children) cell.style.animationDelay = `${rest - FRESH_MS}ms`;
    }
  }
}

function apply(html, whole) {
  const sheet = document.createElement('template');
  sheet.innerHTML = html;
  const before = places(), kept = new Set(), lists = new Set();
  for (const wrapper of sheet.content.children) {
    if (wrapper.dataset.gone) {
      document.getElementById(wrapper.dataset.gone)?.remove();
      continue;
    }
    const part = wrapper.content.firstElementChild;
    kept.add(part.id);
    localTimes(part);
    const old = document.getElementById(part.id), list = document.getElementById(part.dataset.live);
    if (part.classList.contains('fresh')) fresh.set(part.id, Date.now() + FRESH_MS);
    if (old) old.replaceWith(part);
    else if (list) list.append(part);
    if (list) lists.add(list);
  }
  if (whole) {
    for (const part of document.querySelectorAll('[data-live]')) if (!kept.has(part.id)) part.remove();
  }
  for (const list of document.querySelectorAll('tbody[id]')) sort(list);
  highlight();
  tick();
  slide(before);
  const news = document.querySelector('.fresh');
  if (news && Date.now() - scrolledAt > 5000) news.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth' });
}

function watch(page) {
  let heardAt = Date.now(), tag = page.dataset.tag, source;
  const open = () => {
    source?.close();
    source = new EventSource(`${page.dataset.stream}&seen=${encodeURIComponent(tag)}`);
    source.onopen = heard;
    source.addEventListener('beat', event => { ahead = Number(event.data) - Date.now(); heard(); });
    for (const kind of ['delta', 'whole']) source.addEventListener(kind, event => {
      heard();
      tag = event.lastEventId;
      apply(event.data, kind === 'whole');
      refresh();
    });
  };
  const heard = () => { heardAt = Date.now(); pulse(true); };
  const pulse = alive => {
    for (const dot of document.querySelectorAll('[data-pulse]')) {
      dot.classList.add('known');
      dot.classList.toggle('alive', alive);
      say(dot.querySelector('[data-pulse-word]'), alive ? body.dataset.wordsLive : body.dataset.wordsSilent);
    }
  };
  setInterval(() => {
    if (Date.now() - heardAt > SILENT_MS) pulse(false);
    if (source.readyState === EventSource.CLOSED && Date.now() - heardAt > SILENT_MS) open();
  }, 1000);
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', event => { if (event.persisted) open(); });
  open();
}

// --- parts that only this reader may see, and forms ---------------------------------------------------------------

let asking = false, again = false;
async function refresh() {
  again = true;
  if (asking || !document.querySelector('[data-refresh]')) return;
  asking = true;
  try {
    while (again) {
      again = false;
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (!answer.ok) return;
      const page = await answer.text();
      for (const part of document.querySelectorAll('[data-refresh]')) if (!typing(part)) swap(part.id, page);
    }
  } finally {
    asking = false;
  }
}

// What somebody is typing into stays as it is until she is done.
const typing = part => part.contains(document.activeElement) && document.activeElement.matches('input, select');
addEventListener('focusout', event => { if (event.target.closest('[data-refresh]') && event.target.matches('input, select')) setTimeout(refresh); });

function swap(id, html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const part = page.getElementById(id), old = document.getElementById(id);
  if (!part || !old) return false;
  const focused = document.activeElement?.id;
  for (const open of old.querySelectorAll('details[id][open]')) part.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute('open', '');
  localTimes(part);
  old.replaceWith(document.adoptNode(part));
  if (focused) document.getElementById(focused)?.focus();
  tick();
  return true;
}

// Space on a focused button would press that button: here the keys that are printed on the buttons win.
addEventListener('keyup', event => {
  if (event.key === ' ' && event.target.closest('button') && document.querySelector('[data-key="Space"]')) event.preventDefault();
});

addEventListener('submit', async event => {
  const form = event.target, part = form.closest('[data-swap]');
  if (form.dataset.confirm && !confirm(form.dataset.confirm)) return event.preventDefault();
  if (!part || form.enctype === 'multipart/form-data') return;
  event.preventDefault();
  const button = event.submitter;
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, button)) });
  if (!swap(part.id, await answer.text())) location.assign(answer.url);
});

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest('input, select, textarea')) return;
  const key = event.key === ' ' ? 'Space' : event.key.toUpperCase();
  const button = document.querySelector(`button[data-key="${CSS.escape(key)}"]:not(:disabled)`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

// --- forms ask only for what applies; without this all of it is there, each part under its legend -------------------

// `a=1 b=2&c=3`: a is 1, or b is 2 and c is 3; `a!=1`: a is anything else.
const holds = (form, terms) => terms.split(' ').some(all => all.split('&').every(term => {
  const [, name, not, value] = term.match(/^(\w+)(!?)=(.*)$/), field = form.elements[name];
  const now = field.type === 'checkbox' && !field.checked ? '' : field.value;
  return (now === value) !== (not === '!');
}));

// What is hidden keeps its value, unless that would keep the form from being sent.
function fit(form) {
  for (const part of form.querySelectorAll('[data-when]')) part.hidden = !holds(form, part.dataset.when);
  for (const field of form.elements) {
    if (!field.closest('[data-when]')) continue;
    const gone = field.closest('[data-when][hidden]');
    field.disabled = Boolean(gone) && (field.disabled || !field.validity.valid);
  }
}

// --- replays: the picture moves by itself; here it is stopped, wound and slowed ------------------------------------

function replay(part) {
  const drawing = part.querySelector('svg'), seconds = Number(drawing?.querySelector('.car')?.dataset.seconds);
  if (!seconds) return;
  const [play, wind, shown, pace] = ['play', 'wind', 'shown', 'pace'].map(name => part.querySelector(`[data-${name}]`));
  let at = 0, playing = !calm.matches, before = performance.now();
  const show = () => {
    drawing.setCurrentTime(Math.min(at, seconds - 0.001));
    wind.value = at;
    say(shown, tenths(at * 1000));
    wind.setAttribute('aria-valuetext', shown.textContent);
  };
  const turn = on => {
    playing = on;
    play.setAttribute('aria-pressed', on);
    say(play.firstElementChild, on ? '❚❚' : '▶');
  };
  const go = now => {
    if (playing) {
      at = (at + (now - before) / 1000 * pace.value) % seconds;
      show();
    }
    before = now;
    requestAnimationFrame(go);
  };
  drawing.pauseAnimations();
  wind.max = seconds;
  wind.addEventListener('input', () => { turn(false); at = Number(wind.value); show(); });
  play.addEventListener('click', () => turn(!playing));
  part.querySelector('.player').hidden = false;
  turn(playing);
  show();
  requestAnimationFrame(go);
}

// --- start ------------------------------------------------------------------------------------------------------

localTimes(document);
tick();
setInterval(tick, 100);
for (const page of document.querySelectorAll('[data-stream]')) watch(page);
for (const part of document.querySelectorAll('[data-replay]')) replay(part);
for (const form of document.forms) {
  if (!form.querySelector('[data-when]')) continue;
  form.addEventListener('input', () => fit(form));
  fit(form);
}
