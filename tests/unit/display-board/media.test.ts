// Files of the centre in the media panel: texts as pages, turns by name, held while somebody is called.
import type { MediaItem } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINE_LETTERS, type MediaPage, PAGE_LETTERS, pagesOf } from '../../../display-board/src/media/media-pages.ts';
import { type MediaTurn, NO_TURN, nextTurn } from '../../../display-board/src/media/media-turn.ts';

const textItem = (name: string, text: string): MediaItem => ({ name, kind: 'text', bytes: text.length, text });
const image = (name: string): MediaItem => ({ name, kind: 'image', bytes: 1, url: `/api/media/${name}` });
const film = (name: string): MediaItem => ({ ...image(name), kind: 'video' });

describe('files as pages', () => {
  test('the first line is the title; marks of Markdown are taken away and nothing is obeyed', () => {
    expect(pagesOf([textItem('a.md', '## **Giờ** làm việc\n\n- Sáng: 7:30\n* Chiều: `13:30`\n<b>Nghỉ</b>')])).toEqual([
      {
        kind: 'text',
        key: expect.any(String),
        title: 'Giờ làm việc',
        lines: ['• Sáng: 7:30', '• Chiều: 13:30', '<b>Nghỉ</b>'],
      },
    ]);
  });

  test('a picture is named without its number and the end of its file name', () => {
    expect(pagesOf([image('02 - Sơ đồ tầng 1.png')])).toMatchObject([{ kind: 'image', name: 'Sơ đồ tầng 1' }]);
    expect(pagesOf([image('2026.png')])).toMatchObject([{ name: '2026' }]);
  });

  test('a long text is cut into pages, each with the title, and no word is lost', () => {
    const word = fc.stringMatching(/^[a-zđạế]{1,14}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 12 }),
        (lines) => {
          const pages = pagesOf([textItem('a.txt', ['Đầu đề', ...lines.map((line) => line.join(' '))].join('\n'))]);
          const words = pages.flatMap((page) => (page.kind === 'text' ? page.lines.join(' ').split(' ') : []));
          expect(words).toEqual(lines.flat());
          for (const page of pages) {
            const { title, lines: shown } = page as Extract<MediaPage, { kind: 'text' }>;
            expect(title).toBe('Đầu đề');
            expect(shown.reduce((sum, line) => sum + line.length + LINE_LETTERS, title.length)).toBeLessThanOrEqual(
              PAGE_LETTERS,
            );
          }
        },
      ),
    );
  });
});

describe('turns of the panel', () => {
  const pages = (...items: MediaItem[]): MediaPage[] => pagesOf(items);
  const keys = ({ page }: MediaTurn) => page?.key.replace('/api/media/', '');
  const [a, b, c] = [image('a.png'), film('b.mp4'), image('c.png')];
  const all = pages(a, b, c);
  /** Seconds pass one by one. */
  const pass = (from: MediaTurn, list: readonly MediaPage[], seconds: number, isHeld = false): MediaTurn => {
    let turn = from;
    for (let s = 0; s < seconds; s += 1) turn = nextTurn(turn, list, { now: turn.at + 1000, isHeld });
    return turn;
  };

  test('nothing there, nothing shown', () => {
    expect(nextTurn(NO_TURN, [], { now: 0, isHeld: false }).page).toBeUndefined();
  });

  test('in order of name, each picture 15 s, a film to its end, then from the beginning', () => {
    const first = nextTurn(NO_TURN, all, { now: 0, isHeld: false });
    expect(keys(first)).toBe('a.png');
    expect(keys(pass(first, all, 14))).toBe('a.png');
    const playing = pass(first, all, 15);
    expect(keys(playing)).toBe('b.mp4');
    expect(keys(pass(playing, all, 300))).toBe('b.mp4');
    const third = nextTurn(playing, all, { now: playing.at + 40_000, isHeld: false, isOver: true });
    expect(keys(third)).toBe('c.png');
    expect(keys(pass(third, all, 15))).toBe('a.png');
  });

  test('a call holds the page; the time it stood unseen does not count', () => {
    const first = pass(nextTurn(NO_TURN, all, { now: 0, isHeld: false }), all, 10);
    const held = pass(first, all, 60, true);
    expect(held.page).toBe(first.page);
    expect(keys(pass(held, all, 4))).toBe('a.png');
    expect(keys(pass(held, all, 5))).toBe('b.mp4');
  });

  test('a film that hangs is left; a single film begins again as a new round', () => {
    const one = pages(b);
    const first = nextTurn(NO_TURN, one, { now: 0, isHeld: false });
    expect(pass(first, one, 15 * 60 - 1).round).toBe(first.round);
    expect(pass(first, one, 15 * 60).round).toBe(first.round + 1);
    expect(nextTurn(first, one, { now: 5000, isHeld: false, isOver: true })).toMatchObject({ round: first.round + 1 });
  });

  test('a file that is taken away makes room for the one that took its place', () => {
    const first = pass(nextTurn(NO_TURN, all, { now: 0, isHeld: false }), all, 16);
    expect(keys(nextTurn(first, pages(a, c), { now: first.at, isHeld: false }))).toBe('c.png');
    expect(nextTurn(first, [], { now: first.at, isHeld: false }).page).toBeUndefined();
  });
});
