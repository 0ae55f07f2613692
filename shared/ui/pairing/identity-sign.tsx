import type { ReadonlySignal, Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../contract/index.ts';
import { createI18n } from '../i18n.ts';
import { messages } from './messages.ts';

/** Over everything while somebody in the hall looks for this device; takes no touch away from what lies under it. */
export function IdentitySign({
  name,
  lang,
}: {
  readonly name: ReadonlySignal<string | undefined>;
  readonly lang: Signal<Language>;
}) {
  const { t } = useMemo(() => createI18n(messages, lang), [lang]);
  if (name.value === undefined) return null;
  return (
    <div class="identity-sign" role="status">
      <p class="identity-words">{t('pair.identity')}</p>
      <p class="identity-name">{name.value}</p>
    </div>
  );
}
