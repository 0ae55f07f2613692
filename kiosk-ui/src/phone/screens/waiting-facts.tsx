import type { TicketView } from '@toiluot/shared/contract';
import { formatDesks } from '@toiluot/shared/ui/format.ts';
import { Fact } from '../parts/fact.tsx';
import type { PhoneTexts } from '../texts.ts';

export function WaitingFacts({ view, texts: { t } }: { readonly view: TicketView; readonly texts: PhoneTexts }) {
  const { ahead, wait, desks } = view;
  return (
    <dl class="facts">
      {ahead !== undefined && (
        <Fact name={t('fact.ahead')}>{ahead === 0 ? t('fact.ahead.none') : t('fact.ahead.count', { n: ahead })}</Fact>
      )}
      {view.session.state !== 'closed' && view.session.state !== 'holiday' && (
        <Fact name={t('fact.wait')} hint={wait && wait.fromMin > 0 ? t('fact.wait.hint') : undefined}>
          {waitText(t, wait)}
        </Fact>
      )}
      {desks.length > 0 && <Fact name={t('fact.desks')}>{formatDesks(desks)}</Fact>}
    </dl>
  );
}

function waitText(t: PhoneTexts['t'], wait: TicketView['wait']): string {
  if (!wait) return t('fact.wait.unknown');
  if (wait.fromMin === 0 && wait.toMin <= 5) return t('fact.wait.at-once');
  return t('fact.wait.range', { a: wait.fromMin, b: wait.toMin });
}
