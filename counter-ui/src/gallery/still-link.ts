// A line to nowhere: one picture, one state of the line, and commands that stay unanswered. For galleries and tests.
import { computed, type Signal, signal } from '@preact/signals';
import type { CommandName, DeskView, Reply } from '@toiluot/shared/contract';
import type { DeskLink } from '../desk/desk-store.ts';

export type SentCommand = {
  readonly name: CommandName;
  readonly input: unknown;
  readonly answer: (reply: Reply) => void;
};

/** @param now server time of the picture, epoch ms; the line's clock stands still there */
export function createStillLink(
  view: DeskView | undefined,
  now: number,
  status: DeskLink['status']['value'] = 'online',
) {
  const picture = signal(view);
  const sent: SentCommand[] = [];
  const clock = signal(now);
  const line = signal(status);
  const isLost = computed(() => line.value === 'stale' || line.value === 'offline');
  const link = {
    status: line,
    clock,
    lostAt: computed(() => (isLost.value ? Date.now() - 20_000 : undefined)),
    lastHeardAt: signal<number | undefined>(now),
    serverTimeOf: () => (isLost.value ? now - 20_000 : now),
    view: () => picture,
    send: (name: CommandName, input: unknown) =>
      new Promise((answer) => sent.push({ name, input, answer: answer as SentCommand['answer'] })),
  } as unknown as DeskLink;
  return { link, picture: picture as Signal<DeskView | undefined>, clock, line, sent };
}
