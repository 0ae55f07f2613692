// What one officer's desk knows and can do, without a single pixel: picture, line, lock, notices, the open dialog.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CommandName, DeskView, InputOf, Reply, ResultOf } from '@toiluot/shared/contract';
import type { Connection } from '@toiluot/shared/ui';
import { ACTION_COMMANDS, type ActionName } from './actions.ts';
import { type Situation, whyNot } from './availability.ts';
import { createCommandLock } from './command-lock.ts';
import { deskMode } from './desk-mode.ts';
import type { DeskDialog } from './dialogs.ts';
import { lineOf } from './line.ts';
import { type Notice, noticeOf } from './notices.ts';

/** The part of a connection a desk needs; galleries and tests give their own. */
export type DeskLink = Pick<
  Connection,
  'status' | 'lostAt' | 'lastHeardAt' | 'clock' | 'serverTimeOf' | 'view' | 'send'
>;

export type DeskStoreOptions = {
  readonly link: DeskLink;
  readonly desk: string;
  /** Account signed in here. */
  readonly me: string;
  readonly mayActForOthers?: boolean;
};

type InputFor<A extends ActionName> = InputOf<(typeof ACTION_COMMANDS)[A]>;
type ResultFor<A extends ActionName> = ResultOf<(typeof ACTION_COMMANDS)[A]>;

/** An unanswered command is given up after this long without a line (safety section 5). */
export const DROP_AFTER_MS = 5000;

export function createDeskStore({ link, desk, me, mayActForOthers = false }: DeskStoreOptions) {
  const received = link.view('desk.view');
  const view = computed(() => (received.value?.desk.id === desk ? received.value : undefined));
  const lock = createCommandLock(view);
  const notice = signal<Notice | undefined>(undefined);
  const dialog = signal<DeskDialog | undefined>(undefined);
  const line = lineOf(link);

  const situation = (picture: DeskView, isLocked: boolean): Situation => ({
    view: picture,
    now: link.clock.value,
    link: line.value,
    isLocked,
    me,
    mayActForOthers,
  });
  /** Why an action is off now; `undefined` = it can be pressed. `ticket` where it is about another than the one in hand. */
  const whyOff = (action: ActionName, ticket?: string) => {
    const picture = view.value;
    return picture && whyNot(action, situation(picture, lock.pending.value !== undefined), ticket);
  };

  /** Sends what a press asks for, unless the action is off or another is on its way; those give `undefined`. */
  async function run<A extends ActionName>(action: A, input: InputFor<A>): Promise<Reply<ResultFor<A>> | undefined> {
    const picture = view.peek();
    const ticket = 'ticket' in input ? input.ticket : undefined;
    if (!picture || whyNot(action, situation(picture, lock.pending.peek() !== undefined), ticket)) return undefined;
    notice.value = undefined;
    const command = ACTION_COMMANDS[action] as CommandName;
    const reply = await lock.hold(action, () =>
      link.send(command, input as InputOf<CommandName>, { dropAfterMs: DROP_AFTER_MS }),
    );
    if (reply) notice.value = noticeOf(action, reply);
    return reply as Reply<ResultFor<A>> | undefined;
  }

  const unfinished = trackUnfinished(view, lock.pending);
  /** Time of the last news of others that was put away here, epoch ms. */
  const seenNews = signal(0);
  const stopWatching = watchOfficer(view, me, (name) => {
    notice.value = { kind: 'desk-lost', tone: 'warn', name };
    dialog.value = undefined;
  });

  return {
    desk,
    me,
    link,
    view,
    line,
    notice,
    dialog,
    unfinished,
    seenNews,
    run,
    whyOff,
    mayActForOthers,
    pending: lock.pending,
    mode: computed(() => view.value && deskMode(view.value, me)),
    now: link.clock,
    stop: stopWatching,
  };
}
export type DeskStore = ReturnType<typeof createDeskStore>;

/** The ticket that was already in hand when this page opened; gone with the first command or another ticket. */
function trackUnfinished(view: ReadonlySignal<DeskView | undefined>, pending: ReadonlySignal<unknown>) {
  const found = signal<string | undefined>(undefined);
  let isFirst = true;
  effect(() => {
    const picture = view.value;
    const wasTouched = pending.value !== undefined;
    if (!picture) return;
    if (isFirst) found.value = picture.ticket?.id;
    else if (wasTouched || picture.ticket?.id !== found.peek()) found.value = undefined;
    isFirst = false;
  });
  return found;
}

/** Calls back when the desk passes from this account to another. */
function watchOfficer(
  view: ReadonlySignal<DeskView | undefined>,
  me: string,
  lost: (name: string) => void,
): () => void {
  let wasMine = false;
  return effect(() => {
    const officer = view.value?.desk.officer;
    if (wasMine && officer !== undefined && officer.id !== me) lost(officer.name);
    wasMine = officer?.id === me;
  });
}
