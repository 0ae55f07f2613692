import { Button, LanguageSwitch } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import { useTexts } from '../../texts.tsx';
import { press } from '../desk-commands.ts';
import { useDesk } from '../desk-context.tsx';
import type { DeskMode } from '../desk-mode.ts';
import { ActionButton } from './action-button.tsx';

/** What is done to the desk rather than to a number. */
export function DeskTools({ mode }: { readonly mode: DeskMode }) {
  const { t } = useTexts();
  const { store, onLeaveDesk, mayLeaveAtWork } = useDesk();
  const isWorking = mode !== 'closed' && (mode !== 'taken' || store.mayActForOthers);
  return (
    <>
      <fieldset class="desk-tools group" aria-label={t('head.tools')}>
        {isWorking && <ActionButton action="issue" icon="plus" />}
        {isWorking && mode !== 'paused' && <ActionButton action="pause" icon="pause" />}
        {isWorking && <ActionButton action="close" icon="closed" />}
        {isWorking && !store.view.value?.help && <ActionButton action="ask-help" icon="help" />}
      </fieldset>
      {(!isWorking || mayLeaveAtWork) && (
        <Button kind="quiet" icon="desk" onPress={onLeaveDesk}>
          {t(store.mayActForOthers ? 'app.to-hall' : 'head.change-desk')}
        </Button>
      )}
      <MoreTools isWorking={isWorking} />
    </>
  );
}

/** What is needed now and then, behind one word: the row stays one row at 1366 px. */
function MoreTools({ isWorking }: { readonly isWorking: boolean }) {
  const { t } = useTexts();
  const { store, onCompact } = useDesk();
  const box = useRef<HTMLDetailsElement>(null);
  const shut = () => box.current?.removeAttribute('open');
  const shutToWord = () => {
    shut();
    box.current?.querySelector('summary')?.focus();
  };
  // A dialog gives the focus back to where it was, which must not be a button that has gone.
  const then = (act: () => void) => () => {
    shutToWord();
    act();
  };
  const open = (kind: 'palette' | 'keys' | 'hand-over' | 'find') =>
    then(() => {
      store.dialog.value = { kind };
    });
  return (
    <details
      class="desk-more"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && box.current?.open) shutToWord();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) shut();
      }}
    >
      <summary>{t('head.more')}</summary>
      <div class="desk-more-list">
        <Button kind="quiet" icon="search" onPress={open('palette')}>
          {t('head.palette')}
        </Button>
        <Button kind="quiet" icon="keyboard" onPress={open('keys')}>
          {t('head.keys')}
        </Button>
        {isWorking && (
          <Button kind="quiet" icon="printer" onPress={open('find')}>
            {t('head.find')}
          </Button>
        )}
        {(store.mode.value !== 'taken' || store.mayActForOthers) && (
          <Button kind="quiet" icon="information" onPress={then(() => press(store, 'complaint'))}>
            {t('act.complaint')}
          </Button>
        )}
        {isWorking && (
          <Button kind="quiet" icon="person" onPress={open('hand-over')}>
            {t('act.hand-over')}
          </Button>
        )}
        {onCompact && (
          <Button kind="quiet" icon="down" onPress={then(onCompact)}>
            {t('head.compact')}
          </Button>
        )}
      </div>
    </details>
  );
}

/** The same, at the foot of a narrow window, with what the header has no room for there. */
export function NarrowTools({ mode }: { readonly mode: DeskMode }) {
  const i18n = useTexts();
  const { onSignOut } = useDesk();
  return (
    <div class="narrow-tools">
      <DeskTools mode={mode} />
      <div class="desk-tools">
        <LanguageSwitch
          lang={i18n.lang}
          onLang={(lang) => {
            i18n.lang.value = lang;
          }}
        />
        <Button kind="quiet" icon="sign-out" onPress={onSignOut}>
          {i18n.t('head.sign-out')}
        </Button>
      </div>
    </div>
  );
}
