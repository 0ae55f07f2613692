import { Button, Dialog, formatDesks, formatWait, Stub } from '@toiluot/shared/ui';
import { joined } from '../words.ts';
import type { Issued } from './issue-dialog.tsx';
import { useDialog } from './use-dialog.ts';

/** The number given out, large enough to read out to the visitor. */
export function IssuedDialog({ issued, onAgain }: { readonly issued: Issued; readonly onAgain: () => void }) {
  const { i18n, close } = useDialog();
  const ahead =
    issued.ahead === 0
      ? i18n.t('dialog.issued-next')
      : joined(i18n.t('dialog.issued-ahead', { n: issued.ahead }), formatWait(i18n, issued.wait));
  return (
    <Dialog title={i18n.t('dialog.issued')} onClose={close}>
      <div class="issued" role="status">
        <Stub label={issued.label} size={56} />
        <p>{i18n.t('dialog.issued-desks', { desks: formatDesks(issued.desks) })}</p>
        <p>{ahead}</p>
        <p>{i18n.t(issued.printJob === undefined ? 'dialog.issued-no-paper' : 'dialog.issued-printing')}</p>
      </div>
      <div class="form-buttons">
        <Button kind="secondary" onPress={onAgain}>
          {i18n.t('dialog.issue-again')}
        </Button>
        <Button kind="primary" autofocus onPress={close}>
          {i18n.t('app.close')}
        </Button>
      </div>
    </Dialog>
  );
}
