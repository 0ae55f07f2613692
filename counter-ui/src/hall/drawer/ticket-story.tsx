import type { TicketLine } from '@toiluot/shared/contract';
import { describeRefusal, formatClock, formatDesks } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { actorName } from '../hall-texts.ts';
import { storySentence } from '../story-sentence.ts';
import { useAnswer } from '../use-answer.ts';

const FULL_LABEL = /^[a-z]{1,2}\s?\d{2,7}$/i;

/** Every line of the journal about one ticket, in words; and why it went before or after another. */
export function TicketStory({ label, state }: { readonly label: string; readonly state: string }) {
  const { i18n, view } = useHall();
  const [other, setOther] = useState('');
  const comparedWith = FULL_LABEL.test(other.trim()) ? { comparedWith: other.trim() } : {};
  const { asked } = useAnswer('ticket.history', { label, ...comparedWith }, state);
  const story = asked?.ok ? asked.result : undefined;
  const order = story?.order;
  return (
    <>
      <h3>{i18n.t('story.title')}</h3>
      {asked === undefined && <p class="note">{i18n.t('story.loading')}</p>}
      {story && (
        <>
          {story.ticket.state === 'waiting' && (
            <p class="note">
              {story.ticket.callableAt.length === 0
                ? i18n.t('story.callable.none')
                : i18n.t('story.callable', { list: formatDesks(story.ticket.callableAt) })}
            </p>
          )}
          <ol class="story">
            {story.lines.map((line) => (
              <Line key={line.seq} line={line} />
            ))}
          </ol>
        </>
      )}
      <TextField
        label={i18n.t('story.compare')}
        value={other}
        onChange={setOther}
        hint={i18n.t('ticket.find.hint')}
        maxLength={12}
      />
      <p role="status" class="story-order">
        {order && i18n.t(`story.order.${order.kind}`, { first: order.first, second: order.second, n: order.minutes })}
        {asked?.ok === false && describeRefusal(i18n, asked, view.centre.timezone)}
      </p>
    </>
  );
}

function Line({ line }: { readonly line: TicketLine }) {
  const { i18n, view } = useHall();
  return (
    <li class="story-line">
      <span class="num">{formatClock(line.at, view.centre.timezone, true)}</span>
      <span>
        {storySentence(i18n, view, line)}
        <small>{actorName(i18n, line.by)}</small>
      </span>
    </li>
  );
}
