// The practice hall's centre: the default one, marked by its name on every screen and paper, and without a voice.
import type { Catalogue, Text } from '@toiluot/shared/contract';

const marked = ({ vi, en, ...others }: Text): Text => ({
  ...others,
  vi: `TẬP HUẤN · ${vi}`,
  ...(en !== undefined && { en: `TRAINING · ${en}` }),
});

/** Silent around the clock: a call of the practice hall must not be heard in the real one. */
const SILENT = [
  { from: '00:00', to: '12:00', volume: 0 },
  { from: '12:00', to: '00:00', volume: 0 },
];

export const practiceCatalogue = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  centre: { ...catalogue.centre, name: marked(catalogue.centre.name) },
  settings: { ...catalogue.settings, voiceVolume: SILENT },
});
