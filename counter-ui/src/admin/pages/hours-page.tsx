import type { PartValue, WeeklySession } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useAdmin } from '../admin-context.ts';
import { readDate } from '../forms/dates.ts';
import { missingName } from '../forms/missing.ts';
import { newId } from '../new-id.ts';
import { DatedNames } from '../parts/dated-names.tsx';
import { PartPage } from '../parts/part-page.tsx';
import { SessionFields } from '../parts/session-fields.tsx';

type Calendar = PartValue<'calendar'>;

/** Weekly sessions, holidays and make-up days (DY2). */
export function HoursPage() {
  const { i18n } = useAdmin();
  return (
    <PartPage
      kind="calendar"
      title={i18n.t('section.hours')}
      lead={i18n.t('hours.lead')}
      lists={['sessions', 'holidays', 'extraWorkingDays']}
      missing={(draft) => ({
        ...Object.assign({}, ...draft.sessions.map((one) => missingName(i18n, one.name, `sessions/${one.id}/name`))),
        ...wrongDates(draft, 'holidays', i18n.t('form.date-wrong')),
        ...wrongDates(draft, 'extraWorkingDays', i18n.t('form.date-wrong')),
      })}
      tidy={(draft) => ({
        ...draft,
        holidays: [...draft.holidays].sort(byDate),
        extraWorkingDays: [...draft.extraWorkingDays].sort(byDate),
      })}
    >
      {({ draft, change, problem }) => (
        <>
          <h3>{i18n.t('hours.sessions')}</h3>
          {draft.sessions.map((session) => (
            <SessionFields
              key={session.id}
              session={session}
              problem={problem}
              onChange={(changed) => change({ sessions: replaced(draft.sessions, session.id, changed) })}
            />
          ))}
          <Button icon="plus" onPress={() => change({ sessions: [...draft.sessions, newSession(draft.sessions)] })}>
            {i18n.t('hours.add-session')}
          </Button>
          <h3>{i18n.t('hours.holidays')}</h3>
          <Reminder draft={draft} />
          <DatedNames
            list="holidays"
            add={i18n.t('hours.add-holiday')}
            value={draft.holidays}
            problem={problem}
            onChange={(holidays) => change({ holidays })}
          />
          <h3>{i18n.t('hours.extra')}</h3>
          <p class="admin-hint">{i18n.t('hours.extra.hint')}</p>
          <DatedNames
            list="extraWorkingDays"
            add={i18n.t('hours.add-extra')}
            value={draft.extraWorkingDays}
            problem={problem}
            onChange={(days) => change({ extraWorkingDays: days })}
          />
        </>
      )}
    </PartPage>
  );
}

const byDate = (a: { readonly date: string }, b: { readonly date: string }) => a.date.localeCompare(b.date);

/** A date that was left half typed, as a problem of its line. */
function wrongDates(draft: Calendar, list: 'holidays' | 'extraWorkingDays', words: string): Record<string, string> {
  const isDate = (date: string) => readDate(date.split('-').reverse().join('/')) !== undefined;
  return Object.fromEntries(draft[list].flatMap(({ date }) => (isDate(date) ? [] : [[`${list}/${date}/date`, words]])));
}

/** An entry of another id stays; `undefined` takes the entry out. */
function replaced(
  sessions: Calendar['sessions'],
  id: string,
  changed: WeeklySession | undefined,
): Calendar['sessions'] {
  return sessions.flatMap((session) => (session.id === id ? (changed ? [changed] : []) : [session]));
}

function newSession(sessions: Calendar['sessions']): WeeklySession {
  return {
    id: newId('session', sessions),
    name: { vi: '' },
    weekdays: [6],
    opensAt: '07:30',
    closesAt: '11:30',
    lastTicketMinutesBeforeClose: 15,
  };
}

/** Holidays of the moon calendar that nobody has entered yet. */
function Reminder({ draft }: { readonly draft: Calendar }) {
  const { i18n } = useAdmin();
  if (draft.holidaysToEnter.length === 0) return null;
  const names = draft.holidaysToEnter.map(({ year, name }) => `${i18n.textOf(name)} ${year}`);
  return <p class="admin-note">{i18n.t('hours.to-enter', { names: names.join(', ') })}</p>;
}
