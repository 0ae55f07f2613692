// What every part of the hall needs: the picture, the clock, the words, and the way to act.
import type { ReadonlySignal } from '@preact/signals';
import type { HallView } from '@toiluot/shared/contract';
import type { Connection } from '@toiluot/shared/ui';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ActionBlock } from './action-block.ts';
import type { Ask } from './ask.ts';
import type { DrawerTarget } from './drawer-target.ts';
import type { HallI18n } from './hall-texts.ts';

/** Said at the foot of the page after an action. */
export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'warning';
  readonly undo?: (() => Promise<void>) | undefined;
}

export interface Hall {
  readonly i18n: HallI18n;
  readonly view: HallView;
  /** Server time, epoch ms, every second. */
  readonly clock: ReadonlySignal<number>;
  /** Why every action is off. */
  readonly block: ActionBlock;
  /** 10 s of silence: nothing is "now" any more. 60 s: no state is claimed. */
  readonly age: 'fresh' | 'stale' | 'lost';
  readonly send: Connection['send'];
  /** Id of the person at this screen. */
  readonly me: string;
  readonly ask: Ask;
  readonly tell: (notice: Notice) => void;
  readonly drawer: {
    /** A new errand: forgets where it came from. */
    readonly open: (target: DrawerTarget) => void;
    /** From inside the drawer, with a way back. */
    readonly deeper: (target: DrawerTarget) => void;
  };
}

export const HallContext = createContext<Hall | undefined>(undefined);

export function useHall(): Hall {
  const hall = useContext(HallContext);
  if (!hall) throw new Error('useHall outside of HallContext');
  return hall;
}
