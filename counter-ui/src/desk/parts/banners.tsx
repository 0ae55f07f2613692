// Lines that stand above the number: unfinished ticket, what happens after this one, what others did here, help.
import type { DeskView } from '@toiluot/shared/contract';
import { Button, Icon } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import { clockIn } from '../words.ts';
import { ActionButton } from './action-button.tsx';

/** After a restart: the number that was in hand is still in hand; the officer says so, nothing is done by itself. */
export function UnfinishedLine({ view }: { readonly view: DeskView }) {
  const { store } = useDesk();
  const { t } = useTexts();
  if (!view.ticket || store.unfinished.value !== view.ticket.id || store.mode.value === 'taken') return null;
  return (
    <div class="line-note" role="status">
      <Icon name="information" />
      <span class="line-note-words">
        <strong>{t('unfinished.title', { label: view.ticket.label })}</strong> {t('unfinished.lead')}
      </span>
      <Button
        kind="secondary"
        onPress={() => {
          store.unfinished.value = undefined;
        }}
      >
        {t('unfinished.yes')}
      </Button>
    </div>
  );
}

/** "After this one" is said as long as it holds, with the way back. */
export function AfterThisLine({ view }: { readonly view: DeskView }) {
  const { t } = useTexts();
  const { afterThis } = view.desk;
  if (!afterThis) return null;
  return (
    <div class="line-note">
      <Icon name={afterThis === 'close' ? 'closed' : 'pause'} />
      <span class="line-note-words">{t(`after.${afterThis}`)}</span>
      <ActionButton action="take-back" />
    </div>
  );
}

/** F-O28: asked for, and who comes; others of the zone that ask. Quiet: no sound, no flashing. */
export function HelpLines({ view }: { readonly view: DeskView }) {
  const { store } = useDesk();
  const { t } = useTexts();
  const { help, helpWanted } = view;
  return (
    <>
      {help && (
        <div class="line-note" role="status">
          <Icon name="help" />
          <span class="line-note-words">
            {help.by ? t('help.coming', { name: help.by }) : t('help.asked', { time: clockIn(view, help.since) })}
          </span>
          <ActionButton action="end-help" />
        </div>
      )}
      {helpWanted.map(({ desk, number, by, isMe }) => (
        <div class="line-note line-note-call" role="status" key={desk}>
          <Icon name="help" />
          <span class="line-note-words">
            <strong>{t('help.wanted', { number })}</strong>{' '}
            {isMe ? t('help.by-me') : by ? t('help.by', { name: by }) : t('help.nobody-yet')}
          </span>
          {!isMe && (
            <ActionButton action="answer-help" onPress={() => void store.run('answer-help', { desk })}>
              {t('act.answer-help')}
            </ActionButton>
          )}
        </div>
      ))}
    </>
  );
}
