import type { Catalogue } from '@toiluot/shared/contract';
import { type Finding, listedTwice } from './finding.ts';

/** Languages with Vietnamese among them, volumes that name a zone and a time, words explained once (F-A07, F-K11, AN8). */
export function settingsFaults({ settings, centre, synonyms }: Catalogue): Finding[] {
  const { kioskLanguages, voiceVolume = [] } = settings;
  return [
    ...(kioskLanguages && !kioskLanguages.includes('vi')
      ? [fault('/settings/kioskLanguages', 'vietnamese-missing', 'settings: kiosks always offer Vietnamese')]
      : []),
    ...voiceVolume.flatMap(({ zone, from, to }, n): Finding[] => {
      const at = `/settings/voiceVolume/${n}`;
      if (from === to) return [fault(`${at}/to`, 'same-time', `volume ${n + 1}: begins when it ends`)];
      if (zone === undefined || centre.zones.some(({ id }) => id === zone)) return [];
      return [
        { at: `${at}/zone`, code: 'unknown-reference', with: zone, words: `volume ${n + 1}: unknown zone ${zone}` },
      ];
    }),
    ...listedTwice(
      'synonym',
      '/synonyms',
      'term',
      synonyms.map(({ term }) => [term, term.toLowerCase()]),
    ),
  ];
}

const fault = (at: string, code: Finding['code'], words: string): Finding => ({ at, code, words });
