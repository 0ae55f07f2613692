import type { Catalogue, EditableSettings, Settings } from '@toiluot/shared/contract';

/** The settings without the hash of the staff-mode PIN: what leaves the house, and what a change is held against. */
export function shownSettings({ kioskPinHash: _, ...shown }: Settings): EditableSettings {
  return shown;
}

/** A catalogue that may be looked at or taken away. */
export const shownCatalogue = (file: Catalogue): Catalogue => ({ ...file, settings: shownSettings(file.settings) });
