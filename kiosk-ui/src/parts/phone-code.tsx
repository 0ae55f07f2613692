import { QrCode } from '@toiluot/shared/ui';
import type { Paper } from '../model/paper.ts';
import { Two, useTexts } from '../texts.tsx';

/** Fates of the paper after which a visitor may stand there without one. */
const withoutPaper: readonly Paper[] = ['none', 'failed', 'uncertain', 'late'];

/** The way to the number without paper: a code that opens its page on a phone, where phones can reach one. */
export function PhoneCode({
  paper,
  statusUrl,
  label,
}: {
  readonly paper: Paper;
  readonly statusUrl: string | undefined;
  readonly label: string;
}) {
  const { t, bilingual } = useTexts();
  if (statusUrl === undefined || !withoutPaper.includes(paper)) return null;
  return (
    <div class="phone-code">
      <QrCode text={statusUrl} size="calc(60 * var(--mm))" label={t('result.qr', { label })} />
      <p class="phone-code-words" aria-hidden="true">
        <Two of={bilingual('result.qr', { label })} />
      </p>
    </div>
  );
}
