import { Button, LanguageSwitch } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import type { DeskMode } from '../desk-mode.ts';
import { ActionButton } from './action-button.tsx';

/** What is done to the desk rather than to a number. */
export function DeskTools({ mode }: { readonly mode: DeskMode }) {
  const { t } = useTexts();
  const { store, onLeaveDesk, onCompact, mayLeaveAtWork } = useDesk();
  const isWorking = mode !== 'closed' && (mode !== 'taken' || store.mayActForOthers);
  const open = (kind: 'palette' | 'keys') => () => {
    store.dialog.value = { kind };
  };
  return (
    <>
      <fieldset class="desk-tools group" aria-label={t('head.tools')}>
        {isWorking && <ActionButton action="issue" icon="plus" />}
        {isWorking && mode !== 'paused' && <ActionButton action="pause" icon="pause" />}
        {isWorking && <ActionButton action="close" icon="closed" />}
      </fieldset>
      <div class="desk-tools desk-tools-quiet">
        <Button kind="quiet" icon="search" onPress={open('palette')}>
          {t('head.palette')}
        </Button>
        <Button kind="quiet" icon="keyboard" onPress={open('keys')}>
          {t('head.keys')}
        </Button>
        {onCompact && (
          <Button kind="quiet" onPress={onCompact}>
            {t('head.compact')}
          </Button>
        )}
        {(!isWorking || mayLeaveAtWork) && (
          <Button kind="quiet" icon="desk" onPress={onLeaveDesk}>
            {t(store.mayActForOthers ? 'app.to-hall' : 'head.change-desk')}
          </Button>
        )}
      </div>
    </>
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
