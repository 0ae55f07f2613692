import type { KioskView } from '@toiluot/shared/contract';
import { Icon } from '@toiluot/shared/ui';
import { formatDesks } from '@toiluot/shared/ui/format.ts';
import { useRef } from 'preact/hooks';
import { guidanceOf, hasGuidance } from '../model/offer.ts';
import type { Step } from '../model/visit.ts';
import { Choice } from '../parts/choice.tsx';
import { PageHead, WaysOut } from '../parts/page.tsx';
import { useTight } from '../parts/use-tight.ts';
import { Two, useTexts } from '../texts.tsx';

/** "Tôi không biết": three things a visitor may know, then a number for the people who can help, or the way to them. */
export function Help({
  view,
  go,
  back,
  home,
}: {
  readonly view: KioskView;
  readonly go: (step: Step) => void;
  readonly back: () => void;
  readonly home: () => void;
}) {
  const { t, bilingual } = useTexts();
  const guidance = guidanceOf(view);
  const page = useRef<HTMLElement>(null);
  useTight(page);
  return (
    <main class="page help" ref={page}>
      <PageHead title={bilingual('help.title')} />
      <div class="help-ways">
        <Choice
          icon="collect"
          name={bilingual('help.slip')}
          note={t('help.slip.then')}
          onPress={() => go({ at: 'agencies', kind: 'collect' })}
        />
        <Choice
          icon="building"
          name={bilingual('help.agency')}
          note={t('help.agency.then')}
          onPress={() => go({ at: 'agencies', kind: 'submit' })}
        />
        <Choice
          icon="search"
          name={bilingual('help.words')}
          note={t('help.words.then')}
          onPress={() => go({ at: 'search' })}
        />
      </div>
      {guidance ? (
        <Choice
          icon="person"
          id={guidance.id}
          name={bilingual('help.guidance')}
          note={t('help.guidance.then', { desks: formatDesks(guidance.desks) })}
          waiting={guidance.waiting}
          onPress={() => go({ at: 'confirm', service: guidance.id })}
        />
      ) : (
        <div class="help-desk">
          <Icon name="person" />
          <div>
            <p>
              <Two of={bilingual(hasGuidance(view) ? 'help.staff' : 'help.desk')} />
            </p>
            <p class="page-hint">{t('help.desk.hint')}</p>
          </div>
        </div>
      )}
      <WaysOut onBack={back} onHome={home} />
    </main>
  );
}
