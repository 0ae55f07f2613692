import { clipIdOf, defaultSpeechSettings, spokenClip, tokensOf } from '@toiluot/shared/speech';
import { describe, expect, test } from 'vitest';
import { aCall, said } from './calls.ts';

describe('sentences', () => {
  test.each([
    ['call', aCall(), 'Mời số a không một hai, đến quầy số năm.'],
    ['call in the first language alone', aCall({ variant: 'first' }), 'Mời số a không một hai, đến quầy số năm.'],
    ['compact', aCall({ variant: 'compact' }), 'a không một hai, quầy năm.'],
    ['recall', aCall({ kind: 'recall' }), 'Xin nhắc lại, Mời số a không một hai, đến quầy số năm.'],
    ['compact recall', aCall({ kind: 'recall', variant: 'compact' }), 'a không một hai, quầy năm.'],
    ['help desk', aCall({ desk: { named: 'help' } }), 'Mời số a không một hai, đến quầy hướng dẫn.'],
    ['test', aCall({ kind: 'test' }), 'Mời số a không một hai, đến quầy số năm.'],
    ['English', aCall({ lang: 'en' }), 'Number A zero one two, please go to desk five.'],
    ['English, compact', aCall({ lang: 'en', variant: 'compact' }), 'A zero one two, desk five.'],
    [
      'English, help desk',
      aCall({ lang: 'en', desk: { named: 'help' } }),
      'Number A zero one two, please go to the help desk.',
    ],
    ['Lao', aCall({ lang: 'lo' }), 'ເຊີນໝາຍເລກ ເອ ສູນ ໜຶ່ງ ສອງ, ມາທີ່ຊ່ອງບໍລິການ ຫ້າ.'],
    ['two letters', aCall({ label: 'HK001' }), 'Mời số hát ca không không một, đến quầy số năm.'],
  ])('%s', (_what, utterance, sentence) => expect(said(utterance)).toBe(sentence));

  test('a desk with a name of its own', () => {
    const namedDesks = { 'desk-07': { vi: 'quầy hộ tịch' } };
    const call = aCall({ desk: { named: 'desk-07' } });
    expect(said(call, { namedDesks })).toBe('Mời số a không một hai, đến quầy hộ tịch.');
    expect(said({ ...call, lang: 'en' }, { namedDesks })).toBe('<no-words(named.desk-07)>');
  });

  test('what has no words is a reason and never a wrong word', () => {
    expect(said(aCall({ lang: 'en', label: 'Đ012' }))).toBe('<no-words(letter.Đ)>');
    expect(said(aCall({ desk: { number: 0 } }))).toBe('<no-words(desk.0)>');
    expect(said(aCall({ desk: { number: 100 } }))).toBe('<no-words(desk.100)>');
    expect(said(aCall({ desk: { named: 'toString' } }))).toBe('<no-words(named.toString)>');
    expect(said(aCall({ kind: 'notice' }))).toBe('<no-text>');
    expect(said(aCall({ kind: 'notice', text: ' \n ' }))).toBe('<no-text>');
  });

  test('D and G do not sound alike in the North; a centre may name a letter otherwise', () => {
    expect(said(aCall({ label: 'D012' }))).toBe('Mời số đê không một hai, đến quầy số năm.');
    expect(said(aCall({ label: 'G012' }))).toBe('Mời số giê không một hai, đến quầy số năm.');
    expect(said(aCall({ label: 'D012' }), { letterNames: {} })).toBe('Mời số dê không một hai, đến quầy số năm.');
  });
});

describe('pieces', () => {
  const pieces = (utterance = aCall(), settings = defaultSpeechSettings) =>
    tokensOf(utterance, settings).map((token) => clipIdOf(token) ?? (token.kind === 'pause' ? token.ms : token.kind));

  test('a call with its pauses', () => {
    expect(pieces()).toEqual([
      'phrase.call',
      'letter.A',
      80,
      'digit.0',
      'digit.1',
      'digit.2',
      180,
      'phrase.to-desk',
      'desk.5',
    ]);
  });

  test('a recall, a compact call, a named desk, a chime, a notice', () => {
    expect(pieces(aCall({ kind: 'recall' })).slice(0, 3)).toEqual(['phrase.recall', 180, 'phrase.call']);
    expect(pieces(aCall({ variant: 'compact' })).slice(-3)).toEqual([180, 'phrase.desk', 'desk.5']);
    expect(pieces(aCall({ desk: { named: 'help' } })).slice(-1)).toEqual(['phrase.help-desk']);
    expect(pieces(aCall({ desk: { named: 'desk-07' } })).slice(-1)).toEqual(['named.desk-07']);
    expect(pieces(aCall({ variant: 'chime', kind: 'recall' }))).toEqual(['chime']);
    expect(pieces(aCall({ kind: 'notice', text: 'Xin chào' }))).toEqual(['text']);
  });

  test('a whole number is made of single words', () => {
    const whole = { ...defaultSpeechSettings, labelStyle: 'whole' } as const;
    expect(pieces(aCall({ label: 'A105' }), whole).slice(3, 7)).toEqual([
      'digit.1',
      'num.hundred',
      'num.link-le',
      'digit.5',
    ]);
    expect(pieces(aCall({ label: 'A224' }), whole).slice(5, 8)).toEqual(['digit.2', 'num.tens', 'num.four-after-tens']);
  });

  test('the words of a clip are those of the sentence', () => {
    expect(spokenClip('desk.21', 'vi', defaultSpeechSettings)).toBe('hai mươi mốt');
    expect(spokenClip('num.five-after-ten', 'vi', defaultSpeechSettings)).toBe('lăm');
    expect(spokenClip('desk.21', 'en', defaultSpeechSettings)).toBe('twenty-one');
    expect(spokenClip('letter.Z', 'vi', defaultSpeechSettings)).toBeUndefined();
    expect(spokenClip('nothing', 'vi', defaultSpeechSettings)).toBeUndefined();
  });
});
