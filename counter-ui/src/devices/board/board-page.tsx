// Settings of one board beside the board itself: layout, zone, languages, colours, letters, screen, sound, media (F-B19).
import type { BoardSetup, MediaAnswer } from '@toiluot/shared/contract';
import { Button, describeRefusal } from '@toiluot/shared/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Device, type DevicesI18n, useDevices } from '../devices-context.ts';
import { boardDraftOf, commandOf, NUMBERS, setupOf, wrongNumber } from './board-draft.ts';
import { BoardFields } from './board-fields.tsx';
import { BoardPreview, type Plan } from './board-preview.tsx';

export function BoardPage({
  device,
  media,
  onClose,
}: {
  readonly device: Device;
  readonly media: MediaAnswer | undefined;
  readonly onClose: () => void;
}) {
  const { i18n, block, send, tell } = useDevices();
  const { t } = i18n;
  const [draft, setDraft] = useState(() => boardDraftOf(device));
  const [plan, setPlan] = useState<Plan | undefined>(undefined);
  const [refused, setRefused] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const wrong = wrongNumber(draft);
  const shown = useRef<BoardSetup>(setupOf(boardDraftOf(device)));
  if (!wrong) shown.current = setupOf(draft);
  const whyNot = wrong
    ? t('board.outside', { field: t(NUMBERS[wrong].word), from: NUMBERS[wrong].from, to: NUMBERS[wrong].to })
    : draft.layout === 'plate' && draft.desk === ''
      ? t('board.need-desk')
      : plan?.refusal?.why === 'rows'
        ? planWords(i18n, plan)
        : undefined;
  const save = async (setup: BoardSetup | undefined) => {
    const reply = await send('board.set-up', commandOf(device, draft, setup));
    if (!reply.ok) return setRefused(describeRefusal(i18n, reply));
    tell(t(device.connected ? 'board.saved' : 'board.saved-away', { name: device.name }));
    return onClose();
  };
  return (
    <section class="board-page" aria-labelledby="board-page-title">
      <Button kind="quiet" icon="back" onPress={onClose}>
        {t('board.back')}
      </Button>
      <h1 id="board-page-title" tabIndex={-1} ref={title}>
        {t('board.set-up-of', { name: device.name })}
      </h1>
      <div class="board-columns">
        <div class="board-form">
          <BoardFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} media={media} />
          <p class="field-hint">{t('board.sound-note')}</p>
          <p class="board-problem" role="status">
            {whyNot ?? refused}
          </p>
          <div class="board-acts">
            <Button
              kind="primary"
              disabled={whyNot !== undefined || block !== undefined}
              onPress={() => save(setupOf(draft))}
            >
              {t('board.save')}
            </Button>
            {device.board && (
              <Button kind="quiet" disabled={block !== undefined} onPress={() => save(undefined)}>
                {t('board.forget')}
              </Button>
            )}
          </div>
        </div>
        <div class="board-side">
          <BoardPreview device={device} setup={shown.current} zone={draft.zone} onPlan={setPlan} />
          {plan && (
            <p class={plan.refusal ? 'board-plan is-bad' : 'board-plan'} role="status">
              {planWords(i18n, plan)}
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

function planWords({ t, lang }: DevicesI18n, { readsToM, refusal }: Plan): string {
  const m = readsToM.toFixed(1).replace('.', lang.value === 'vi' ? ',' : '.');
  if (!refusal) return t('board.plan.fits', { m });
  const propose =
    refusal.propose === 'two-screens'
      ? t('board.plan.two-screens')
      : t('board.plan.propose', { layout: t(`board.layout.${refusal.propose}`) });
  return t(`board.plan.${refusal.why}`, { m, propose });
}
