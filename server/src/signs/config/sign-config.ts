import type { Frame } from '../frame/frame.ts';

/** Where a line of signs begins: a serial-to-network converter or a sign of its own, or a device file. */
export type SignWay =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'device'; readonly path: string };

export type SignPlace = { readonly desk: number; readonly address: number };

/** Signs on one wire, which hears one frame at a time. */
export type SignLineConfig = {
  readonly to: SignWay;
  readonly frame: Frame;
  /** What a sign says to a frame it took; absent: these signs do not answer. */
  readonly answer: Frame | undefined;
  readonly modes: { readonly steady: number; readonly blink: number };
  readonly signs: readonly SignPlace[];
};

export type SignConfig = {
  /** Shown when nobody is called: at a desk that is free, paused, closed. */
  readonly texts: { readonly free: string; readonly paused: string; readonly closed: string };
  /** How long a label blinks after each call, ms. */
  readonly blinkMs: number;
  readonly lines: readonly SignLineConfig[];
};
