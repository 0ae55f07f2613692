import '@toiluot/shared/ui/shim.ts';
import '@toiluot/shared/ui/theme.css';
import { render } from 'preact';
import { createConnection, HeaderBand, I18nProvider, createI18n, refusalMessages, Stub, DeskPlate, Button, Dialog } from '@toiluot/shared/ui';
const i18n = createI18n({ ...refusalMessages });
const c = createConnection({ token: 'x' });
render(<I18nProvider i18n={i18n}><HeaderBand centreName="a" clock={c.clock} lang={i18n.lang} onLang={(l) => { i18n.lang.value = l; }} connection={c} /><Stub label="A012" size={72} tone="now" /><DeskPlate number={5} size={72} /><Button onPress={() => undefined}>a</Button></I18nProvider>, document.body);
