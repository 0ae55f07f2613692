import type { Decide } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';

export const saveSettings: Decide<'settings.save'> = (state, { settings }) =>
  changeCatalogue(state, (file) => ({ ...file, settings: { ...file.settings, ...settings } }), {
    type: 'settings.saved',
    data: { settings },
  });
