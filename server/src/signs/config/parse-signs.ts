// signs.json → checked configuration of the LED signs. Whatever is wrong is told with its place; nothing is guessed.
import type { Frame } from '../frame/frame.ts';
import { isFrameFault, parseFrame } from '../frame/parse-frame.ts';
import { FieldReader } from './field-reader.ts';
import type { SignConfig, SignLineConfig, SignPlace, SignWay } from './sign-config.ts';
import { SignConfigError } from './sign-config-error.ts';

const USUAL = { texts: { free: '', paused: '----', closed: '' }, blinkSeconds: 10 } as const;

/** @throws SignConfigError */
export function parseSigns(json: string): SignConfig {
  const file = new FieldReader(parsed(json), '', ['format', 'texts', 'blinkSeconds', 'lines']);
  file.whole('format', 1, 1);
  const desks = new Set<number>();
  return {
    texts: textsOf(file),
    blinkMs: (file.has('blinkSeconds') ? file.whole('blinkSeconds', 0, 600) : USUAL.blinkSeconds) * 1000,
    lines: file.list('lines').map((line, n) => lineOf(line, `lines[${n}]`, desks)),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new SignConfigError('not-json', '', (error as Error).message);
  }
}

function textsOf(file: FieldReader): SignConfig['texts'] {
  if (!file.has('texts')) return USUAL.texts;
  const texts = new FieldReader(file.value('texts'), 'texts', ['free', 'paused', 'closed']);
  const read = (name: keyof SignConfig['texts']): string => {
    const text = texts.has(name) ? texts.text(name) : USUAL.texts[name];
    if (!/^[\x20-\x7e]*$/.test(text)) throw new SignConfigError('text-letters', texts.at(name), text);
    return text;
  };
  return { free: read('free'), paused: read('paused'), closed: read('closed') };
}

function lineOf(value: unknown, where: string, desks: Set<number>): SignLineConfig {
  const line = new FieldReader(value, where, ['to', 'frame', 'answer', 'modes', 'signs']);
  const frame = frameOf(line, 'frame');
  if (frame.filter(({ kind }) => kind === 'text').length !== 1)
    throw new SignConfigError('frame-no-text', line.at('frame'), '{text:4}');
  const addresses = new Set<number>();
  return {
    to: wayOf(line),
    frame,
    answer: line.has('answer') ? frameOf(line, 'answer') : undefined,
    modes: modesOf(line, frame),
    signs: line.list('signs').map((sign, n) => {
      const place = new FieldReader(sign, `${line.at('signs')}[${n}]`, ['desk', 'address']);
      return placeOf(place, frame, desks, addresses);
    }),
  };
}

function frameOf(line: FieldReader, name: string): Frame {
  const found = parseFrame(line.text(name));
  if (isFrameFault(found)) throw new SignConfigError(found.code, line.at(name), found.found);
  if (found.length === 0) throw line.wrong(name);
  return found;
}

function wayOf(line: FieldReader): SignWay {
  const text = line.text('to');
  const url = URL.parse(text);
  const port = Number(url?.port);
  if (url?.protocol === 'tcp:' && url.hostname && port > 0 && /^\/?$/.test(url.pathname) && !url.search)
    return { kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port };
  if (url?.protocol === 'device:' && !url.host && url.pathname.length > 1)
    return { kind: 'device', path: decodeURIComponent(url.pathname) };
  throw new SignConfigError('way-unknown', line.at('to'), text);
}

function modesOf(line: FieldReader, frame: Frame): SignLineConfig['modes'] {
  if (!line.has('modes')) {
    if (frame.some(({ kind }) => kind === 'mode')) throw new SignConfigError('modes-missing', line.at('modes'));
    return { steady: 0, blink: 0 };
  }
  const modes = new FieldReader(line.value('modes'), line.at('modes'), ['steady', 'blink']);
  const read = (name: 'steady' | 'blink'): number => {
    if (!/^[0-9a-f]{2}$/i.test(modes.text(name))) throw modes.wrong(name);
    return Number.parseInt(modes.text(name), 16);
  };
  return { steady: read('steady'), blink: read('blink') };
}

function placeOf(place: FieldReader, frame: Frame, desks: Set<number>, addresses: Set<number>): SignPlace {
  const desk = place.whole('desk', 1, 9_999);
  const address = place.has('address') ? place.whole('address', 0, 9_999) : 0;
  const field = frame.find((part) => part.kind === 'address');
  if (field && !place.has('address')) throw new SignConfigError('field-missing', place.at('address'));
  const largest = field?.digits === undefined ? 255 : 10 ** field.digits - 1;
  if (address > largest) throw new SignConfigError('address-range', place.at('address'), address);
  if (desks.has(desk)) throw new SignConfigError('desk-twice', place.at('desk'), desk);
  if (addresses.has(address)) throw new SignConfigError('address-twice', place.at('address'), address);
  desks.add(desk);
  addresses.add(address);
  return { desk, address };
}
