import { useDesk } from '../desk-context.tsx';
import { ComplaintDialog } from './complaint-dialog.tsx';
import { FindDialog } from './find-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { JourneyDialog } from './journey-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { PaletteDialog } from './palette-dialog.tsx';
import { ParkDialog } from './park-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { CloseDialog, OutsideHoursDialog, SignOutDialog, TakeOverDialog } from './plain-dialogs.tsx';
import { CancelTicketDialog, PutBackDialog } from './reason-dialogs.tsx';
import { ReprintDialog } from './reprint-dialog.tsx';
import { TicketDialog } from './ticket-dialog.tsx';
import { NoteDialog, PriorityDialog } from './ticket-edits.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { WorkDialog } from './work-dialog.tsx';

/** The one dialog that is open, if any. */
export function DialogHost({ onSignOut }: { readonly onSignOut: () => void }) {
  const { store } = useDesk();
  const dialog = store.dialog.value;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'transfer':
      return <TransferDialog ticket={dialog.ticket} />;
    case 'park':
      return <ParkDialog ticket={dialog.ticket} />;
    case 'priority':
      return <PriorityDialog ticket={dialog.ticket} />;
    case 'cancel-ticket':
      return <CancelTicketDialog ticket={dialog.ticket} />;
    case 'finish-with':
      return <OutcomeDialog ticket={dialog.ticket} thenCall={dialog.thenCall === true} />;
    case 'work':
      return <WorkDialog />;
    case 'complaint':
      return <ComplaintDialog ticket={dialog.ticket} />;
    case 'reprint':
      return <ReprintDialog ticket={dialog.ticket} />;
    case 'find':
      return <FindDialog />;
    case 'put-back':
      return <PutBackDialog ticket={dialog.ticket} />;
    case 'journey':
      return <JourneyDialog ticket={dialog.ticket} />;
    case 'hand-over':
      return <HandOverDialog />;
    case 'note':
      return <NoteDialog ticket={dialog.ticket} present={dialog.note} />;
    case 'ticket':
      return <TicketDialog ticket={dialog.ticket} />;
    case 'pause':
      return <PauseDialog />;
    case 'close':
      return <CloseDialog />;
    case 'take-over':
      return <TakeOverDialog />;
    case 'issue':
      return <IssueDialog />;
    case 'outside-hours':
      return <OutsideHoursDialog />;
    case 'palette':
      return <PaletteDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'sign-out':
      return <SignOutDialog onSignOut={onSignOut} />;
    default:
      return dialog satisfies never;
  }
}
