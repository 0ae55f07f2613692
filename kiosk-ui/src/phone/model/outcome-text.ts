import type { PhoneTexts } from '../texts.ts';
import type { Outcome } from './acts.ts';

/** Why an act was not done, in words; nothing when it was. */
export function outcomeText({ t }: PhoneTexts, outcome: Outcome): string | undefined {
  switch (outcome) {
    case 'done':
      return undefined;
    case 'unsent':
      return t('act.unsent');
    case 'ticket-wrong-state':
      return t('act.called');
    case 'nobody-behind':
      return t('act.nobody-behind');
    case 'already-rated':
      return t('act.already-rated');
    case 'too-many-requests':
    case 'not-ready':
    case 'storage-unavailable':
      return t('act.later');
    default:
      return t('act.too-late');
  }
}
