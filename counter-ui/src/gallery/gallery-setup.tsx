import { SetupPage, type SetupStage } from '../setup/setup-page.tsx';
import { createSetupI18n } from '../setup/setup-texts.ts';
import { useTexts } from '../texts.tsx';
import { galleryInfo } from './gallery-info.ts';
import type { GallerySetup } from './gallery-states.ts';

const { centre } = galleryInfo;
const stages: Readonly<Record<GallerySetup, SetupStage>> = {
  setup: { is: 'open', info: { centre, isCodeVoid: false } },
  'setup-void': { is: 'open', info: { centre, isCodeVoid: true } },
  'setup-made': { is: 'made', username: 'nguyen.an' },
  'setup-over': { is: 'over' },
  'setup-unreachable': { is: 'unreachable' },
};

/** The first set-up in each of its stages; every account is refused. */
export function GallerySetupView({ page }: { readonly page: GallerySetup }) {
  const { lang } = useTexts();
  const refused = { ok: false, code: 'setup-code-wrong', details: { triesLeft: 3 } } as const;
  const client = { info: async () => refused, make: async () => refused };
  return <SetupPage i18n={createSetupI18n(lang)} client={client} first={stages[page]} />;
}
