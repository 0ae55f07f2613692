import { PairAgain, PairingPanel, pairAnew } from '@toiluot/shared/ui';
import { useBoard } from '../context.tsx';
import { PlainScreen } from './plain-screen.tsx';

/** Nobody has let this board in yet: the code for the administrator. */
export function ToPair() {
  const { pairing, words } = useBoard();
  return <PairingPanel kind="board" stage={pairing?.value ?? { is: 'asking' }} lang={words.lang} />;
}

/** The server has let this board out: neutral for the hall; whoever looks after it may ask to be let in again. */
export function Stopped() {
  const { feed, words } = useBoard();
  const isOut = feed.refusal?.value === 'not-signed-in';
  return (
    <PlainScreen icon="pause" title="setup.stopped" text="board.listen">
      {isOut && <PairAgain lang={words.lang} onPress={() => pairAnew('board')} />}
    </PlainScreen>
  );
}
