import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useSharedI18n } from '../i18n-context.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-shapes.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/** Against the second half of a double tap, where the press is answered at once. */
const LOCK_MS = 350;
const WORDS_AFTER_MS = 1000;

export interface ButtonProps {
  readonly kind?: ButtonKind | undefined;
  readonly icon?: IconName | undefined;
  /** Locked from outside; the answer unlocks. */
  readonly busy?: boolean | undefined;
  /** Words while busy for more than a second; "Đang gửi…" unless given. */
  readonly busyWords?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Said under the button while it is disabled; it can still be reached and read. */
  readonly disabledReason?: string | undefined;
  /** Acts once per press: locked until a returned promise settles. */
  readonly onPress: () => unknown;
  readonly class?: string | undefined;
  readonly label?: string | undefined;
  readonly pressed?: boolean | undefined;
  /** Gets the first focus inside a `Dialog`. */
  readonly autofocus?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** The one button of the house: one press, one effect (screens.md rule 2.4). */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', icon, disabled = false, disabledReason, onPress, children } = props;
  const { t } = useSharedI18n();
  const [isLocked, press] = useLock(onPress);
  const isBusy = props.busy === true || isLocked === 'waiting';
  const isLong = useLongerThan(isBusy, WORDS_AFTER_MS);
  const reasonId = useId();
  const isOff = disabled || isBusy || isLocked !== 'no';
  return (
    <button
      type="button"
      class={`button button-${kind}${props.class ? ` ${props.class}` : ''}`}
      aria-label={props.label}
      aria-pressed={props.pressed === undefined ? undefined : props.pressed ? 'true' : 'false'}
      aria-disabled={isOff ? 'true' : undefined}
      aria-busy={isBusy ? 'true' : undefined}
      aria-describedby={disabled && disabledReason ? reasonId : undefined}
      data-off={disabled ? 'true' : undefined}
      data-autofocus={props.autofocus ? 'true' : undefined}
      onClick={() => {
        if (!isOff) press();
      }}
    >
      {icon && <Icon name={icon} />}
      <span class="button-words">{isLong ? (props.busyWords ?? t('common.sending')) : children}</span>
      {disabled && disabledReason && (
        <span class="button-reason" id={reasonId}>
          {disabledReason}
        </span>
      )}
    </button>
  );
}

type Lock = 'no' | 'waiting' | 'double-tap';

/** Locked at the touch itself, before anything is drawn again. */
function useLock(onPress: () => unknown): readonly [Lock, () => void] {
  const [lock, setLock] = useState<Lock>('no');
  const held = useRef(false);
  const isThere = useRef(true);
  useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );
  const unlock = () => {
    held.current = false;
    if (isThere.current) setLock('no');
  };
  const press = () => {
    if (held.current) return;
    held.current = true;
    const answer: unknown = onPress();
    if (answer instanceof Promise) {
      setLock('waiting');
      answer.then(unlock, unlock);
    } else {
      setTimeout(unlock, LOCK_MS);
    }
  };
  return [lock, press];
}

function useLongerThan(isOn: boolean, afterMs: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isOn) return setLong(false);
    const timer = setTimeout(() => setLong(true), afterMs);
    return () => clearTimeout(timer);
  }, [isOn, afterMs]);
  return isLong;
}
