import type { Text } from '@toiluot/shared/contract';
import { type Connection, HeaderBand, StaleBanner } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import type { LinkState } from '../desk/availability.ts';
import { heardAt } from '../desk/line.ts';
import { useTexts } from '../texts.tsx';

type PlainLine = Pick<Connection, 'status' | 'lastHeardAt' | 'serverTimeOf'>;

/** A page with one card: sign-in, choice of desk, waiting. */
export function PlainPage({
  title,
  centreName,
  wide = false,
  connection,
  line,
  children,
}: {
  readonly title: string;
  readonly centreName?: Text | undefined;
  readonly wide?: boolean | undefined;
  /** Where there is a line already: its dot, and its banner while it is lost. */
  readonly connection?: PlainLine | undefined;
  readonly line?: LinkState | undefined;
  readonly children: ComponentChildren;
}) {
  const i18n = useTexts();
  return (
    <div class="plain">
      <HeaderBand
        centreName={centreName ?? i18n.t('app.name')}
        lang={i18n.lang}
        connection={connection}
        onLang={(lang) => {
          i18n.lang.value = lang;
        }}
      />
      {connection && line && <StaleBanner status={line} lastHeardAt={heardAt(connection)} />}
      <main class={`plain-card${wide ? ' plain-wide' : ''}`}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
