import { Button, formatClock } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { ActButton, Refused } from '../acts.tsx';
import { ClockField, SelectField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { type ClockReading, parseClock } from '../local-time.ts';
import { type DaySession, type SessionDraft, sessionAt, sessionChange, sessionDraft } from '../session-draft.ts';
import { useCommand } from '../use-command.ts';

const EXTEND_MINUTES = 15;

/** Moves the end of a session and its last number, for today only. */
export function SessionForm({ sessions }: { readonly sessions: readonly DaySession[] }) {
  const { i18n, clock } = useHall();
  const [chosen, setChosen] = useState(() => sessionAt(sessions, clock.peek())?.id ?? '');
  const session = sessions.find(({ id }) => id === chosen);
  return (
    <>
      <SelectField label={i18n.t('day.session.choose')} value={chosen} onChange={setChosen}>
        {sessions.map(({ id, name }) => (
          <option key={id} value={id}>
            {i18n.textOf(name)}
          </option>
        ))}
      </SelectField>
      {session && <Times key={`${session.id} ${session.closesAt} ${session.lastTicketAt}`} session={session} />}
    </>
  );
}

function Times({ session }: { readonly session: DaySession }) {
  const { i18n, view, clock } = useHall();
  const { timezone } = view.centre;
  const { refusal, run } = useCommand();
  const [draft, setDraft] = useState<SessionDraft>(() => sessionDraft(session, timezone));
  const [reason, setReason] = useState('');
  const change = sessionChange(session, draft, timezone, clock.value);
  const problem =
    change.kind === 'problem'
      ? i18n.t(`day.problem.${change.problem}`)
      : change.kind === 'unchanged'
        ? i18n.t('day.session.unchanged')
        : undefined;
  const later = (at: number) => formatClock(at + EXTEND_MINUTES * 60_000, timezone);
  const submit = () => {
    if (change.kind !== 'change') return undefined;
    const why = reason.trim();
    return run('session.change', { ...change.input, ...(why !== '' && { reason: why }) }, () => ({
      text: i18n.t('done.session'),
      tone: 'done',
    }));
  };
  return (
    <>
      <div class="row">
        <ClockField
          label={i18n.t('day.session.last')}
          value={draft.lastTicketAt}
          reading={spelling(draft.lastTicketAt)}
          onChange={(lastTicketAt) => setDraft({ ...draft, lastTicketAt })}
        />
        <ClockField
          label={i18n.t('day.session.closes')}
          value={draft.closesAt}
          reading={spelling(draft.closesAt)}
          onChange={(closesAt) => setDraft({ ...draft, closesAt })}
        />
        <Button
          icon="plus"
          onPress={() => setDraft({ closesAt: later(session.closesAt), lastTicketAt: later(session.lastTicketAt) })}
        >
          {i18n.t('day.session.extend', { n: EXTEND_MINUTES })}
        </Button>
      </div>
      <TextField label={i18n.t('day.session.reason')} value={reason} onChange={setReason} />
      <p class="note">{i18n.t('day.session.note')}</p>
      <ActButton kind="primary" problem={problem} onPress={submit}>
        {i18n.t('day.session.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}

/** Only the spelling; whether the times fit together is said at the button. */
function spelling(typed: string): ClockReading {
  return { kind: parseClock(typed) === undefined ? 'wrong' : 'empty' };
}
