// The latest picture of every view this screen looks at.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SubscribeMessage, ViewName, ViewOf } from '../../contract/index.ts';

export interface ViewStore {
  view<N extends ViewName>(name: N): ReadonlySignal<ViewOf<N> | undefined>;
  /** @returns false when it was older than the picture we have, or of another desk */
  offer(view: ViewOf<ViewName>): boolean;
  /** Looks at this view from now on; with other parameters than before, the old picture goes. */
  choose(message: SubscribeMessage): void;
  chosen(): readonly SubscribeMessage[];
}

type AnyView = ViewOf<ViewName>;

export function createViewStore(): ViewStore {
  const pictures = new Map<ViewName, Signal<AnyView | undefined>>();
  const choices = new Map<ViewName, SubscribeMessage>();

  const pictureOf = (name: ViewName): Signal<AnyView | undefined> => {
    let picture = pictures.get(name);
    if (!picture) {
      picture = signal<AnyView | undefined>(undefined);
      pictures.set(name, picture);
    }
    return picture;
  };

  return {
    view: <N extends ViewName>(name: N) =>
      pictureOf(name) as ReadonlySignal<unknown> as ReadonlySignal<ViewOf<N> | undefined>,
    offer(view) {
      const picture = pictureOf(view.view);
      if (!isNewer(view, picture.peek()) || !isOfDesk(view, choices.get(view.view))) return false;
      picture.value = view;
      return true;
    },
    choose(message) {
      const before = choices.get(message.view);
      if (before && keyOf(before) !== keyOf(message)) pictureOf(message.view).value = undefined;
      choices.set(message.view, message);
    },
    chosen: () => Array.from(choices.values()),
  };
}

/** A lower number of the same epoch is an older picture; after a restore (new epoch) numbers may start again. */
function isNewer(view: AnyView, last: AnyView | undefined): boolean {
  return last === undefined || view.epoch !== last.epoch || view.seq >= last.seq;
}

/** A picture of the desk looked at before may still be under way. */
function isOfDesk(view: AnyView, choice: SubscribeMessage | undefined): boolean {
  const desk = choice?.params?.desk;
  return view.view !== 'desk.view' || desk === undefined || view.desk.id === desk;
}

function keyOf({ params }: SubscribeMessage): string {
  return `${params?.zone ?? ''} ${params?.desk ?? ''}`;
}
