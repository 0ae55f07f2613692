import type { CommandName, InputOf, KioskView, StaffModeInfo } from '@toiluot/shared/contract';
import { Button, formatClock, formatDay, Icon, newRequestId, Stub } from '@toiluot/shared/ui';
import { useEffect, useRef } from 'preact/hooks';
import { PageHead } from '../parts/page.tsx';
import { useTight } from '../parts/use-tight.ts';
import { type TextKey, useTexts } from '../texts.tsx';
import { RefusalLine } from './pin-page.tsx';
import type { StaffDesk } from './staff-desk.ts';

const REFRESH_MS = 3000;

/** The machine as its keepers see it: printer, paper, the last numbers, and a number for somebody. */
export function StaffPage({ desk, view }: { readonly desk: StaffDesk; readonly view: KioskView }) {
  const { t, bilingual } = useTexts();
  const page = useRef<HTMLElement>(null);
  useTight(page);
  useEffect(() => {
    const timer = setInterval(() => void desk.refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [desk]);
  const info = desk.info.value;
  const act =
    <N extends CommandName>(name: N, input: InputOf<N>) =>
    () =>
      desk.act(name, input, newRequestId());
  return (
    <main class="page staff" ref={page}>
      <PageHead title={bilingual('staff.title')}>
        {info && (
          <p class="page-hint">
            <Icon name="clock" />
            {t('staff.until', { time: formatClock(info.until, view.centre.timezone) })}
          </p>
        )}
      </PageHead>
      <Word desk={desk} />
      {info && <PrinterCard info={info} view={view} />}
      <div class="staff-grid">
        <Button icon="printer" disabled={!info?.printer} onPress={act('printer.print-test', {})}>
          {t('staff.test')}
        </Button>
        <Button icon="paper-out" disabled={!info?.printer} onPress={act('printer.change-roll', {})}>
          {t('staff.roll')}
        </Button>
      </div>
      <section class="staff-tickets">
        <h2>{t('staff.tickets')}</h2>
        {info?.tickets.length === 0 && <p class="page-hint">{t('staff.tickets.none')}</p>}
        <ul>
          {info?.tickets.map(({ ticket, label, issuedAt, copies, print }) => (
            <li key={ticket}>
              <Stub label={label} size="1.1rem" />
              <span class="staff-ticket-facts">
                {[
                  formatClock(issuedAt, view.centre.timezone),
                  t(print === null ? 'staff.print.none' : printWords[print]),
                  copies > 1 ? t('staff.copies', { n: copies }) : undefined,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <Button
                icon="printer"
                label={t('staff.reprint.label', { label })}
                onPress={act('ticket.reprint', { ticket: ticket as InputOf<'ticket.reprint'>['ticket'] })}
              >
                {t('staff.reprint')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <div class="staff-acts">
        <Button kind="primary" class="take" icon="plus" onPress={desk.issue}>
          {t('staff.issue')}
        </Button>
        <Button icon="sign-out" onPress={desk.leave}>
          {t('staff.leave')}
        </Button>
      </div>
    </main>
  );
}

type Print = NonNullable<StaffModeInfo['tickets'][number]['print']>;

const printWords: Readonly<Record<Print, TextKey>> = {
  queued: 'staff.print.waits',
  leased: 'staff.print.waits',
  sending: 'staff.print.waits',
  confirmed: 'staff.print.done',
  sent: 'staff.print.sent',
  unknown: 'staff.print.unknown',
  'failed-clean': 'staff.print.failed',
  expired: 'staff.print.failed',
  cancelled: 'staff.print.failed',
};

const doneWords: { readonly [N in CommandName]?: TextKey } = {
  'printer.print-test': 'staff.done.test',
  'printer.change-roll': 'staff.done.roll',
  'ticket.reprint': 'staff.done.reprint',
};

function Word({ desk }: { readonly desk: StaffDesk }) {
  const { t } = useTexts();
  const word = desk.word.value;
  const done = word && 'done' in word ? doneWords[word.done] : undefined;
  return (
    <p class={`staff-word${word && 'code' in word ? ' staff-word-no' : ''}`} role="status">
      {word && 'code' in word ? <RefusalLine refusal={word} /> : done ? t(done) : '\u00a0'}
    </p>
  );
}

function PrinterCard({ info: { printer }, view }: { readonly info: StaffModeInfo; readonly view: KioskView }) {
  const texts = useTexts();
  const { t } = texts;
  if (!printer) return <p class="staff-printer">{t('printer.none')}</p>;
  const { timezone } = view.centre;
  const when = (at: number) => `${formatClock(at, timezone)} ${formatDay(texts, at, view.serverTime, timezone)}`;
  const isWell = printer.health === 'ok' || printer.health === 'blind';
  return (
    <dl class="staff-printer">
      <div class={isWell ? 'staff-well' : 'staff-ill'}>
        <dt>
          <Icon name="printer" />
          {t('staff.printer')}
        </dt>
        <dd>{t(`staff.health.${printer.health}`)}</dd>
      </div>
      <div>
        <dt>{t('staff.since')}</dt>
        <dd>{printer.since === null ? '–' : when(printer.since)}</dd>
      </div>
      <div>
        <dt>{t('staff.papers')}</dt>
        <dd>
          {printer.papers === null || printer.rollChangedAt === null
            ? t('staff.papers.unknown')
            : t('staff.papers.since', { n: printer.papers, time: when(printer.rollChangedAt) })}
        </dd>
      </div>
    </dl>
  );
}
