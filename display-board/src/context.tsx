import type { Values } from '@toiluot/shared/ui';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BoardStore } from './store.ts';
import type { TwoLines, WordKey } from './words.ts';

const BoardContext = createContext<BoardStore | undefined>(undefined);
export const BoardProvider = BoardContext.Provider;

export function useBoard(): BoardStore {
  const board = useContext(BoardContext);
  if (!board) throw new Error('A part of the board stands outside BoardProvider');
  return board;
}

/** A text of the board: Vietnamese with English beneath at 70 %, or one language alone. */
export function Words({
  of,
  values,
  as = 'span',
}: {
  readonly of: WordKey;
  readonly values?: Values;
  readonly as?: 'span' | 'p' | 'h1' | 'h2';
}) {
  return <TwoLinesOf lines={useBoard().words.bilingual(of, values)} as={as} />;
}

export function TwoLinesOf({
  lines: { main, second },
  as: Tag = 'span',
}: {
  readonly lines: TwoLines;
  readonly as?: 'span' | 'p' | 'h1' | 'h2';
}) {
  return (
    <Tag class="words">
      <span class="words-main">{main}</span>
      {second !== undefined && (
        <span class="words-second" lang="en">
          {second}
        </span>
      )}
    </Tag>
  );
}
