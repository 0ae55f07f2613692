// The roll of the virtual printer: asks for the papers when told that something changed, and draws them as text and images.

/** @typedef {{ id: number, at: number, widthDots: number, heightDots: number, bytes: number, png: string, bin: string, label: string | null,
 *   confirmation: 'gsH' | 'gsr' | 'none', starts: number[], text: string[], errors: string[], accidents: number }} Paper */

const faults = ['near-end', 'out', 'cover', 'jam', 'offline', 'slow', 'hang-up', 'silent', 'deaf', 'power-cycle'];
const dotsPerMm = 8;
/** @type {Record<string, { vi: string, en: string }>} */
const messages = await (await fetch('/api/messages')).json();
let language = readLanguage();
let state = {
  papers: /** @type {Paper[]} */ ([]),
  printer: { host: '', port: 0, widthDots: 576, fault: null, unfinishedRows: 0 },
};
let isConnected = true;

function readLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  return asked === 'en' ? 'en' : 'vi';
}

/** @param {string} key @param {Record<string, string | number>} [values] */
function say(key, values = {}) {
  return messages[key][language].replace(/\{(\w+)\}/g, (blank, name) => String(values[name] ?? blank));
}

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const clock = (/** @type {number} */ at) => new Date(at).toLocaleTimeString('vi-VN', { hour12: false });
const whole = (/** @type {number} */ number) => number.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');

function draw() {
  document.documentElement.lang = language;
  document.title = say('title');
  for (const place of document.querySelectorAll('[data-text]'))
    place.textContent = say(place.getAttribute('data-text') ?? '');
  const { host, port, widthDots } = state.printer;
  const mm = widthDots === 576 ? 80 : 58;
  byId('where').textContent =
    `${say('address', { address: `${host}:${port}` })} · ${say('paper', { mm, dots: widthDots })}`;
  drawLine();
  drawFaults();
  drawRoll();
}

function drawLine() {
  byId('line').classList.toggle('lost', !isConnected);
  byId('line-words').textContent = say(isConnected ? 'connected' : 'lost');
}

function drawFaults() {
  const choice = (/** @type {string | null} */ fault) => {
    const pressed = String(fault === state.printer.fault);
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': pressed, class: fault ? 'trouble' : 'fine' },
      say(fault ?? 'fine'),
    );
    button.addEventListener('click', () => void post('/api/fault', { fault }));
    return button;
  };
  keepFocus(byId('faults'), [choice(null), ...faults.map(choice)]);
}

/** Replaces the children and puts the focus back on the one with the same place. @param {HTMLElement} parent @param {HTMLElement[]} children */
function keepFocus(parent, children) {
  const at = [...parent.children].indexOf(/** @type {Element} */ (document.activeElement));
  parent.replaceChildren(...children);
  if (at >= 0) children[at]?.focus();
}

function drawRoll() {
  const { papers, printer } = state;
  const slot = element('div', { class: 'slot' });
  const nothing = element(
    'div',
    { class: 'empty' },
    element('strong', {}, say('empty')),
    element('span', {}, say('emptyHint')),
  );
  const isBlank = papers.length === 0 && printer.unfinishedRows === 0;
  byId('roll').replaceChildren(slot, ...hanging(printer), ...(isBlank ? [nothing] : papers.map(figure)));
}

/** What hangs out of the slot, not cut yet. @param {{ widthDots: number, unfinishedRows: number }} printer */
function hanging({ widthDots, unfinishedRows }) {
  if (unfinishedRows === 0) return [];
  const words = say('unfinished', { rows: whole(unfinishedRows) });
  const image = element('img', { src: `/papers/unfinished.png?rows=${unfinishedRows}`, alt: words });
  const strip = element('div', { class: `strip hangs w${widthDots}` }, image);
  return [
    element(
      'figure',
      { class: 'paper' },
      strip,
      element('figcaption', { class: 'facts' }, element('p', { class: 'notice' }, words)),
    ),
  ];
}

/** @param {Paper} paper */
function figure(paper) {
  const time = clock(paper.at);
  const alt = paper.label ? say('ticketAlt', { label: paper.label, time }) : say('paperAlt', { time });
  const strip = element('div', { class: `strip w${paper.widthDots}` }, element('img', { src: paper.png, alt }));
  return element('figure', { class: 'paper', 'data-paper': String(paper.id) }, strip, facts(paper, time));
}

/** @param {Paper} paper @param {string} time */
function facts(paper, time) {
  const mm = Math.round(paper.heightDots / dotsPerMm);
  const line = (/** @type {string} */ words, name = '') => element('p', name ? { class: name } : {}, words);
  return element(
    'figcaption',
    { class: 'facts' },
    ...(paper.label ? [line(paper.label, 'label')] : []),
    line(say('printedAt', { time })),
    line(say('length', { rows: whole(paper.heightDots), mm })),
    line(say('bytes', { n: whole(paper.bytes) })),
    line(say(paper.confirmation)),
    ...(paper.starts.length > 1 ? [line(say('joined'), 'aside')] : []),
    ...(paper.text.length > 0 ? [line(say('foreignText', { list: paper.text.join(' / ') }), 'aside')] : []),
    ...(paper.accidents > 0 ? [line(say('accidents', { n: paper.accidents }), 'bad')] : []),
    ...(paper.errors.length > 0 ? [line(say('errors', { list: paper.errors.slice(0, 5).join('; ') }), 'bad')] : []),
    element(
      'p',
      { class: 'links' },
      element('a', { href: paper.png, download: `paper-${paper.id}.png` }, say('savePng')),
      element('a', { href: paper.bin, download: `paper-${paper.id}.bin` }, say('saveBytes')),
    ),
  );
}

/** @param {string} address @param {unknown} body */
async function post(address, body) {
  await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
}

async function refresh() {
  const [papers, printer] = await Promise.all(
    ['/api/papers', '/api/printer'].map(async (address) => (await fetch(address)).json()),
  );
  state = { papers, printer };
  draw();
}

/** @param {boolean} isReal */
function showSize(isReal) {
  document.body.classList.toggle('real', isReal);
  byId('dots').setAttribute('aria-pressed', String(!isReal));
  byId('real').setAttribute('aria-pressed', String(isReal));
}

byId('language').addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  draw();
});
byId('dots').addEventListener('click', () => showSize(false));
byId('real').addEventListener('click', () => showSize(true));
byId('clear').addEventListener('click', () => void post('/api/clear', {}));

const events = new EventSource('/api/events');
events.addEventListener('message', () => {
  isConnected = true;
  void refresh().catch(() => undefined);
});
events.addEventListener('error', () => {
  isConnected = false;
  drawLine();
});
draw();
