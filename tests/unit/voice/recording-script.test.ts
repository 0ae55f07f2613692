import { describe, expect, test } from 'vitest';
import { completeClips, requiredClipIds } from '../../../server/src/announcing/packs/needed-clips.ts';
import { recordingScript } from '../../../server/src/announcing/packs/recording-script.ts';

const whole = { styles: ['digits', 'pair', 'whole'], desks: { from: 1, to: 20 } } as const;

describe.each(['vi', 'en', 'lo'] as const)('the recording script in %s', (lang) => {
  const lines = recordingScript({ lang, ...whole });

  test('asks for every clip of a complete pack, and for no other', () => {
    expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(completeClips({ lang, ...whole }).map(({ id }) => id)));
    expect(new Set(lines.map(({ id, variant }) => `${id} ${variant}`)).size).toBe(lines.length);
  });

  test('what is cut out stands in the sentence that is read', () => {
    for (const { text, sentence } of lines) expect(sentence.toLowerCase()).toContain(text.toLowerCase());
  });

  test('a word for the end of a number stands before the pause, one for the inside does not', () => {
    for (const { id, text, variant, sentence } of lines.filter((line) => /^(digit|num)\./.test(line.id)))
      expect(sentence.includes(`${text},`), `${id} ${variant}`).toBe(variant === 'end');
  });

  test('holds no digit: the speaker reads words', () => {
    expect(lines.filter(({ sentence }) => /[0-9]/.test(sentence))).toEqual([]);
  });

  test('everything that is required is asked for', () => {
    const asked = new Set(lines.map(({ id }) => id));
    expect(requiredClipIds({ lang, ...whole }).filter((id) => !asked.has(id))).toEqual([]);
  });
});

test('a pack that reads digits alone needs no words of larger numbers', () => {
  const digits = { lang: 'vi', styles: ['digits'], desks: { from: 1, to: 3 } } as const;
  expect(requiredClipIds(digits)).toEqual([
    ...['call', 'recall', 'to-desk', 'desk', 'help-desk'].map((name) => `phrase.${name}`),
    ...Array.from({ length: 10 }, (_none, digit) => `digit.${digit}`),
    'desk.1',
    'desk.2',
    'desk.3',
  ]);
});

test('letters that read as figures are not recorded', () => {
  const ids = new Set(completeClips({ lang: 'en', ...whole }).map(({ id }) => id));
  expect(['I', 'J', 'O', 'Q'].filter((letter) => ids.has(`letter.${letter}`))).toEqual([]);
});
