// Staff mode of this kiosk: the PIN gives a grant of the server, and every step goes there with it (F-K24).
import { type ReadonlySignal, signal } from '@preact/signals';
import type {
  CommandName,
  InputOf,
  RefusalCode,
  RefusalDetails,
  Reply,
  ResultOf,
  StaffModeInfo,
} from '@toiluot/shared/contract';

export type Refusal = { readonly code: RefusalCode; readonly details?: RefusalDetails | undefined };

/** `shut` nobody · `pin` asked for the PIN · `open` at work · `issuing` the visitor's pages, with staff's rights. */
export type StaffPlace = 'shut' | 'pin' | 'open' | 'issuing';

export interface StaffDesk {
  readonly place: ReadonlySignal<StaffPlace>;
  readonly info: ReadonlySignal<StaffModeInfo | undefined>;
  /** The last thing that went well or was refused. */
  readonly word: ReadonlySignal<{ readonly done: CommandName } | Refusal | undefined>;
  askPin(): void;
  enter(pin: string): Promise<void>;
  /** Sends a command with the grant. */
  send<N extends CommandName>(name: N, input: InputOf<N>, requestId: string): Promise<Reply<ResultOf<N>>>;
  /** The same for a button of staff mode itself: the word tells how it went. */
  act<N extends CommandName>(name: N, input: InputOf<N>, requestId: string): Promise<void>;
  issue(): void;
  backToDesk(): void;
  refresh(): Promise<void>;
  leave(): void;
}

export interface StaffServer {
  call(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    extra: {
      readonly grant?: string;
      readonly body?: unknown;
      readonly requestId?: string;
    },
  ): Promise<{ readonly ok: boolean; readonly body: unknown }>;
}

const DOOR = '/api/kiosk/staff-mode';
const AWAY: Refusal = { code: 'not-ready' };

export function createStaffDesk(server: StaffServer): StaffDesk {
  const place = signal<StaffPlace>('shut');
  const info = signal<StaffModeInfo | undefined>(undefined);
  const word = signal<{ readonly done: CommandName } | Refusal | undefined>(undefined);
  let grant = '';

  const call = async (...args: Parameters<StaffServer['call']>) =>
    server.call(...args).catch(() => ({ ok: false, body: AWAY as unknown }));

  const shut = () => {
    grant = '';
    info.value = undefined;
    word.value = undefined;
    place.value = 'shut';
  };
  const refused = (refusal: Refusal) => {
    word.value = { code: refusal.code, details: refusal.details };
    // A grant that has ended leads back to the PIN.
    if (refusal.code === 'staff-mode-needed') place.value = 'pin';
  };
  const refresh = async () => {
    const answer = await call('GET', DOOR, { grant });
    if (answer.ok) info.value = answer.body as StaffModeInfo;
    else refused(answer.body as Refusal);
  };
  const send: StaffDesk['send'] = async (name, input, requestId) => {
    const answer = await call('POST', `/api/commands/${name}`, { grant, body: input, requestId });
    return answer.body as Reply<never>;
  };
  return {
    place,
    info,
    word,
    send,
    refresh,
    askPin() {
      word.value = undefined;
      place.value = 'pin';
    },
    async enter(pin) {
      const answer = await call('POST', DOOR, { body: { pin } });
      if (place.peek() !== 'pin') return;
      if (!answer.ok) return refused(answer.body as Refusal);
      grant = (answer.body as { grant: string }).grant;
      word.value = undefined;
      await refresh();
      if (place.peek() === 'pin') place.value = 'open';
    },
    async act(name, input, requestId) {
      word.value = undefined;
      const reply = await send(name, input, requestId);
      if ('code' in reply) return refused(reply);
      word.value = { done: name };
      await refresh();
    },
    issue() {
      word.value = undefined;
      place.value = 'issuing';
    },
    backToDesk() {
      place.value = 'open';
      void refresh();
    },
    leave() {
      if (grant !== '') void call('DELETE', DOOR, { grant });
      shut();
    },
  };
}
