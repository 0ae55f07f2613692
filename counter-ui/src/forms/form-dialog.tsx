import type { Reply } from '@toiluot/shared/contract';
import { Button, Dialog, describeRefusal } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

/**
 * A question with an answer that goes to the server: stays open with the refusal in words, closes when it was done.
 *
 * @param onSend    the reply; `undefined` = not sent (another command is on its way, or the line is down)
 * @param whyNot    what is missing before it can be sent
 * @param safeFirst the focus starts on the button that changes nothing
 */
export function FormDialog({
  title,
  send,
  whyNot,
  onSend,
  onClose,
  onRefused,
  isDanger = false,
  safeFirst,
  isSendFirst,
  cancel,
  children,
}: {
  readonly title: string;
  readonly send: string;
  readonly whyNot?: string | undefined;
  readonly onSend: () => Promise<Reply | undefined>;
  readonly onClose: () => void;
  readonly onRefused?: ((reply: Extract<Reply, { ok: false }>) => void) | undefined;
  readonly isDanger?: boolean | undefined;
  readonly safeFirst?: boolean | undefined;
  /** The focus starts on the sending button: nothing needs to be filled in. */
  readonly isSendFirst?: boolean | undefined;
  readonly cancel?: string | undefined;
  readonly children?: ComponentChildren;
}) {
  const i18n = useTexts();
  const [refusal, setRefusal] = useState<Extract<Reply, { ok: false }> | undefined>(undefined);
  const submit = async () => {
    if (whyNot !== undefined) return;
    setRefusal(undefined);
    const reply = await onSend();
    if (reply?.ok) return onClose();
    if (!reply) return;
    setRefusal(reply);
    onRefused?.(reply);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        {refusal && (
          <p class="form-refusal" role="alert">
            {describeRefusal(i18n, refusal)}
          </p>
        )}
        <button type="submit" hidden tabIndex={-1} />
        <div class="form-buttons">
          <Button kind="secondary" autofocus={safeFirst} onPress={onClose}>
            {cancel ?? i18n.t('app.cancel')}
          </Button>
          <Button
            kind={isDanger ? 'danger' : 'primary'}
            autofocus={isSendFirst}
            disabled={whyNot !== undefined}
            disabledReason={whyNot}
            onPress={submit}
          >
            {send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
