import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createNotifier, type IdleNews } from '../../../counter-ui/src/desk/notifier.ts';

function aNotifier({
  answer = 'granted' as NotificationPermission,
  inFront = false,
  stored = new Map<string, string>(),
} = {}) {
  let permission: NotificationPermission = 'default';
  const shown: string[] = [];
  const notifier = createNotifier({
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    },
    person: 'lan',
    permission: () => permission,
    askPermission: async () => {
      permission = answer;
      return answer;
    },
    isInFront: () => inFront,
    show: (label) => void shown.push(label),
  });
  const news = signal<IdleNews | undefined>(undefined);
  notifier.watch(news);
  return { notifier, news, shown, stored };
}

const EMPTY = { isIdle: true, next: undefined };
const WAITING = { isIdle: true, next: 'A012' };

describe('the quiet notice', () => {
  test('it is off until the officer asks for it', () => {
    const { news, shown } = aNotifier();
    news.value = EMPTY;
    news.value = WAITING;
    expect(shown).toEqual([]);
  });

  test('asked for: one line when somebody comes to an idle desk, none for the next ones', async () => {
    const { notifier, news, shown, stored } = aNotifier();
    await notifier.toggle();
    news.value = EMPTY;
    news.value = WAITING;
    news.value = { isIdle: true, next: 'A013' };
    expect(shown).toEqual(['A012']);
    expect([...stored.values()]).toEqual(['on']);
  });

  test('none while serving, none right after finishing, none while the page is in front', async () => {
    const busy = aNotifier();
    await busy.notifier.toggle();
    busy.news.value = { isIdle: false, next: 'A012' };
    busy.news.value = WAITING;
    const inFront = aNotifier({ inFront: true });
    await inFront.notifier.toggle();
    inFront.news.value = EMPTY;
    inFront.news.value = WAITING;
    expect([busy.shown, inFront.shown]).toEqual([[], []]);
  });

  test('a browser that says no is told of, and nothing is kept', async () => {
    const { notifier, stored } = aNotifier({ answer: 'denied' });
    await notifier.toggle();
    expect([notifier.isOn.value, notifier.isDenied.value, stored.size]).toEqual([false, true, 0]);
  });
});
