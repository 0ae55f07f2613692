import type { EditableSettings } from '@toiluot/shared/contract';
import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import type { AdminI18n } from '../admin-texts.ts';
import { readClock } from '../forms/dates.ts';
import { isWithin, LIMITS } from './limits.ts';

/** The settings that were changed: what nobody touched is not sent, so an absent one stays absent. */
export function changedOnly(opened: EditableSettings, draft: EditableSettings): Partial<EditableSettings> {
  const keys = Object.keys(draft) as (keyof EditableSettings)[];
  return Object.fromEntries(
    keys.filter((key) => fingerprintOf(draft[key]) !== fingerprintOf(opened[key])).map((key) => [key, draft[key]]),
  );
}

/** What cannot be sent, by field and in words. A limit that is not set has a default of the server. */
export function wrongFields(i18n: AdminI18n, draft: EditableSettings): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const limit of LIMITS) {
    const value = draft[limit.key];
    if (value !== undefined && !isWithin(limit, value))
      wrong[limit.key] = i18n.t('limit.outside', { from: limit.from, to: limit.to });
  }
  if (draft.phoneAddress && !/^https?:\/\/[^\s#?]+$/.test(draft.phoneAddress))
    wrong['phoneAddress'] = i18n.t('settings.phone.wrong');
  for (const [n, { from, to, volume }] of (draft.voiceVolume ?? []).entries()) {
    const at = `voiceVolume/${n}`;
    if (readClock(from) !== from) wrong[`${at}/from`] = i18n.t('form.clock-wrong');
    if (readClock(to) !== to) wrong[`${at}/to`] = i18n.t('form.clock-wrong');
    if (!Number.isInteger(volume) || volume < 0 || volume > 100)
      wrong[`${at}/volume`] = i18n.t('limit.outside', { from: 0, to: 100 });
  }
  return wrong;
}
