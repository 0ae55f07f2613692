import { Button, Icon, type IconName } from '@toiluot/shared/ui';
import type { Paper } from '../model/paper.ts';
import { type TextKey, Two, useTexts } from '../texts.tsx';

const words: Readonly<Record<Paper, { readonly title: TextKey; readonly icon: IconName; readonly hint?: TextKey }>> = {
  printing: { title: 'result.printing', icon: 'printer' },
  printed: { title: 'result.take', icon: 'printer' },
  none: { title: 'result.photo', icon: 'phone', hint: 'result.no-paper' },
  uncertain: { title: 'result.missing', icon: 'printer', hint: 'result.photo' },
  failed: { title: 'result.failed', icon: 'paper-out', hint: 'result.photo' },
  late: { title: 'result.late', icon: 'printer', hint: 'result.photo' },
};

/** What became of the paper, and one touch to print again where it may be missing. */
export function PaperWord({
  paper,
  label,
  mayReprint,
  onReprint,
}: {
  readonly paper: Paper;
  readonly label: string;
  readonly mayReprint: boolean;
  readonly onReprint: () => Promise<unknown>;
}) {
  const { t, bilingual } = useTexts();
  const { title, icon, hint } = words[paper];
  const isMissing = paper === 'uncertain' || paper === 'failed';
  return (
    <div class={`paper-word paper-word-${paper}`} role="status">
      <Icon name={icon} />
      <div class="paper-words">
        <p class="paper-title">
          <Two of={bilingual(title, { label })} />
        </p>
        {hint && <p class="paper-hint">{t(hint)}</p>}
      </div>
      {isMissing && mayReprint && (
        <Button icon="printer" class="reprint" busyWords={t('result.reprinting')} onPress={onReprint}>
          {t('result.reprint')}
        </Button>
      )}
    </div>
  );
}
