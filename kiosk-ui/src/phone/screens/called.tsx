import type { TicketView } from '@toiluot/shared/contract';
import { Stub } from '@toiluot/shared/ui/components/stub.tsx';
import { formatClock } from '@toiluot/shared/ui/format.ts';
import { DeskSquare } from '../parts/desk-square.tsx';
import type { PhoneTexts } from '../texts.ts';

/** The whole page is yellow: seen from the corner of an eye, with the sound off too. */
export function Called({
  view,
  desk,
  texts,
}: {
  readonly view: TicketView;
  readonly desk: number;
  readonly texts: PhoneTexts;
}) {
  const { t } = texts;
  const time = view.calledAt === undefined ? undefined : formatClock(view.calledAt, view.centre.timezone);
  return (
    <section class="called">
      <h1 class="called-go">{t('called.go')}</h1>
      <DeskSquare number={desk} word={t('visitors.desk')} />
      <p class="called-label">
        <Stub label={view.label} tone="now" />
      </p>
      {time !== undefined && <p class="called-times">{t('called.times', { n: view.callNumber ?? 1, time })}</p>}
      {view.cause && <p>{causeText(texts, view.cause)}</p>}
    </section>
  );
}

function causeText({ t, textOf }: PhoneTexts, { kind, minutes, reason }: NonNullable<TicketView['cause']>): string {
  if (kind === 'chosen' && reason) return t('cause.chosen.why', { reason: textOf(reason) });
  return t(`cause.${kind}`, { minutes: minutes ?? 0 });
}
