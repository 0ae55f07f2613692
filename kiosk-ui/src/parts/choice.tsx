import { formatClock, Icon, type IconName } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { isShut, type OfferedService } from '../model/offer.ts';
import { type Pair, type TextKey, Two, useTexts } from '../texts.tsx';

/**
 * A large button of a list: icon, name, and at its end what a visitor should know before touching it.
 *
 * @param isGrey  still to be touched, but no number can be had there now
 */
export function Choice({
  name,
  icon,
  note,
  waiting,
  isGrey = false,
  onPress,
  id,
}: {
  readonly name: Pair;
  readonly icon?: IconName | undefined;
  readonly note?: ComponentChildren;
  readonly waiting?: number | undefined;
  readonly isGrey?: boolean | undefined;
  readonly onPress: () => void;
  readonly id?: string | undefined;
}) {
  const { t } = useTexts();
  return (
    <button type="button" class="choice" data-grey={isGrey ? 'true' : undefined} data-choice={id} onClick={onPress}>
      {icon && <Icon name={icon} />}
      <span class="choice-text">
        <Two of={name} />
        {waiting !== undefined && waiting > 0 && (
          <span class="choice-waiting">
            <span class="for-readers">{t('choice.waiting', { n: waiting })}</span>
            <span aria-hidden="true">
              <Icon name="people" />
              <span class="num">{waiting}</span>
            </span>
          </span>
        )}
        {note !== undefined && <span class="choice-note">{note}</span>}
      </span>
    </button>
  );
}

const shutTexts = {
  suspended: 'choice.suspended',
  full: 'choice.full',
  'quota-reached': 'choice.quota',
} as const satisfies Record<string, TextKey>;

/** The button of one service, grey with its reason where no number can be had. */
export function ServiceChoice({
  service,
  timezone,
  isHallServing,
  onPress,
}: {
  readonly service: OfferedService;
  readonly timezone: string;
  /** Some desk is open: only then is one service without a desk worth a word on its button. */
  readonly isHallServing: boolean;
  readonly onPress: () => void;
}) {
  const { t, bilingualText } = useTexts();
  const isLeftAlone = isHallServing && !service.served;
  const { late, state } = service;
  const note =
    state !== 'open'
      ? t(shutTexts[state])
      : isLeftAlone
        ? t('choice.unserved')
        : late && t('choice.late', { time: formatClock(late.before, timezone) });
  return (
    <Choice
      id={service.id}
      name={bilingualText(service.name)}
      note={note}
      onPress={onPress}
      isGrey={isShut(service)}
      waiting={isShut(service) ? undefined : service.waiting}
    />
  );
}
