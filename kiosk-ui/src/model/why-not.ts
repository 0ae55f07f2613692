// Why LẤY SỐ cannot be pressed, or what a visitor should know before pressing it.
import type { KioskView } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui';
import type { Texts } from '../texts.tsx';
import { isLeftAlone, type OfferedService } from './offer.ts';
import type { Opening } from './opening.ts';
import { sessionText } from './session-text.ts';

/** The reason in words, or `undefined` when a number can be had. */
export function whyNot(
  texts: Texts,
  view: KioskView,
  service: OfferedService,
  {
    isAway,
    opening,
    now,
  }: {
    readonly isAway: boolean;
    readonly opening: Opening;
    readonly now: number;
  },
): string | undefined {
  const { t, textOf } = texts;
  const { timezone } = view.centre;
  const again =
    service.resumesAt === undefined
      ? ''
      : `. ${t('confirm.again-at', { time: formatClock(service.resumesAt, timezone) })}`;
  if (isAway) return t('away.notice');
  if (service.state === 'suspended')
    return (service.message ? textOf(service.message) : t('refusal.service-suspended')) + again;
  if (service.state === 'full') return t('refusal.series-exhausted');
  if (service.state === 'quota-reached') return t('refusal.quota-reached') + again;
  if (isLeftAlone(service)) return t('refusal.no-desk-serves');
  if (service.late?.refused) return t('confirm.late.refused', { time: formatClock(service.late.before, timezone) });
  return opening === 'shut' ? sessionText(texts, view.session, now, timezone) : undefined;
}

/** Warnings that leave the choice to the visitor. */
export function warnings({ t }: Texts, view: KioskView, service: OfferedService): string[] {
  const { late } = service;
  const time = late && formatClock(late.before, view.centre.timezone);
  return [
    ...(service.served ? [] : [t('confirm.unserved')]),
    ...(service.remaining === undefined ? [] : [t('confirm.few', { n: service.remaining })]),
    ...(late ? [t(late.carriesOver ? 'confirm.late.carries-over' : 'confirm.late', { time })] : []),
  ];
}
