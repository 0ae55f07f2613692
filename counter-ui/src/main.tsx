import { createConnection, watchInputMode } from '@toiluot/shared/ui';
import '@toiluot/shared/ui/theme.css';
import './style/index.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { rememberedLanguage } from './language.ts';
import { addressFor, readAddress } from './session/address.ts';
import { createSessionClient } from './session/session-client.ts';
import { createAppStore } from './store.ts';
import { createDeskI18n, TextsProvider } from './texts.tsx';

const address = readAddress(location);
const i18n = createDeskI18n(rememberedLanguage());
const store = createAppStore({
  client: createSessionClient(address.seat),
  address,
  connect: createConnection,
  showAddress: (desk) => history.replaceState(null, '', addressFor(location, desk)),
});

watchInputMode();
const root = document.getElementById('app');
if (root)
  render(
    <TextsProvider i18n={i18n}>
      <App store={store} isCompact={address.isCompact} />
    </TextsProvider>,
    root,
  );
void store.start();
