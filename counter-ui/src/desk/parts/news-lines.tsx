// F-O24, F-S07: what somebody else did at this desk, by whom and why; and a hand-over. Each stays until it is put away.
import type { DeskView } from '@toiluot/shared/contract';
import { Button, Icon } from '@toiluot/shared/ui';
import type { MessageKey } from '../../messages.ts';
import { type DeskI18n, useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import { clockIn } from '../words.ts';

/** When the news of the view came, epoch ms; 0 = there is none. */
export const newsAt = ({ acted, handedOver }: DeskView): number => acted?.at ?? handedOver?.at ?? 0;

export function NewsLines({ view }: { readonly view: DeskView }) {
  const { store } = useDesk();
  const i18n = useTexts();
  const { acted } = view;
  const lines = acted ? actedWords(i18n, view, acted) : handedOverWords(i18n, view);
  return (
    <div class="line-note line-note-news" role="status">
      <Icon name="information" />
      <span class="line-note-words">
        {lines.map((line, n) => (
          <span class={n === 0 ? 'news-first' : 'news-more'} key={line}>
            {line}
          </span>
        ))}
      </span>
      <Button
        kind="secondary"
        onPress={() => {
          store.seenNews.value = newsAt(view);
        }}
      >
        {i18n.t('news.seen')}
      </Button>
    </div>
  );
}

const WHAT: Readonly<Record<string, MessageKey>> = {
  'desk.assign': 'acted.services',
  'assignment.set': 'acted.services',
  'assignment.apply-profile': 'acted.services',
  'desk.pause': 'acted.pause',
  'desk.resume': 'acted.resume',
  'desk.close': 'acted.close',
  'desk.move': 'acted.close',
  'desk.call-next': 'acted.call',
  'desk.call': 'acted.call',
  'desk.recall': 'acted.call',
  'desk.start': 'acted.start',
  'desk.finish': 'acted.finish',
  'desk.no-show': 'acted.no-show',
  'desk.undo': 'acted.undo',
  'ticket.transfer': 'acted.transfer',
  'ticket.park': 'acted.park',
  'ticket.put-back': 'acted.put-back',
  'ticket.cancel': 'acted.cancel',
};

function actedWords(i18n: DeskI18n, view: DeskView, acted: NonNullable<DeskView['acted']>): string[] {
  const { by, command, reason, servicesBefore, at } = acted;
  const names = (list: readonly { readonly vi: string }[]) =>
    list.length === 0 ? i18n.t('acted.no-services') : list.map((name) => i18n.textOf(name)).join(', ');
  return [
    i18n.t('acted.title', { by, time: clockIn(view, at), what: i18n.t(WHAT[command] ?? 'acted.other') }),
    ...(servicesBefore
      ? [
          i18n.t('acted.from-next'),
          i18n.t('acted.before', { services: names(servicesBefore) }),
          i18n.t('acted.after', { services: names(view.desk.services.map(({ name }) => name)) }),
        ]
      : []),
    ...(reason ? [i18n.t('paused.reason', { reason: i18n.textOf(reason) })] : []),
  ];
}

function handedOverWords(i18n: DeskI18n, view: DeskView): string[] {
  const { handedOver, ticket, parked } = view;
  const labels = parked.map(({ label }) => label).join(', ');
  return [
    i18n.t('handed-over.title', { name: handedOver?.from, time: clockIn(view, handedOver?.at ?? 0) }),
    ...(ticket ? [i18n.t('dialog.hand-over-ticket', { label: ticket.label })] : []),
    ...(parked.length > 0 ? [i18n.t('dialog.hand-over-parked', { n: parked.length, labels })] : []),
  ];
}
