import { Button, describeRefusal, Icon } from '@toiluot/shared/ui';
import type { MessageKey } from '../../messages.ts';
import { type DeskI18n, useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import type { Notice } from '../notices.ts';

/** Longer than this without an answer is said in words, whatever the line looks like (safety section 5). */
const SLOW_MS = 2000;

/** What came back for the last press, or that nothing has come yet. */
export function NoticeBar() {
  const { store } = useDesk();
  const i18n = useTexts();
  const slow = useSlowCommand();
  const notice = store.notice.value;
  const words = slow ?? (notice && noticeWords(i18n, notice, store.view.value?.centre.timezone));
  return (
    <div class="notice-place" role="status" aria-live="polite">
      {words && (
        <div class={`notice notice-${slow || notice?.tone === 'warn' ? 'warn' : 'info'}`}>
          <Icon name={slow || notice?.tone === 'warn' ? 'warning' : 'information'} />
          <span class="notice-words">{words}</span>
          {!slow && (
            <Button
              kind="quiet"
              icon="cancel"
              label={i18n.t('notice.dismiss')}
              onPress={() => {
                store.notice.value = undefined;
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}

function useSlowCommand(): string | undefined {
  const { store } = useDesk();
  const { t } = useTexts();
  const pending = store.pending.value;
  void store.now.value;
  if (!pending || Date.now() - pending.since < SLOW_MS) return undefined;
  const action = t(`act.${pending.action}`);
  return t(store.line.value === 'online' ? 'notice.slow' : 'notice.pending', { action });
}

function noticeWords(i18n: DeskI18n, notice: Notice, timezone: string | undefined): string {
  if (notice.kind === 'dropped') return i18n.t('notice.dropped', { action: i18n.t(`act.${notice.action}`) });
  if (notice.kind === 'desk-lost') return i18n.t('taken.lost', { name: notice.name });
  return movedOn(i18n, notice.reply) ?? describeRefusal(i18n, notice.reply, timezone);
}

/** F-O19: an undo that came too late says where the number is now. */
function movedOn(
  { t }: DeskI18n,
  { code, details }: Extract<Notice, { kind: 'refused' }>['reply'],
): string | undefined {
  if (code !== 'nothing-to-undo' || typeof details?.['label'] !== 'string') return undefined;
  const { label, state, desk } = details;
  const where = typeof desk === 'number' ? t('moved.at-desk', { desk }) : t(MOVED[String(state)] ?? 'moved.other');
  return t('moved.title', { label: String(label), where });
}

const MOVED: Readonly<Record<string, MessageKey>> = {
  waiting: 'moved.waiting',
  served: 'moved.served',
  parked: 'moved.parked',
  'no-show': 'moved.no-show',
  cancelled: 'moved.cancelled',
  expired: 'moved.expired',
};
