import { Icon } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import type { Step } from '../model/visit.ts';
import { Choice } from '../parts/choice.tsx';
import { PageHead, WaysOut } from '../parts/page.tsx';
import { useTight } from '../parts/use-tight.ts';
import { Two, useTexts } from '../texts.tsx';

/** "Tôi không biết": three things a visitor may know, and the people who can help. */
export function Help({
  go,
  back,
  home,
}: {
  readonly go: (step: Step) => void;
  readonly back: () => void;
  readonly home: () => void;
}) {
  const { t, bilingual } = useTexts();
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
      <div class="help-desk">
        <Icon name="person" />
        <div>
          <p>
            <Two of={bilingual('help.desk')} />
          </p>
          <p class="page-hint">{t('help.desk.hint')}</p>
        </div>
      </div>
      <WaysOut onBack={back} onHome={home} />
    </main>
  );
}
