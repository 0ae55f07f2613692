import { effect } from '@preact/signals';
import { enterWithToken, keptToken, readHash, startPairing } from '@toiluot/shared/ui';
import { render } from 'preact';
import { livePad } from './live-pad.ts';
import { Pad } from './pad.tsx';
import { createPadStore, type PadStore } from './pad-store.ts';

/** Where nobody has measured: a usual tablet. Inches. */
export const USUAL_PAD_INCH = 10.1;

/** Whether the address asks for the rating pad of a desk instead of a board. */
export const isPadAddress = (): boolean => readHash()['layout'] === 'pad';

export function startPad(root: HTMLElement): PadStore {
  const { token: given, diag } = readHash();
  const token = given || keptToken('pad');
  const pairing = token === undefined ? startPairing('pad').stage : undefined;
  pairing?.subscribe((stage) => {
    if (stage.is === 'done') enterWithToken('pad', stage.token);
  });
  const inch = Number(diag);
  const store: PadStore = createPadStore({
    feed: livePad(token, () => store.state.peek().stage.is === 'asleep'),
    diagonalInch: inch >= 5 && inch <= 40 ? inch : USUAL_PAD_INCH,
    pairing,
  });
  effect(() => {
    document.documentElement.lang = store.words.lang.value;
  });
  render(<Pad store={store} />, root);
  return store;
}
