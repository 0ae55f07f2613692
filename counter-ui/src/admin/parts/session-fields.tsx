import type { WeeklySession } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useAdmin } from '../admin-context.ts';
import type { AdminKey } from '../admin-texts.ts';
import { ClockField } from '../forms/date-fields.tsx';
import { NumberField } from '../forms/fields.tsx';
import { BilingualField } from '../forms/text-fields.tsx';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One weekly session. @param onChange undefined takes it out */
export function SessionFields({
  session,
  problem,
  onChange,
}: {
  readonly session: WeeklySession;
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (session: WeeklySession | undefined) => void;
}) {
  const { i18n } = useAdmin();
  const at = `sessions/${session.id}`;
  const change = (part: Partial<WeeklySession>) => onChange({ ...session, ...part });
  const toggled = (day: number) =>
    session.weekdays.includes(day) ? session.weekdays.filter((d) => d !== day) : [...session.weekdays, day].sort();
  return (
    <div class="admin-card">
      <BilingualField
        field={`${at}/name`}
        label={i18n.t('field.session-name')}
        maxLength={60}
        value={session.name}
        problem={problem}
        onChange={(name) => change({ name })}
      />
      <div class="admin-row">
        <ClockField
          label={i18n.t('field.opens')}
          value={session.opensAt}
          problem={problem(`${at}/opensAt`)}
          onChange={(opensAt) => change({ opensAt })}
        />
        <ClockField
          label={i18n.t('field.closes')}
          value={session.closesAt}
          problem={problem(`${at}/closesAt`)}
          onChange={(closesAt) => change({ closesAt })}
        />
        <NumberField
          label={i18n.t('field.cut-off')}
          unit={i18n.t('unit.minute')}
          value={session.lastTicketMinutesBeforeClose}
          problem={problem(`${at}/lastTicketMinutesBeforeClose`)}
          onChange={(minutes) => change({ lastTicketMinutesBeforeClose: minutes ?? 0 })}
        />
      </div>
      <div class="admin-days" role="group" aria-label={i18n.t('field.weekdays')}>
        {WEEKDAYS.map((day) => (
          <Button key={day} pressed={session.weekdays.includes(day)} onPress={() => change({ weekdays: toggled(day) })}>
            {i18n.t(`weekday.${day}` as AdminKey)}
          </Button>
        ))}
      </div>
      <Button kind="quiet" icon="cancel" onPress={() => onChange(undefined)}>
        {i18n.t('hours.remove-session')}
      </Button>
    </div>
  );
}
