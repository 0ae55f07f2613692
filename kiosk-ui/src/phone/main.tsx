// The visitor's own page: /t#<token>. The token stays behind the `#` and goes to the server in a header alone.
import '@toiluot/shared/ui/shim.ts';
import '../visitors/visitors.css';
import './phone.css';
import { signal } from '@preact/signals';
import type { Language, TicketView } from '@toiluot/shared/contract';
import { TICKET_HEADER } from '@toiluot/shared/contract/protocol';
import { watchInputMode } from '@toiluot/shared/ui/input-mode.ts';
import { render } from 'preact';
import { createLook } from '../visitors/look.ts';
import { createWatch } from '../visitors/watch.ts';
import { createActs } from './model/acts.ts';
import { alarmDue } from './model/alarm-due.ts';
import { createBell } from './model/bell.ts';
import { everyMsOf } from './model/situation.ts';
import { PhoneApp } from './phone-app.tsx';
import { createPhoneTexts } from './texts.ts';

function start(root: HTMLElement): void {
  const token = location.hash.replace(/^#/, '');
  addEventListener('hashchange', () => location.reload());
  watchInputMode();
  const chosen = signal<Language | undefined>(undefined);
  const lang = signal<Language>('vi');
  const bell = createBell();
  const watch = createWatch<TicketView>({
    look: createLook('/api/ticket', { [TICKET_HEADER]: token }),
    timeOf: ({ serverTime }) => serverTime,
    everyMs: everyMsOf,
  });
  let before: TicketView | undefined;
  watch.picture.subscribe((view) => {
    if (!view) return;
    if (chosen.peek() === undefined) lang.value = view.language === 'en' ? 'en' : 'vi';
    const alarm = alarmDue(before, view);
    before = view;
    if (alarm) bell.ring(alarm);
  });
  const onLang = (language: Language) => {
    chosen.value = language;
    lang.value = language;
  };
  const acts = createActs(token, watch.refresh);
  render(<PhoneApp watch={watch} bell={bell} acts={acts} texts={createPhoneTexts(lang)} onLang={onLang} />, root);
}

const root = document.getElementById('app');
if (root) start(root);
