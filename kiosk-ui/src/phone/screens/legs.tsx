import type { TicketView } from '@toiluot/shared/contract';
import { formatDesks } from '@toiluot/shared/ui/format.ts';
import type { PhoneTexts } from '../texts.ts';

type Leg = NonNullable<TicketView['legs']>[number];

/** Services done, the present one and those to come under this number (F-T12); nothing where there is but one. */
export function Legs({ view: { legs = [] }, texts }: { readonly view: TicketView; readonly texts: PhoneTexts }) {
  const { t, textOf } = texts;
  if (legs.length === 0) return null;
  return (
    <section class="legs">
      <h2>{t('legs.title')}</h2>
      <ol>
        {legs.map((leg, index) => (
          <li key={index} class={`leg leg-${leg.state}`}>
            <span class="leg-state">{t(`legs.${leg.state}`)}</span>
            <span class="leg-facts">
              <span class="leg-name">{textOf(leg.service)}</span>
              {leg.desks.length > 0 && <span class="leg-where">{whereOf(texts, leg)}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p class="small">{t('legs.keeps')}</p>
    </section>
  );
}

function whereOf({ t, textOf }: PhoneTexts, { desks, zone, wait }: Leg): string {
  return [
    t('legs.desks', { desks: formatDesks(desks) }),
    ...(zone ? [textOf(zone)] : []),
    ...(wait && wait.toMin > 0 ? [t('legs.wait', { a: wait.fromMin, b: wait.toMin })] : []),
  ].join(' · ');
}
