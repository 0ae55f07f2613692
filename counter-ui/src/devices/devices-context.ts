// What every part of the page needs: the picture, the words, whether anything may be changed, and the way to do it.
import type { Signal } from '@preact/signals';
import type { DevicesView, Language } from '@toiluot/shared/contract';
import { type Connection, createI18n, refusalMessages } from '@toiluot/shared/ui';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { messages as boardMessages } from './board/messages.ts';
import { messages } from './messages.ts';

export type Device = DevicesView['devices'][number];
export type WaitingDevice = DevicesView['waiting'][number];
export type DeviceKind = Device['kind'];

export const createDevicesI18n = (lang: Signal<Language>) =>
  createI18n({ ...refusalMessages, ...messages, ...boardMessages }, lang);
export type DevicesI18n = ReturnType<typeof createDevicesI18n>;

/** What stands over the page: pairing one that waits, changing or revoking one that is known. */
export type DeviceErrand =
  | { readonly kind: 'pair'; readonly asking: WaitingDevice }
  | { readonly kind: 'edit'; readonly device: Device }
  | { readonly kind: 'board'; readonly device: Device }
  | { readonly kind: 'revoke'; readonly device: Device };

export type Devices = {
  readonly i18n: DevicesI18n;
  readonly view: DevicesView;
  readonly send: Connection['send'];
  /** Why nothing can be changed: the end of a message key. */
  readonly block: 'read-only' | 'line-down' | undefined;
  readonly begin: (errand: DeviceErrand) => void;
  readonly tell: (sentence: string) => void;
};

export const DevicesContext = createContext<Devices | undefined>(undefined);

export function useDevices(): Devices {
  const devices = useContext(DevicesContext);
  if (!devices) throw new Error('useDevices outside of DevicesContext');
  return devices;
}
