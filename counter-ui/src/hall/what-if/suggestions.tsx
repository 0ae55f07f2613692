import type { Suggestion } from '@toiluot/shared/contract';
import { Icon } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { type Hall, useHall } from '../hall-context.ts';
import { deskName, serviceName } from '../hall-texts.ts';
import { useAnswer } from '../use-answer.ts';
import { minutesOf } from './effect-words.ts';

const EVERY_MS = 60_000;

/** What the simulation would do; looked at or dismissed by a person, never applied by itself. */
export function Suggestions() {
  const { i18n, view, clock, block } = useHall();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const mayAsk = block !== 'read-only' && view.day?.state === 'open';
  const minute = Math.floor(clock.value / EVERY_MS);
  const { asked } = useAnswer('hall.suggestions', mayAsk ? {} : undefined, minute);
  const found = asked?.ok ? asked.result.suggestions : [];
  const shown = found.filter((suggestion) => !dismissed.has(suggestion.id) && isOpenQuestion(view, suggestion));
  if (shown.length === 0) return null;
  return (
    <section class="suggestions" aria-label={i18n.t('suggest.title')}>
      {shown.map((suggestion) => (
        <Card
          key={suggestion.id}
          suggestion={suggestion}
          onDismiss={() => setDismissed(new Set([...dismissed, suggestion.id]))}
        />
      ))}
    </section>
  );
}

/** Gone when somebody has done it meanwhile. */
function isOpenQuestion({ desks }: Hall['view'], { kind, desk, service }: Suggestion): boolean {
  const found = desks.find(({ id }) => id === desk);
  if (!found) return false;
  return kind === 'open-desk' ? found.state === 'closed' : !found.services.some((line) => line.service === service);
}

function Card({ suggestion, onDismiss }: { readonly suggestion: Suggestion; readonly onDismiss: () => void }) {
  const { i18n, drawer } = useHall();
  const { desk, service, handicapMinutes, kind } = suggestion;
  const sentence = suggestionSentence(useHall(), suggestion);
  const look = () =>
    drawer.open(
      kind === 'open-desk'
        ? { kind: 'desk', id: desk, unfold: 'open' }
        : { kind: 'desk', id: desk, add: { service, handicapMinutes }, reason: i18n.t('suggest.reason') },
    );
  return (
    <article class="suggestion">
      <Icon name="information" />
      <p>{sentence}</p>
      <button type="button" class="link" aria-label={`${i18n.t('suggest.look')}: ${sentence}`} onClick={look}>
        {i18n.t('suggest.look')}
      </button>
      <button type="button" class="link" aria-label={`${i18n.t('suggest.dismiss')}: ${sentence}`} onClick={onDismiss}>
        {i18n.t('suggest.dismiss')}
      </button>
    </article>
  );
}

/** "Thêm Đất đai vào quầy 6: 9/10 lượt chờ 48 → 31 phút". */
function suggestionSentence({ i18n, view }: Hall, { kind, desk, service, effect }: Suggestion): string {
  const queue = view.queues.find((found) => found.service === service);
  const number = view.desks.find(({ id }) => id === desk)?.number ?? 0;
  const word = (ms: number | undefined) => minutesOf(ms) ?? i18n.t('whatif.not-today');
  return i18n.t(`suggest.${kind}`, {
    desk: deskName(i18n, number),
    service: queue ? serviceName(i18n, queue) : service,
    before: word(effect.before.p90Ms),
    after: word(effect.after.p90Ms),
  });
}
