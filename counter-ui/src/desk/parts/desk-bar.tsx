import type { DeskView } from '@toiluot/shared/contract';
import { DeskPlate, Icon } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import type { DeskMode } from '../desk-mode.ts';
import { DeskTools } from './desk-tools.tsx';

/** Desk and officer; beside them the tools, which a narrow window has at its foot. */
export function DeskBar({ view, mode }: { readonly view: DeskView; readonly mode: DeskMode }) {
  const { t } = useTexts();
  const { officerName } = useDesk();
  return (
    <div class="desk-bar">
      <DeskPlate number={view.desk.number} size={34} />
      <div class="desk-who">
        <span class="desk-officer">{officerName}</span>
        {view.desk.accessible && (
          <span class="mark">
            <Icon name="accessible" /> {t('head.accessible')}
          </span>
        )}
        {view.trial && <span class="mark trial-mark">{t(view.training ? 'training.short' : 'trial.short')}</span>}
      </div>
      <DeskTools mode={mode} />
    </div>
  );
}
