import type {
  AlertRecord,
  CommandName,
  DeviceId,
  HallEvent,
  InputOf,
  RefusalCode,
  RefusalDetails,
  Refused,
  ResultOf,
  ServiceId,
  TicketId,
} from '@toiluot/shared/contract';
import type { Actor } from './actor.ts';
import type { HallState } from './state.ts';

/** What a rule may know besides the state: who, when (epoch ms, never earlier than the last event), and the mode. */
export type CommandContext = {
  readonly actor: Actor;
  readonly now: number;
  readonly trial: boolean;
  /** When a device that was connected fell silent, epoch ms; undefined while it is heard, or was never heard. */
  readonly silentSince?: (device: DeviceId) => number | undefined;
  /** The forecast for somebody who takes a number of this service now; undefined = no trustworthy estimate (WT). */
  readonly waitFor?: (
    service: ServiceId,
    hasHeadStart: boolean,
  ) => { readonly fromMin: number; readonly toMin: number } | undefined;
  /** Keyed hash of a PIN under the installation's secret. */
  readonly hashPin?: (pin: string) => string;
  /** WT4: when one more number of this service will hardly be served before the session ends (epoch ms). */
  readonly lateTicketOf?: (
    service: ServiceId,
  ) => { readonly before: number; readonly carriesOver: boolean } | undefined;
  /** WT4: tickets that wait and will hardly be served before the day's last session ends. */
  readonly hardlyServed?: () => readonly TicketId[];
  /** What the speakers of the hall suffer from now; heard by the server, stored nowhere but as alerts. */
  readonly voiceTroubles?: () => readonly AlertRecord[];
};

export type Accepted<R> = {
  readonly events: readonly HallEvent[];
  /** Further events decided on the state after `events`, in the same transaction: "after this one", "and call next". */
  readonly followUp?: (state: HallState) => readonly HallEvent[];
  /** Computed after all events were applied. */
  readonly reply: (state: HallState) => R;
};

export type Decision<R> = Accepted<R> | Refused;

/** A rule: pure, synchronous, run twice without harm. */
export type Decide<N extends CommandName> = (
  state: HallState,
  input: InputOf<N>,
  context: CommandContext,
) => Decision<ResultOf<N>>;

export const refuse = (refused: RefusalCode, details?: RefusalDetails): Refused =>
  details ? { refused, details } : { refused };

export const isRefused = (value: object): value is Refused => 'refused' in value;
