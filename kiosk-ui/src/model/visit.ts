// What one visitor has chosen so far; forgotten whole by `reset`.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ServiceKind } from '@toiluot/shared/contract';
import type { Language } from './languages.ts';

export type TextSize = 'A' | 'A+' | 'A++';
/** Ways through the tree; guidance has no tree. */
export type TreeKind = Exclude<ServiceKind, 'guidance'>;

/** Where the visitor is; ids as in the view. */
export type Step =
  | { readonly at: 'home' }
  | { readonly at: 'agencies'; readonly kind: TreeKind }
  | { readonly at: 'services'; readonly agency: string }
  | { readonly at: 'search' }
  | { readonly at: 'help' }
  | { readonly at: 'confirm'; readonly service: string | undefined; readonly procedure?: string | undefined }
  | { readonly at: 'result' };

export interface Visit {
  readonly step: ReadonlySignal<Step>;
  readonly lang: Signal<Language>;
  readonly textSize: Signal<TextSize>;
  readonly highContrast: Signal<boolean>;
  readonly lowered: Signal<boolean>;
  /** The page is read aloud. */
  readonly speaking: Signal<boolean>;
  /** Of the voice, 0.25 to 1. */
  readonly volume: ReadonlySignal<number>;
  readonly priority: Signal<boolean>;
  /** A card has shown the age for priority: it is offered, never taken by itself. */
  readonly mayHavePriority: Signal<boolean>;
  readonly query: Signal<string>;
  /** Nothing chosen and nothing changed: nobody stands here. */
  readonly isPristine: ReadonlySignal<boolean>;
  /** One step louder or softer. */
  turnVolume(by: 1 | -1): void;
  go(step: Step): void;
  back(): void;
  reset(): void;
}

const USUAL_VOLUME = 0.75;
const VOLUME_STEP = 0.25;

const HOME: Step = { at: 'home' };

/** @param language  the machine's own, to which every visit returns */
export function createVisit(language: Language): Visit {
  const path = signal<readonly Step[]>([HOME]);
  const step = computed(() => path.value[path.value.length - 1] ?? HOME);
  const lang = signal<Language>(language);
  const textSize = signal<TextSize>('A');
  const highContrast = signal(false);
  const lowered = signal(false);
  const speaking = signal(false);
  const volume = signal(USUAL_VOLUME);
  const priority = signal(false);
  const mayHavePriority = signal(false);
  const query = signal('');
  const isPristine = computed(
    () =>
      path.value.length === 1 &&
      lang.value === language &&
      textSize.value === 'A' &&
      !highContrast.value &&
      !lowered.value &&
      !speaking.value &&
      !priority.value &&
      !mayHavePriority.value &&
      query.value === '',
  );
  return {
    step,
    lang,
    textSize,
    highContrast,
    lowered,
    speaking,
    volume,
    priority,
    mayHavePriority,
    query,
    isPristine,
    turnVolume(by) {
      volume.value = Math.min(1, Math.max(VOLUME_STEP, volume.peek() + by * VOLUME_STEP));
    },
    go(next) {
      path.value = next.at === 'home' ? [HOME] : [...path.value, next];
      if (next.at === 'home') query.value = '';
      if (next.at !== 'confirm') priority.value = false;
    },
    back() {
      if (path.value.length > 1) path.value = path.value.slice(0, -1);
      priority.value = false;
    },
    reset() {
      path.value = [HOME];
      lang.value = language;
      textSize.value = 'A';
      highContrast.value = false;
      lowered.value = false;
      speaking.value = false;
      volume.value = USUAL_VOLUME;
      priority.value = false;
      mayHavePriority.value = false;
      query.value = '';
    },
  };
}
