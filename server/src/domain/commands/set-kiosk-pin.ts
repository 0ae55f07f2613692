import type { Decide } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';

/** The PIN of the kiosks' staff mode, kept as a keyed hash; an empty one switches staff mode off. */
export const setKioskPin: Decide<'kiosk.set-pin'> = (state, { pin }, { hashPin }) => {
  if (!hashPin) throw new Error('nothing hashes PINs here');
  const settings = { kioskPinHash: pin === '' ? '' : hashPin(pin) };
  return changeCatalogue(state, {
    place: '/settings',
    present: (file) => file.settings,
    was: undefined,
    change: (file) => ({ ...file, settings: { ...file.settings, ...settings } }),
    event: { type: 'settings.saved', data: { settings } },
  });
};
