import { useBoard } from '../context.tsx';
import { CheckScreen } from './check-screen.tsx';
import { DeskGrid } from './desk-grid.tsx';
import { DoorPlate } from './door-plate.tsx';
import { LayoutList } from './layout-list.tsx';
import { MediaSide } from './media-side.tsx';
import { NowCalling } from './now-calling.tsx';
import { PlainScreen } from './plain-screen.tsx';
import { SessionScreen } from './session-screen.tsx';
import { Stopped, ToPair } from './unpaired.tsx';
import { ZoneQueues } from './zone-queues.tsx';

/** The picture that belongs to the scene. */
export function Picture() {
  const { scene } = useBoard();
  switch (scene.value) {
    case 'check':
      return <CheckScreen />;
    case 'choose-layout':
      return <LayoutList />;
    case 'not-set-up':
      return <ToPair />;
    case 'stopped':
      return <Stopped />;
    case 'loading':
      return <PlainScreen title="setup.loading" />;
    case 'out-of-touch':
      return <PlainScreen icon="connection-lost" title="board.listen" />;
    case 'session':
      return <SessionScreen />;
    case 'board':
      return <Layout />;
    default:
      return scene.value satisfies never;
  }
}

function Layout() {
  const { layout } = useBoard().settings;
  switch (layout) {
    case 'grid':
      return <DeskGrid />;
    case 'zone':
      return <ZoneQueues />;
    case 'media':
      return <MediaSide />;
    case 'plate':
      return <DoorPlate />;
    case 'now':
    case undefined:
      return <NowCalling />;
    default:
      return layout satisfies never;
  }
}
