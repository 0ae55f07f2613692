import { describe, expect, test } from 'vitest';
import { keyMapFrom, withKey } from '../../../counter-ui/src/desk/key-store.ts';
import { chordOf, DEFAULT_KEYS, type Focus, intentOf, type Press } from '../../../counter-ui/src/desk/keys.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: key === ' ' ? 'Space' : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});
const nothing: Focus = { on: 'nothing' };
const space = press(' ');
const ctrl = (letter: string) => press(letter, { code: `Key${letter.toUpperCase()}`, ctrlKey: true });

describe('keys of the desk', () => {
  test.each([
    [space, 'primary'],
    [press('F9'), 'primary'],
    [press('F8'), 'recall'],
    [press('F7'), 'no-show'],
    [press('F6'), 'park'],
    [ctrl('z'), 'undo'],
    [ctrl('k'), 'palette'],
    [press('?', { code: 'Slash' }), 'sheet'],
  ] as const)('[DK4 keys] %o means %s', (pressed, intent) => {
    expect(intentOf(pressed, nothing)).toBe(intent);
  });

  test('[DK4 keys] none fires while typing or in a dialog', () => {
    for (const pressed of [space, press('F9'), press('F8'), ctrl('z'), ctrl('k'), press('?')]) {
      expect(intentOf(pressed, { on: 'field' })).toBeUndefined();
      expect(intentOf(pressed, { on: 'dialog' })).toBeUndefined();
    }
  });

  test('[DK4 keys] a key held down fires once', () => {
    expect(intentOf(press('F9', { repeat: true }), nothing)).toBeUndefined();
  });

  test('[DK4 keys] Space on a focused button stays with that button, also on the primary one', () => {
    for (const own of ['recall', 'park', 'primary'] as const)
      expect(intentOf(space, { on: 'control', own })).toBeUndefined();
    expect(intentOf(space, { on: 'control' })).toBeUndefined();
  });

  test('[DK4 keys] on another button only its own key works; from the primary one all do', () => {
    expect(intentOf(press('F8'), { on: 'control', own: 'recall' })).toBe('recall');
    expect(intentOf(press('F9'), { on: 'control', own: 'recall' })).toBeUndefined();
    expect(intentOf(press('F8'), { on: 'control' })).toBeUndefined();
    expect(intentOf(press('F8'), { on: 'control', own: 'primary' })).toBe('recall');
  });

  test('[DK4 keys] palette, sheet and undo also work from a button', () => {
    expect(intentOf(ctrl('k'), { on: 'control' })).toBe('palette');
    expect(intentOf(press('?'), { on: 'control' })).toBe('sheet');
    expect(intentOf(ctrl('z'), { on: 'control' })).toBe('undo');
  });

  test('[DK4 keys] what belongs to the browser is left alone', () => {
    expect(chordOf(press('F4', { altKey: true }))).toBeUndefined();
    expect(intentOf(ctrl('r'), nothing)).toBeUndefined();
    expect(intentOf(press('Tab'), nothing)).toBeUndefined();
    expect(intentOf(press('F5'), nothing)).toBeUndefined();
  });

  test('[DK4 keys] Ctrl with a letter is the place of the key, whatever the input method writes', () => {
    expect(intentOf(press('я', { code: 'KeyZ', ctrlKey: true }), nothing)).toBe('undo');
  });
});

describe('own keys', () => {
  test('[DK4 keys] a key moves to another command and the old one is free', () => {
    const map = withKey(DEFAULT_KEYS, 'recall', 'F2');
    expect(map && intentOf(press('F2'), nothing, map)).toBe('recall');
    expect(map && intentOf(press('F8'), nothing, map)).toBeUndefined();
  });

  test('[DK4 keys] a key that another command has is not given twice', () => {
    expect(withKey(DEFAULT_KEYS, 'recall', 'F9')).toBeUndefined();
  });

  test.each([null, '', '{', '[]', '{"recall":"F2"}', '{"recall":["F9"]}'])(
    '[DK4 keys] a stored map that cannot be right (%s) gives the original keys',
    (stored) => {
      expect(keyMapFrom(stored)).toEqual(DEFAULT_KEYS);
    },
  );

  test('[DK4 keys] a stored map is read back', () => {
    expect(keyMapFrom(JSON.stringify({ recall: ['F2'] })).recall).toEqual(['F2']);
  });
});
