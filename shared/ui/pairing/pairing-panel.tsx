import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { DeviceKind, Language } from '../../contract/index.ts';
import { Button } from '../components/button.tsx';
import { createI18n } from '../i18n.ts';
import { I18nProvider } from '../i18n-context.tsx';
import { messages } from './messages.ts';
import type { PairingStage } from './pairing.ts';

type Key = keyof typeof messages;

const localTime = (at: number): string => {
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** The code, large enough to be read from across the room, with what to do; or why there is none yet. */
export function PairingPanel({
  kind,
  stage,
  lang,
}: {
  readonly kind: DeviceKind;
  readonly stage: PairingStage;
  readonly lang: Signal<Language>;
}) {
  const { bilingual } = useMemo(() => createI18n(messages, lang), [lang]);
  const line = (of: Key, values: Readonly<Record<string, string>> = {}, name = '') => {
    const { main, second } = bilingual(of, values);
    const Line = name === 'pairing-title' ? 'h1' : 'p';
    return (
      <Line class={`pairing-line ${name}`}>
        {main}
        {second !== undefined && (
          <span class="pairing-second" lang="en">
            {second}
          </span>
        )}
      </Line>
    );
  };
  return (
    <main class="pairing">
      {line(`pair.kind.${kind}`, {}, 'pairing-kind')}
      <div class="pairing-stage" role="status">
        {stage.is === 'code' ? (
          <>
            {line('pair.title', {}, 'pairing-title')}
            <p class="pairing-code num" aria-label={stage.code.split('').join(' ')}>
              {stage.code}
            </p>
            {line('pair.how')}
            {line('pair.life', { time: localTime(stage.expiresAt) }, 'pairing-life')}
          </>
        ) : stage.is === 'done' ? (
          line('pair.done', { name: stage.name }, 'pairing-title')
        ) : (
          line(`pair.${stage.is}`, {}, 'pairing-title')
        )}
      </div>
    </main>
  );
}

/** For whoever looks after the devices, on the page of one that was let out: quiet, and opens nothing by itself. */
export function PairAgain({ lang, onPress }: { readonly lang: Signal<Language>; readonly onPress: () => void }) {
  const { t } = useMemo(() => createI18n(messages, lang), [lang]);
  return (
    <I18nProvider i18n={{ lang }}>
      <Button kind="quiet" class="pairing-again" onPress={onPress}>
        {t('pair.again')}
      </Button>
    </I18nProvider>
  );
}
