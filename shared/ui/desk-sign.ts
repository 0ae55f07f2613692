import type { DeskState } from '../contract/index.ts';
import type { IconName } from './components/icon-shapes.ts';

/** State of a desk as screens show it: the contract's, or `offline` when its screen is away. */
export type ShownDeskState = DeskState | 'offline';

export interface DeskSign {
  /** T trống, G đang gọi, P đang phục vụ, N tạm nghỉ, Đ đóng, M mất kết nối: the same letter in every language. */
  readonly letter: string;
  /** Text key of the word beside it. */
  readonly key:
    | 'desk.state.free'
    | 'desk.state.calling'
    | 'desk.state.serving'
    | 'desk.state.paused'
    | 'desk.state.closed'
    | 'desk.state.offline';
  readonly icon: IconName;
  /** Custom property of its colour and class suffix of its pattern. */
  readonly colour: 'teal' | 'orange' | 'blue' | 'brown' | 'ink' | 'plum';
}

const signs: Readonly<Record<ShownDeskState, DeskSign>> = {
  open: { letter: 'T', key: 'desk.state.free', icon: 'desk', colour: 'teal' },
  calling: { letter: 'G', key: 'desk.state.calling', icon: 'speaker', colour: 'orange' },
  serving: { letter: 'P', key: 'desk.state.serving', icon: 'people', colour: 'blue' },
  paused: { letter: 'N', key: 'desk.state.paused', icon: 'pause', colour: 'brown' },
  closed: { letter: 'Đ', key: 'desk.state.closed', icon: 'closed', colour: 'ink' },
  offline: { letter: 'M', key: 'desk.state.offline', icon: 'connection-lost', colour: 'plum' },
};

/** Letter, word, icon and colour of a desk's state (screens.md section 1); colour is never the only sign. */
export function deskSign(state: ShownDeskState): DeskSign {
  return signs[state];
}
