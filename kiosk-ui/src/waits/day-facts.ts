import type { PublicDay } from '@toiluot/shared/contract';
import type { WaitsTexts } from './texts.ts';

/** The figures of a closed day in words, one fact each; what too few people stand behind is said to be so. */
export function dayFacts(figures: PublicDay['figures'], { t }: WaitsTexts): readonly string[] {
  const { issued, served, waitMin, satisfaction, complaints } = figures;
  return [
    t('past.issued', { n: issued }),
    t('past.served', { n: served }),
    ...(waitMin
      ? [
          t('past.median', { n: Math.round(waitMin.median) }),
          t('past.p90', { n: Math.round(waitMin.p90) }),
          t('past.within', { p: Math.round(waitMin.shareWithinTarget * 100), n: waitMin.targetMin }),
        ]
      : [t('past.wait.few')]),
    ...(satisfaction
      ? [t('past.satisfied', { p: Math.round(satisfaction.share * 100), n: satisfaction.ratings })]
      : [t('past.satisfied.few')]),
    t('past.complaints', { opened: complaints.opened, closed: complaints.closed }),
  ];
}
