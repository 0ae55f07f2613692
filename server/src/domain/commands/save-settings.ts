import type { Decide } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';

export const saveSettings: Decide<'settings.save'> = (state, { settings, was }) =>
  changeCatalogue(state, {
    place: '/settings',
    present: (file) => file.settings,
    was,
    change: (file) => ({ ...file, settings: { ...file.settings, ...settings } }),
    event: { type: 'settings.saved', data: { settings } },
  });
