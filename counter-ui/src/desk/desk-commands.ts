// What a press on a button sends. Every command names the revision and the ticket the officer saw; if they differ now,
// the server changes nothing and the new picture answers.
import type { DeskId, DeskView, InputOf } from '@toiluot/shared/contract';
import type { ActionName } from './actions.ts';
import { callNeedsReason } from './availability.ts';
import type { DeskStore } from './desk-store.ts';
import { type DeskDialog, inHandRef } from './dialogs.ts';

/** Desk and its revision as seen. */
export const atDesk = (view: DeskView) => ({ desk: view.desk.id, rev: view.desk.rev });
/** The same with the ticket in hand. */
export const inHand = (view: DeskView) => ({ ...atDesk(view), ...(view.ticket && { ticket: view.ticket.id }) });

/** Presses that need nothing more than the picture; others open their dialog. */
export function press(store: DeskStore, action: ActionName): void {
  const view = store.view.peek();
  if (!view || store.whyOff(action)) return;
  if (!openDialog(store, action, view)) void send(store, action, view);
}

async function send(store: DeskStore, action: ActionName, view: DeskView): Promise<void> {
  switch (action) {
    case 'open':
      return void store.run('open', atDesk(view));
    case 'take-over':
      return void store.run('take-over', { ...atDesk(view), takeOver: true });
    case 'call-next':
      return callNext(store, atDesk(view));
    case 'start':
      return void store.run('start', inHand(view));
    case 'finish':
      return void store.run('finish', inHand(view));
    case 'finish-and-call':
      return void store.run('finish-and-call', { ...inHand(view), callNext: true });
    case 'recall':
      return void store.run('recall', inHand(view));
    case 'no-show':
      return void store.run('no-show', inHand(view));
    case 'resume':
      return void store.run('resume', atDesk(view));
    case 'take-back':
      return void store.run('take-back', atDesk(view));
    case 'close':
      return void store.run('close', { ...atDesk(view), ...(view.ticket && { afterThis: true }) });
    case 'undo':
      return void store.run('undo', atDesk(view));
    case 'ask-help':
      return void store.run('ask-help', atDesk(view));
    case 'end-help':
      return void store.run('end-help', { desk: view.desk.id });
    default:
      return undefined;
  }
}

/** DY5: outside sessions a call needs a reason; the server says so, then the officer is asked. */
async function callNext(store: DeskStore, input: InputOf<'desk.call-next'>): Promise<void> {
  const reply = await store.run('call-next', input);
  if (!reply || reply.ok || reply.code !== 'session-closed') return;
  store.notice.value = undefined;
  store.dialog.value = { kind: 'outside-hours' };
}

/** True when the action begins with a question. */
function openDialog(store: DeskStore, action: ActionName, view: DeskView): boolean {
  const ticket = inHandRef(view);
  const open = (dialog: DeskStore['dialog']['value']) => {
    store.dialog.value = dialog;
    return true;
  };
  if (action === 'pause' || action === 'issue' || action === 'hand-over') return open({ kind: action });
  if (action === 'complaint') return open({ kind: 'complaint', ticket });
  if (action === 'call-next') return callNeedsReason(view) && open({ kind: 'outside-hours' });
  if (action === 'close') return view.parked.length > 0 && open({ kind: 'close' });
  if (action === 'take-over' && store.dialog.peek()?.kind !== 'take-over') return open({ kind: 'take-over' });
  if (!ticket) return false;
  // F-O06: where an outcome is asked for, finishing begins with it.
  if ((action === 'finish' || action === 'finish-and-call') && view.ticket?.outcomeRequired)
    return open({ kind: 'finish-with', ticket, thenCall: action === 'finish-and-call' });
  if (WITH_TICKET.has(action)) return open({ kind: action, ticket } as DeskDialog);
  if (action === 'note') return open({ kind: 'note', ticket, note: view.ticket?.note ?? '' });
  return false;
}

const WITH_TICKET: ReadonlySet<ActionName> = new Set([
  'transfer',
  'park',
  'priority',
  'cancel-ticket',
  'put-back',
  'reprint',
  'journey',
  'work',
  'finish-with',
]);

/** The desk id of a plain string from an address or a list. */
export const deskIdOf = (desk: string): DeskId => desk as DeskId;
