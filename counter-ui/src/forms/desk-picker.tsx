import type { DeskState, PublicInfo } from '@toiluot/shared/contract';
import { DeskPlate, StateSign } from '@toiluot/shared/ui';
import { useId } from 'preact/hooks';

/**
 * One desk of the centre as a choice of plates.
 *
 * @param stateOf  the desk's state where it is known
 */
export function DeskPicker({
  word,
  desks,
  value,
  onValue,
  stateOf,
}: {
  readonly word: string;
  readonly desks: PublicInfo['desks'];
  readonly value: string;
  readonly onValue: (id: string) => void;
  readonly stateOf?: ((id: string) => DeskState | undefined) | undefined;
}) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{word}</legend>
      <div class="desk-choices">
        {desks.map(({ id, number }) => {
          const state = stateOf?.(id);
          return (
            <label class={`desk-choice${id === value ? ' desk-chosen' : ''}`} key={id}>
              <input type="radio" name={name} value={id} checked={id === value} onChange={() => onValue(id)} />
              <DeskPlate number={number} size={34} />
              {state && <StateSign state={state} />}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
