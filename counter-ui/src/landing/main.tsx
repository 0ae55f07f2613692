import '@toiluot/shared/ui/theme.css';
import './landing.css';
import './training.css';
import { watchInputMode } from '@toiluot/shared/ui';
import { render } from 'preact';
import { LandingPage } from './landing-page.tsx';
import { i18n } from './landing-texts.ts';
import { createTrialStore } from './trial-store.ts';

watchInputMode();
i18n.lang.subscribe(() => {
  document.title = i18n.t('landing.title');
});
const root = document.getElementById('app');
if (root) render(<LandingPage store={createTrialStore()} />, root);
