import { Button, Dialog, formatDesks, formatWait, Icon, Stub } from '@toiluot/shared/ui';
import { joined } from '../words.ts';
import type { Issued, IssuedRun } from './issue-dialog.tsx';
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

/** A run: first and last label, so that the papers can be checked against it. */
export function IssuedRunDialog({ run, onAgain }: { readonly run: IssuedRun; readonly onAgain: () => void }) {
  const { i18n, close } = useDialog();
  const labels = run.tickets.map(({ label }) => label);
  return (
    <Dialog title={i18n.t('dialog.issued-run', { n: labels.length })} onClose={close}>
      <div class="issued" role="status">
        <p class="issued-run">
          <Stub label={labels[0] ?? ''} size={40} />
          <Icon name="forward" />
          <Stub label={labels.at(-1) ?? ''} size={40} />
        </p>
        <p>{i18n.t('dialog.issued-desks', { desks: formatDesks(run.desks) })}</p>
        <p>{i18n.t(run.printed ? 'dialog.issued-run-printing' : 'dialog.issued-run-no-paper')}</p>
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
