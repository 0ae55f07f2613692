import { boardFixtures, deskSession, FIXTURE_NOW } from '@toiluot/shared/fixtures';
import { ChooseDeskScreen } from '../session/choose-desk-screen.tsx';
import { PlainPage } from '../session/plain-page.tsx';
import { SignInScreen } from '../session/sign-in-screen.tsx';
import { useTexts } from '../texts.tsx';
import { galleryInfo } from './gallery-info.ts';
import type { GalleryPage } from './gallery-states.ts';
import { createStillLink } from './still-link.ts';

const lines = {
  'choose-desk': createStillLink(undefined, FIXTURE_NOW).link,
  'choose-desk-stale': createStillLink(undefined, FIXTURE_NOW, 'stale').link,
  'choose-desk-lost': createStillLink(undefined, FIXTURE_NOW, 'offline').link,
};

/** The pages before the desk; nobody gets further from here. */
export function GalleryPageView({ page }: { readonly page: GalleryPage }) {
  const { t } = useTexts();
  if (page === 'loading')
    return (
      <PlainPage title={t('app.title')}>
        <p role="status">{t('app.loading-desk', { number: 5 })}</p>
      </PlainPage>
    );
  if (page === 'choose-desk' || page === 'choose-desk-stale' || page === 'choose-desk-lost') {
    return (
      <ChooseDeskScreen
        session={deskSession}
        info={galleryInfo}
        board={Object.values(boardFixtures)[0]}
        wished="desk-05"
        connection={lines[page]}
        onChoose={() => {}}
        onSignOut={() => {}}
      />
    );
  }
  const because =
    page === 'sign-in-ended' ? ('ended' as const) : page === 'sign-in-refused' ? ('link-used' as const) : undefined;
  return (
    <SignInScreen because={because} centreName={galleryInfo.centre.name} onSignIn={async () => 'wrong-credentials'} />
  );
}
