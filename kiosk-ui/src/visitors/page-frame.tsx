import type { Language, Text } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui/format.ts';
import type { I18n } from '@toiluot/shared/ui/i18n.ts';
import type { ComponentChildren } from 'preact';
import { LanguageChoice } from './language-choice.tsx';
import type { messages } from './messages.ts';
import type { WatchStatus } from './watch.ts';

/** Header, state of the line and foot around a visitor's page; the picture's age is always told. */
export function PageFrame({
  i18n,
  centre,
  trial = false,
  training = false,
  status,
  heardAt,
  onLang,
  children,
}: {
  readonly i18n: I18n<keyof typeof messages>;
  readonly centre?: { readonly name: Text; readonly timezone: string } | undefined;
  readonly trial?: boolean | undefined;
  readonly training?: boolean | undefined;
  readonly status: WatchStatus;
  readonly heardAt: number | undefined;
  readonly onLang: (lang: Language) => void;
  readonly children: ComponentChildren;
}) {
  const { t } = i18n;
  const time = heardAt === undefined ? undefined : formatClock(heardAt, centre?.timezone ?? 'Asia/Ho_Chi_Minh', true);
  const trouble = troubleOf(t, status, time);
  return (
    <>
      <header class="top">
        <p class="top-name">
          {centre ? i18n.textOf(centre.name) : ''}{' '}
          {trial && <span class="top-trial">{t(training ? 'visitors.training' : 'visitors.trial')}</span>}
        </p>
        <LanguageChoice lang={i18n.lang.value} onLang={onLang} />
      </header>
      <p class={`trouble trouble-${status}`} role="status">
        {trouble}
      </p>
      <main class="main">{children}</main>
      {time !== undefined && status !== 'nothing' && (
        <footer class="foot">
          <span class={`mark mark-${status}`} aria-hidden="true" />
          {t('visitors.updated', { time })}
        </footer>
      )}
    </>
  );
}

function troubleOf(
  t: I18n<keyof typeof messages>['t'],
  status: WatchStatus,
  time: string | undefined,
): string | undefined {
  if (status === 'stale' && time !== undefined) return t('visitors.stale', { time });
  if (status === 'offline') return time === undefined ? t('visitors.unreachable') : t('visitors.offline', { time });
  return undefined;
}
