// Present waits for anybody: /waits, in English with `#en`.
import '@toiluot/shared/ui/shim.ts';
import '../visitors/visitors.css';
import './waits.css';
import { signal } from '@preact/signals';
import type { Language, PublicCalls, PublicWaits } from '@toiluot/shared/contract';
import { watchInputMode } from '@toiluot/shared/ui/input-mode.ts';
import { render } from 'preact';
import { createLook } from '../visitors/look.ts';
import { createWatch } from '../visitors/watch.ts';
import { createWaitsTexts } from './texts.ts';
import { WaitsApp } from './waits-app.tsx';

const EVERY_MS = 15_000;
const CALLS_EVERY_MS = 5_000;

function start(root: HTMLElement): void {
  watchInputMode();
  const lang = signal<Language>(location.hash === '#en' ? 'en' : 'vi');
  const watch = createWatch<PublicWaits>({
    look: createLook('/api/public/waits', {}),
    timeOf: ({ at }) => at,
    everyMs: () => EVERY_MS,
  });
  const calls = createWatch<PublicCalls>({
    look: createLook('/api/public/calls', {}),
    timeOf: ({ at }) => at,
    everyMs: () => CALLS_EVERY_MS,
  });
  const onLang = (language: Language) => {
    lang.value = language;
    history.replaceState(null, '', `#${language}`);
  };
  render(<WaitsApp watch={watch} calls={calls} texts={createWaitsTexts(lang)} onLang={onLang} />, root);
}

const root = document.getElementById('app');
if (root) start(root);
