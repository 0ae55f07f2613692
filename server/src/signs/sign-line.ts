// The signs of one wire. Nothing waits in a queue: whenever the wire is free, whoever shows something old gets what is
// true at that moment, so the newest wins and a slow wire never falls behind.
import { setTimeout as pause } from 'node:timers/promises';
import type { SignLineConfig, SignPlace } from './config/sign-config.ts';
import { renderFrame } from './frame/render-frame.ts';
import type { SignFace } from './sign-face.ts';
import { Exchange } from './transport/exchange.ts';

/** A sign that lost its power comes back empty without a word: everything is sent again this often. */
const AGAIN_MS = 30_000;
const RETRY_MS = 3_000;
/** Silence by which signs on a shared wire tell two frames apart. */
const GAP_MS = 20;

export type SignHealth = { readonly desk: number; readonly failedSince: number };

type Shown = { face: SignFace | undefined; sentAt: number; triedAt: number; failedSince: number | undefined };
type Due = { readonly sign: SignPlace; readonly shown: Shown; readonly face: SignFace };

export type SignLineOptions = {
  readonly config: SignLineConfig;
  readonly faceOf: (desk: number) => SignFace;
  readonly now: () => number;
  /** Resolves when what is read next is stored. */
  readonly settled: () => Promise<void>;
};

export class SignLine {
  readonly #options: SignLineOptions;
  readonly #exchange: Exchange;
  readonly #shown: ReadonlyMap<SignPlace, Shown>;
  #isBusy = false;
  #isStopped = false;

  constructor(options: SignLineOptions) {
    const { to, answer, signs } = options.config;
    this.#options = options;
    this.#shown = new Map(
      signs.map((sign) => [sign, { face: undefined, sentAt: 0, triedAt: 0, failedSince: undefined }]),
    );
    this.#exchange = new Exchange(to, answer !== undefined, () => {
      this.#forget();
      void this.step();
    });
  }

  /** Sends what is due until nothing is. Never rejects. */
  async step(): Promise<void> {
    if (this.#isBusy || this.#isStopped) return;
    this.#isBusy = true;
    for (let due = await this.#due(); due; due = await this.#due()) {
      await this.#show(due);
      await pause(GAP_MS);
    }
    this.#isBusy = false;
    // What was being opened while the house stopped.
    if (this.#isStopped) this.#exchange.close();
  }

  stop(): void {
    this.#isStopped = true;
    this.#exchange.close();
  }

  health(): SignHealth[] {
    return [...this.#shown].flatMap(([{ desk }, { failedSince }]) =>
      failedSince === undefined ? [] : [{ desk, failedSince }],
    );
  }

  /** Changes before repetitions, signs that answer before those that do not, whoever has waited longest first. */
  async #due(): Promise<Due | undefined> {
    const { faceOf, now, settled } = this.#options;
    await settled();
    if (this.#isStopped) return undefined;
    const all = [...this.#shown].map(([sign, shown]): Due => ({ sign, shown, face: faceOf(sign.desk) }));
    const mayTry = all.filter(({ shown }) => shown.failedSince === undefined || now() - shown.triedAt >= RETRY_MS);
    const changed = mayTry.filter(({ shown, face }) => !isSame(shown.face, face));
    const old = mayTry.filter(({ shown }) => now() - shown.sentAt >= AGAIN_MS);
    const turn = ({ shown: { failedSince, triedAt } }: Due) => triedAt + (failedSince === undefined ? 0 : AGAIN_MS);
    return (changed.length > 0 ? changed : old).sort((a, b) => turn(a) - turn(b))[0];
  }

  async #show({ sign, shown, face }: Due): Promise<void> {
    const { config, now } = this.#options;
    const fields = { address: sign.address, mode: config.modes[face.mode], text: face.text };
    shown.triedAt = now();
    try {
      const answer = config.answer && renderFrame(config.answer, fields);
      const isTaken = await this.#exchange.send(renderFrame(config.frame, fields), answer);
      shown.face = isTaken ? face : undefined;
      if (isTaken) shown.sentAt = now();
      shown.failedSince = isTaken ? undefined : (shown.failedSince ?? now());
    } catch {
      this.#forget();
      for (const each of this.#shown.values()) {
        each.triedAt = now();
        each.failedSince ??= now();
      }
    }
  }

  #forget(): void {
    for (const shown of this.#shown.values()) shown.face = undefined;
  }
}

const isSame = (a: SignFace | undefined, b: SignFace): boolean => a?.text === b.text && a.mode === b.mode;
