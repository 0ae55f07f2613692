import '@toiluot/shared/ui/theme.css';
import '../style/index.css';
import { watchInputMode } from '@toiluot/shared/ui';
import { render } from 'preact';
import { rememberedLanguage } from '../language.ts';
import { createDeskI18n, TextsProvider } from '../texts.tsx';
import { setupClient } from './setup-client.ts';
import { SetupPage } from './setup-page.tsx';
import { createSetupI18n } from './setup-texts.ts';

const lang = rememberedLanguage();
const i18n = createSetupI18n(lang);
watchInputMode();
lang.subscribe(() => {
  document.title = `${i18n.t('setup.title')} · Tới Lượt`;
});
const root = document.getElementById('app');
if (root)
  render(
    <TextsProvider i18n={createDeskI18n(lang)}>
      <SetupPage i18n={i18n} client={setupClient} />
    </TextsProvider>,
    root,
  );
