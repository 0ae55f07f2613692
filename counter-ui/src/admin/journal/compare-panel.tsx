import type { JournalComparison } from '@toiluot/shared/contract';
import { Button, formatClock } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { fieldsWithin, problemsOf } from '../fault-words.ts';
import { TextField } from '../forms/fields.tsx';
import { useJournal } from './journal-context.ts';
import { callWords } from './told.ts';

const LABEL = /^[A-Z]{1,2}[0-9]{3,7}$/;

/** "Why was A017 called before A015?" */
export function ComparePanel() {
  const { i18n, client } = useJournal();
  const [labels, setLabels] = useState({ first: '', second: '' });
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [found, setFound] = useState<JournalComparison | undefined>(undefined);
  const isWhole = LABEL.test(labels.first) && LABEL.test(labels.second);
  const ask = async () => {
    if (!isWhole) return setProblem(i18n.t('journal.label-wrong'));
    const answer = await client.read<JournalComparison>(`/api/journal/compare?${new URLSearchParams(labels)}`);
    setFound(answer.ok ? answer.value : undefined);
    setProblem(answer.ok ? undefined : problemsOf(i18n, answer, fieldsWithin([]), (id) => id).others[0]);
  };
  const set = (part: Partial<typeof labels>) => setLabels({ ...labels, ...part });
  return (
    <section class="admin-card">
      <h2>{i18n.t('compare.title')}</h2>
      <form
        class="admin-row"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <TextField
          isShort
          label={i18n.t('compare.first')}
          maxLength={9}
          value={labels.first}
          onChange={(first) => set({ first: first.trim().toUpperCase() })}
        />
        <TextField
          isShort
          label={i18n.t('compare.second')}
          maxLength={9}
          value={labels.second}
          onChange={(second) => set({ second: second.trim().toUpperCase() })}
        />
        <Button onPress={ask}>{i18n.t('compare.ask')}</Button>
        <button type="submit" hidden tabIndex={-1} />
      </form>
      <div role="status">
        {problem && <p class="admin-problem">{problem}</p>}
        {found && <Found found={found} />}
      </div>
    </section>
  );
}

type Side = JournalComparison['first'];

function Found({ found }: { readonly found: JournalComparison }) {
  const { i18n, timezone } = useJournal();
  const { first, second, verdict } = found;
  const time = (at: number) => formatClock(at, timezone, true);
  const rows: readonly (readonly [string, (side: Side) => string])[] = [
    [i18n.t('compare.service'), ({ service }) => i18n.textOf(service)],
    [i18n.t('compare.issued'), ({ issuedAt }) => time(issuedAt)],
    [
      i18n.t('compare.head-start'),
      ({ headStartMinutes, priority }) =>
        `${i18n.t('unit.minutes', { n: headStartMinutes })}${priority ? ` · ${i18n.textOf(priority)}` : ''}`,
    ],
    [i18n.t('compare.key'), ({ key }) => time(key)],
    [i18n.t('compare.state'), ({ state }) => (state ? i18n.t(`ticket.state.${state}`) : '—')],
    [
      i18n.t('compare.call'),
      ({ call }) =>
        call
          ? i18n.t('compare.call-words', { time: time(call.at), desk: call.desk, why: callWords(i18n, call.facts) })
          : i18n.t('compare.not-yet'),
    ],
  ];
  return (
    <>
      <p class="compare-verdict">
        {i18n.t(`verdict.${verdict}`, {
          first: first.label,
          second: second.label,
          desk: first.call?.desk ?? '—',
          minutes: first.headStartMinutes,
          reason: first.call?.facts.reason ? i18n.textOf(first.call.facts.reason) : '—',
          state: second.state ? i18n.t(`ticket.state.${second.state}`) : '—',
        })}
      </p>
      <div class="admin-scroll">
        <table class="admin-table">
          <thead>
            <tr>
              <th scope="col">{i18n.t('compare.fact')}</th>
              <th scope="col" class="num">
                {first.label}
              </th>
              <th scope="col" class="num">
                {second.label}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, of]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{of(first)}</td>
                <td>{of(second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
