// What the palette offers: every button of the desk and every waiting number, found by words with or without marks.
import type { DeskView } from '@toiluot/shared/contract';
import { foldVietnamese } from '@toiluot/shared/search';
import type { DeskI18n } from '../texts.tsx';
import { type ActionName, primaryAction, ROW_ACTIONS, secondAction } from './actions.ts';
import { press } from './desk-commands.ts';
import type { DeskMode } from './desk-mode.ts';
import type { DeskStore } from './desk-store.ts';
import type { Queued } from './dialogs.ts';

export type PaletteEntry = {
  readonly key: string;
  readonly words: string;
  /** A press, or a dialog that needs none. */
  readonly action?: ActionName;
  readonly opens?: 'find' | 'keys';
  readonly ticket?: Queued;
};

/** @returns entries whose words begin like the query's words; all of them for an empty query, numbers last */
export function paletteEntries(i18n: DeskI18n, view: DeskView, mode: DeskMode, query: string): PaletteEntry[] {
  const wanted = wordsOf(query);
  return [...actionEntries(i18n, view, mode), ...dialogEntries(i18n), ...ticketEntries(i18n, view)].filter(
    ({ words }) => {
      const offered = wordsOf(words);
      return wanted.every((word) => offered.some((other) => other.startsWith(word)));
    },
  );
}

function actionEntries({ t }: DeskI18n, view: DeskView, mode: DeskMode): PaletteEntry[] {
  const second = secondAction(mode);
  const actions: ActionName[] = [
    primaryAction(mode),
    ...(second ? [second] : []),
    ...ROW_ACTIONS,
    'undo',
    'note',
    'priority',
    'journey',
    ...(mode === 'serving' ? (['work', 'finish-with'] as const) : []),
    ...(view.ticket ? (['reprint'] as const) : []),
    'put-back',
    'cancel-ticket',
    'issue',
    ...(mode === 'paused' ? [] : (['pause'] as const)),
    'close',
    'hand-over',
    'complaint',
    'ask-help',
    'end-help',
  ];
  return actions.map((action) => ({ key: action, words: t(`act.${action}`), action }));
}

const dialogEntries = ({ t }: DeskI18n): PaletteEntry[] =>
  (['find', 'keys'] as const).map((opens) => ({ key: opens, words: t(`head.${opens}`), opens }));

function ticketEntries({ t, textOf }: DeskI18n, view: DeskView): PaletteEntry[] {
  return view.waiting.map((ticket) => ({
    key: ticket.id,
    words: `${t('waiting.choose', { label: ticket.label })} ${textOf(ticket.serviceName)}`,
    action: 'call',
    ticket,
  }));
}

const wordsOf = (text: string): string[] =>
  foldVietnamese(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Does what the entry says, after the palette has closed. */
export function choose(store: DeskStore, entry: PaletteEntry): void {
  if (entry.ticket) store.dialog.value = { kind: 'ticket', ticket: entry.ticket };
  else store.dialog.value = entry.opens && { kind: entry.opens };
  if (!entry.ticket && entry.action) press(store, entry.action);
}
