// Boards as they run on a wall, without the wall: the screens' own line, their own memory, their own rule of the chime.
import { effect, signal } from '@preact/signals';
import type { BoardView } from '@toiluot/shared/contract';
import { readSettings } from '../../display-board/src/settings.ts';
import { type BoardFeed, createBoardStore } from '../../display-board/src/store.ts';
import { type Connection, createConnection } from '../../shared/ui/connection/connection.ts';

export type LiveBoard = {
  readonly connection: Connection;
  /** Ids of all calls that it ever showed. */
  readonly shown: Set<string>;
  readonly picture: () => BoardView | undefined;
  readonly chimes: () => number;
  readonly close: () => void;
};

/** @param url root of the server, or of a proxy before it */
export function aLiveBoard(url: string, token: string): LiveBoard {
  const connection = createConnection({ url, token, views: [{ view: 'board.view' }] });
  const view = connection.view('board.view');
  const shown = new Set<string>();
  let rung = 0;
  const stopWatching = effect(() => {
    for (const { callId } of [...(view.value?.calls ?? []), ...(view.value?.recent ?? [])]) shown.add(callId);
  });
  const { status, lastHeardAt, clock, now, serverTimeOf } = connection;
  const feed: BoardFeed = {
    status,
    view,
    heardAt: lastHeardAt,
    clock,
    now,
    shown: { status, lastHeardAt, serverTimeOf },
  };
  createBoardStore({
    settings: readSettings('#token=k&layout=now&sound=1'),
    feed,
    size: signal({ widthPx: 1920, heightPx: 1080 }),
    chime: {
      isThere: true,
      isBlocked: signal(false),
      ring: () => {
        rung += 1;
      },
      close: () => undefined,
    },
  });
  return {
    connection,
    shown,
    picture: () => view.peek(),
    chimes: () => rung,
    close: () => {
      stopWatching();
      connection.close();
    },
  };
}

/** A picture without its stamp: what a board shows. */
export function faceOf(picture: BoardView | undefined): object | undefined {
  if (!picture) return undefined;
  const { view: _view, epoch: _epoch, seq: _seq, serverTime: _serverTime, ...face } = picture;
  return face;
}
