import type { TicketView } from '@toiluot/shared/contract';
import type { PhoneTexts } from '../texts.ts';

/** F-T10, F-T11: why others may pass, who has, and what happens to somebody who comes too late. Never whose ground. */
export function WhyOrder({ view, texts: { t } }: { readonly view: TicketView; readonly texts: PhoneTexts }) {
  const { passed = [], headStartMinutes, lateReturn } = view;
  return (
    <>
      <details class="more">
        <summary>{t('why.title')}</summary>
        <p>{passed.length === 0 ? t('why.none') : t('why.some')}</p>
        {passed.length > 0 && (
          <ul class="passed">
            {passed.map(({ kind, count }) => (
              <li key={kind}>{t(passedKey(kind), { n: count })}</li>
            ))}
          </ul>
        )}
        <p>{t('why.own-line')}</p>
        {headStartMinutes > 0 && <p>{t('why.priority', { minutes: headStartMinutes })}</p>}
      </details>
      <details class="more">
        <summary>{t('late.title')}</summary>
        <p>{t('late.rule', { m: lateReturn.withinMin, k: lateReturn.behind })}</p>
      </details>
    </>
  );
}

type Kind = NonNullable<TicketView['passed']>[number]['kind'];

function passedKey(kind: Kind): 'passed.priority' | 'passed.sent-to-desk' | 'passed.came-back' | 'passed.chosen' {
  return kind === 'priority' || kind === 'sent-to-desk' || kind === 'came-back' ? `passed.${kind}` : 'passed.chosen';
}
