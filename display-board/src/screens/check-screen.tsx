import { ConnectionDot } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { browserName } from '../browser-name.ts';
import { useBoard, Words } from '../context.tsx';
import { capitalMm } from '../legibility.ts';
import type { BoardStore } from '../store.ts';
import type { WordKey } from '../words.ts';

/** For whoever hangs the screen up (`check=on`): whether the farthest seat can read it, and what the browser lacks. */
export function CheckScreen() {
  const board = useBoard();
  const { feed, plan, settings, size, words } = board;
  const { widthPx, heightPx } = size.value;
  const letters = (vh: number) => Math.round(capitalMm(vh, { ...settings, ...size.value }));
  const metres = (m: number) =>
    words.t('check.metres', { m: m.toFixed(1).replace('.', words.lang.value === 'vi' ? ',' : '.') });
  return (
    <main class="check">
      <Words of="check.title" as="h1" />
      <Verdict board={board} />
      <dl class="check-facts">
        <Fact of="check.screen">
          {words.t('check.screen.is', { inch: settings.diagonalInch, width: widthPx, height: heightPx })}
        </Fact>
        <Fact of="check.seat">{metres(settings.seatM)}</Fact>
        <Fact of="check.reads-to">{metres(plan.value.readsToM)}</Fact>
        <Fact of="check.letters">
          {words.t('check.letters.are', { hero: letters(plan.value.heroVh), list: letters(plan.value.listVh) })}
        </Fact>
        <Fact of="check.line">
          <ConnectionDot status={feed.status} /> {words.t(`connection.${feed.status.value}` as WordKey)}
        </Fact>
        <Fact of="check.sound">{words.t(soundOf(board))}</Fact>
        <Fact of="check.browser">{browserName(navigator.userAgent)}</Fact>
      </dl>
    </main>
  );
}

function Fact({ of, children }: { readonly of: WordKey; readonly children: ComponentChildren }) {
  return (
    <div class="check-fact">
      <dt>
        <Words of={of} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Verdict({ board: { plan, settings, words } }: { readonly board: BoardStore }) {
  const { refusal } = plan.value;
  if (!refusal)
    return (
      <p class="check-verdict is-good">
        <Words of="check.fits" />
      </p>
    );
  const proposal =
    refusal.propose === 'two-screens'
      ? words.t('check.two-screens')
      : words.t('check.propose', { layout: words.t(`layout.${refusal.propose}`) });
  return (
    <div class="check-verdict is-bad">
      <Words of={refusal.why === 'rows' ? 'check.rows' : 'check.size'} values={{ n: settings.rows }} as="p" />
      <p>{proposal}</p>
    </div>
  );
}

function soundOf({ isSoundBlocked, settings, hasChime }: BoardStore): WordKey {
  if (!settings.hasSound || !hasChime) return 'check.sound.off';
  return isSoundBlocked.value ? 'check.sound.blocked' : 'check.sound.on';
}
