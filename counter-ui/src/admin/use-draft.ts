import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import { useState } from 'preact/hooks';

export interface Draft<T> {
  /** What was there when the form was opened. */
  readonly opened: T;
  readonly draft: T;
  readonly isChanged: boolean;
  readonly change: (part: Partial<T>) => void;
  /** Forgets what was typed and begins with this. */
  readonly start: (from: T) => void;
  /** New with every start: fields that keep what was typed are made anew by it. */
  readonly round: number;
}

/** What somebody is about to save, beside what was there before. */
export function useDraft<T extends object>(present: T): Draft<T> {
  const [opened, setOpened] = useState<T>(present);
  const [draft, setDraft] = useState<T>(present);
  const [round, setRound] = useState(0);
  return {
    opened,
    draft,
    round,
    isChanged: fingerprintOf(draft) !== fingerprintOf(opened),
    change: (part) => setDraft({ ...draft, ...part }),
    start(from) {
      setOpened(from);
      setDraft(from);
      setRound(round + 1);
    },
  };
}
