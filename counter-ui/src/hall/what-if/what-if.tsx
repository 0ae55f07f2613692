import type { HallChange, QueryAnswer, ServiceEffect, WaitSpread } from '@toiluot/shared/contract';
import { describeRefusal, Icon } from '@toiluot/shared/ui';
import { useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import { useAnswer } from '../use-answer.ts';
import { changeOf, changeWords, movedEffects, waitWords } from './effect-words.ts';

/** What waits would become, before anything is applied; asked anew with every change of the proposal. */
export function WhatIf({ change }: { readonly change: HallChange }) {
  const { i18n, view } = useHall();
  const { asked, isWorking } = useAnswer('hall.what-if', change);
  return (
    <section class="whatif" aria-busy={isWorking ? 'true' : 'false'}>
      <h4>{i18n.t('whatif.title')}</h4>
      {asked === undefined && <p class="note">{i18n.t('whatif.working')}</p>}
      {asked?.ok === false && (
        <p class="note" role="status">
          {asked.code === 'day-not-open'
            ? i18n.t('whatif.no-day')
            : i18n.t('whatif.none', { reason: describeRefusal(i18n, asked, view.centre.timezone) })}
        </p>
      )}
      {asked?.ok && <Effects answer={asked.result} />}
    </section>
  );
}

function Effects({ answer }: { readonly answer: QueryAnswer<'hall.what-if'> }) {
  const { i18n } = useHall();
  const rows = movedEffects(answer.services);
  const others = answer.services.length - rows.length;
  if (answer.total === undefined && rows.length === 0) return <p class="note">{i18n.t('whatif.nobody')}</p>;
  return (
    <>
      <table class="whatif-table">
        <caption class="for-readers">{i18n.t('whatif.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('queue.service')}</th>
            <th scope="col">{i18n.t('whatif.half')}</th>
            <th scope="col">{i18n.t('whatif.most')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <EffectRow key={row.service} row={row} />
          ))}
        </tbody>
        {answer.total && (
          <tfoot>
            <tr>
              <th scope="row">{i18n.t('whatif.total', { n: answer.total.waiting })}</th>
              <Waits before={answer.total.before} after={answer.total.after} />
            </tr>
          </tfoot>
        )}
      </table>
      {others > 0 && <p class="note">{i18n.t('whatif.others', { n: others })}</p>}
      {answer.total && <Unserved before={answer.total.before} after={answer.total.after} />}
      {rows.some(({ littleData }) => littleData) && <p class="note">{i18n.t('whatif.little-data')}</p>}
    </>
  );
}

function EffectRow({ row }: { readonly row: ServiceEffect }) {
  const { i18n, view } = useHall();
  const queue = view.queues.find(({ service }) => service === row.service);
  const isAlone = row.desksAfter === 0;
  return (
    <tr class={isAlone ? 'whatif-alone' : undefined}>
      <th scope="row">
        {queue ? serviceName(i18n, queue) : row.service}
        {row.littleData && <span aria-hidden="true">{' *'}</span>}
        <small>
          {i18n.t('whatif.row', { n: row.waiting })}
          {row.desksBefore !== row.desksAfter &&
            ` · ${i18n.t('whatif.desks', { before: row.desksBefore, after: row.desksAfter })}`}
        </small>
      </th>
      <Waits before={row.before} after={row.after} />
    </tr>
  );
}

const ARROWS = { shorter: 'down', longer: 'warning', same: undefined } as const;

function Waits({ before, after }: { readonly before: WaitSpread; readonly after: WaitSpread }) {
  const { i18n } = useHall();
  return (
    <>
      {(['p50Ms', 'p90Ms'] as const).map((share) => {
        const change = changeOf(before[share], after[share]);
        const arrow = ARROWS[change.turn];
        return (
          <td key={share} class={`whatif-${change.turn}`}>
            <span class="num">{waitWords(i18n, before[share], after[share])}</span>
            <small>
              {arrow && <Icon name={arrow} />}
              {changeWords(i18n, change)}
            </small>
          </td>
        );
      })}
    </>
  );
}

function Unserved({ before, after }: { readonly before: WaitSpread; readonly after: WaitSpread }) {
  const { i18n } = useHall();
  if (before.unserved === 0 && after.unserved === 0) return null;
  return (
    <p class={after.unserved > before.unserved ? 'whatif-longer' : 'note'}>
      {i18n.t('whatif.unserved', { before: before.unserved, after: after.unserved })}
    </p>
  );
}
