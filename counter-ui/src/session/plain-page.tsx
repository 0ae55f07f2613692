import type { Text } from '@toiluot/shared/contract';
import { HeaderBand } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.tsx';

/** A page with one card: sign-in, choice of desk, waiting. */
export function PlainPage({
  title,
  centreName,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly centreName?: Text | undefined;
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  const i18n = useTexts();
  return (
    <div class="plain">
      <HeaderBand
        centreName={centreName ?? i18n.t('app.name')}
        lang={i18n.lang}
        onLang={(lang) => {
          i18n.lang.value = lang;
        }}
      />
      <main class={`plain-card${wide ? ' plain-wide' : ''}`}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
