import type { ComponentChildren } from 'preact';
import type { Language, Text } from '../../contract/index.ts';
import type { Connection } from '../connection/connection.ts';
import { formatClock } from '../format.ts';
import { useSharedI18n } from '../i18n-context.tsx';
import { type Readable, read } from '../reading.ts';
import { ConnectionDot } from './connection-dot.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** What the band needs of a connection; a gallery gives plain values. */
export type ShownConnection = Pick<Connection, 'status' | 'lastHeardAt'> & Partial<Pick<Connection, 'serverTimeOf'>>;

/**
 * The top line of every screen: centre name, then clock, language and the connection dot, in this order.
 *
 * @param clock     server-corrected epoch ms; absent before the first view
 * @param onLang    absent where there is nobody to choose (boards)
 * @param children  what a screen adds between name and clock, such as who is signed in
 */
export function HeaderBand({
  centreName,
  clock,
  timezone = 'Asia/Ho_Chi_Minh',
  withSeconds = false,
  lang,
  languages,
  onLang,
  connection,
  children,
}: {
  readonly centreName: Readable<Text | string>;
  readonly clock?: Readable<number> | undefined;
  readonly timezone?: string | undefined;
  readonly withSeconds?: boolean | undefined;
  readonly lang?: Readable<Language> | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly onLang?: ((lang: Language) => void) | undefined;
  readonly connection?: ShownConnection | undefined;
  readonly children?: ComponentChildren;
}) {
  const { t, textOf } = useSharedI18n();
  const name = read(centreName);
  const now = read(clock);
  const heardAt = connection?.lastHeardAt.value;
  return (
    <header class="band">
      <span class="band-name">{typeof name === 'string' ? name : textOf(name)}</span>
      {children}
      {now !== undefined && (
        <time class="band-clock num" aria-label={t('common.clock')}>
          {formatClock(now, timezone, withSeconds)}
        </time>
      )}
      {lang !== undefined && onLang && <LanguageSwitch lang={lang} onLang={onLang} languages={languages} />}
      {connection && (
        <ConnectionDot
          status={connection.status}
          timezone={timezone}
          lastHeardAt={heardAt === undefined ? undefined : (connection.serverTimeOf?.(heardAt) ?? heardAt)}
        />
      )}
    </header>
  );
}
