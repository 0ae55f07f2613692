// From a key press to what it means at the desk. Plain values in and out; the page's events are read in key-listener.ts.

export const INTENTS = ['primary', 'recall', 'no-show', 'park', 'undo', 'palette', 'sheet'] as const;
export type Intent = (typeof INTENTS)[number];

/** Chords such as `F8`, `Space`, `Ctrl+Z`, `?`; letters are those of the key's place, so an input method cannot move them. */
export type KeyMap = Readonly<Record<Intent, readonly string[]>>;

export const DEFAULT_KEYS: KeyMap = {
  primary: ['Space', 'F9'],
  recall: ['F8'],
  'no-show': ['F7'],
  park: ['F6'],
  undo: ['Ctrl+Z'],
  palette: ['Ctrl+K'],
  sheet: ['?'],
};

export type Press = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
};

/** Where the keyboard is: nowhere in particular, in a field, in an open dialog, or on a control (with its own intent, if any). */
export type Focus = { readonly on: 'nothing' | 'field' | 'dialog' } | { readonly on: 'control'; readonly own?: Intent };

/** The press as a chord; `undefined` for modifiers alone and for Alt, which belongs to the browser. */
export function chordOf(press: Press): string | undefined {
  if (press.altKey || ['Control', 'Shift', 'Alt', 'Meta'].includes(press.key)) return undefined;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const isModified = press.ctrlKey || press.metaKey;
  if (isModified) return letter === undefined ? undefined : `Ctrl+${letter}`;
  if (press.code === 'Space') return 'Space';
  return press.key;
}

/**
 * What the press asks for; `undefined` = leave it to the page.
 * A control keeps Space and Enter for itself, and takes no shortcut but its own; from the primary button all others work too,
 * because that is where the focus rests between two visitors.
 */
export function intentOf(press: Press, focus: Focus, keys: KeyMap = DEFAULT_KEYS): Intent | undefined {
  if (press.repeat || focus.on === 'field' || focus.on === 'dialog') return undefined;
  const chord = chordOf(press);
  const intent = chord === undefined ? undefined : INTENTS.find((name) => keys[name].includes(chord));
  if (intent === undefined || focus.on === 'nothing' || HARMLESS.has(intent)) return intent;
  if (chord === 'Space') return undefined;
  const own = focus.on === 'control' ? focus.own : undefined;
  return own === intent || own === 'primary' ? intent : undefined;
}

/** Opens a panel or takes a step back; no other control reacts to these chords. */
const HARMLESS: ReadonlySet<Intent> = new Set(['palette', 'sheet', 'undo']);
