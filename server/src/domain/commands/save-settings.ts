import type { Decide } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';
import { shownSettings } from '../shown-settings.ts';

export const saveSettings: Decide<'settings.save'> = (state, { settings, was }) =>
  changeCatalogue(state, {
    place: '/settings',
    present: (file) => shownSettings(file.settings),
    was,
    change: (file) => ({ ...file, settings: { ...file.settings, ...settings } }),
    event: { type: 'settings.saved', data: { settings } },
  });
