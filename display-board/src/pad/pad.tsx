import { HeaderBand, I18nProvider, Icon, IdentitySign, PairAgain, PairingPanel, pairAnew } from '@toiluot/shared/ui';
import { useEffect } from 'preact/hooks';
import { freshnessOf } from '../freshness.ts';
import { Asleep } from './asleep.tsx';
import { Levels } from './levels.tsx';
import type { PadStore } from './pad-store.ts';
import { Reasons } from './reasons.tsx';

/** A whole rating pad: header, and what belongs to the moment. Dark while it sleeps, light while it asks. */
export function Pad({ store }: { readonly store: PadStore }) {
  const { feed, words, state, diagonalInch, pairing } = store;
  const view = feed.view.value;
  const isAwake = state.value.stage.is !== 'asleep';
  const isLive = freshnessOf(feed.heardAt.value ?? feed.clock.value, feed.clock.value) === 'live';
  useEffect(() => document.body.classList[isAwake ? 'remove' : 'add']('night'), [isAwake]);
  const diagonalPx = Math.sqrt(innerWidth * innerWidth + innerHeight * innerHeight);
  return (
    <I18nProvider i18n={words}>
      <div
        class={`pad ${isAwake ? 'is-awake' : 'is-asleep'}`}
        lang={words.lang.value}
        style={{ '--mm': `${(diagonalPx / (diagonalInch * 25.4)).toFixed(3)}px` }}
      >
        <HeaderBand
          centreName={view ? view.centre.name : 'Tới Lượt'}
          timezone={view?.centre.timezone}
          clock={view && feed.clock}
          connection={view && feed.shown}
        >
          {view?.trial && <span class="band-tag">{words.t('trial.short')}</span>}
        </HeaderBand>
        {pairing ? (
          <PairingPanel kind="pad" stage={pairing.value} lang={words.lang} />
        ) : feed.status.value === 'refused' ? (
          <Stopped store={store} />
        ) : (
          <Stage store={store} isLive={isLive} />
        )}
        {feed.identity && <IdentitySign name={feed.identity} lang={words.lang} />}
      </div>
    </I18nProvider>
  );
}

function Stage({ store, isLive }: { readonly store: PadStore; readonly isLive: boolean }) {
  const { feed, words, state, pressLevel, pressReason } = store;
  const { stage } = state.value;
  switch (stage.is) {
    case 'asleep':
      return <Asleep view={feed.view.value} words={words} isLive={isLive} now={feed.clock.value} />;
    case 'asking':
      return <Levels key={stage.ticket} words={words} onPress={pressLevel} />;
    case 'reasons':
      return <Reasons level={stage.level} words={words} onPress={pressReason} />;
    case 'thanks':
      return (
        <main class="pad-plain pad-thanks">
          <Icon name="check" />
          <div role="status">
            <h1>{words.t('rate.thanks')}</h1>
          </div>
        </main>
      );
    default:
      return stage satisfies never;
  }
}

/** The server has let this pad out; whoever looks after it may ask to be let in again. */
function Stopped({ store: { feed, words } }: { readonly store: PadStore }) {
  return (
    <main class="pad-plain">
      <Icon name="pause" />
      <h1>{words.t('pad.stopped')}</h1>
      {feed.refusal?.value === 'not-signed-in' && <PairAgain lang={words.lang} onPress={() => pairAnew('pad')} />}
    </main>
  );
}
