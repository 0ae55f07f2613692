import type { Decide } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';
import { shownSettings } from '../shown-settings.ts';

/** Whether a hall is one for practice is decided where it is started, by nobody's form. */
export const saveSettings: Decide<'settings.save'> = (state, { settings: wanted, was }, { actor }) => {
  const { practice, ...others } = wanted;
  const settings = actor.kind === 'system' && practice !== undefined ? { ...others, practice } : others;
  return changeCatalogue(state, {
    place: '/settings',
    present: (file) => shownSettings(file.settings),
    was,
    change: (file) => ({ ...file, settings: { ...file.settings, ...settings } }),
    event: { type: 'settings.saved', data: { settings } },
  });
};
