import '@toiluot/shared/ui/shim.ts';
import '@toiluot/shared/ui/theme.css';
import './styles/board.css';
import { watchInputMode } from '@toiluot/shared/ui';
import { isPadAddress, startPad } from './pad/start-pad.tsx';
import { startPreview } from './preview/start-preview.tsx';
import { readPreview } from './settings.ts';
import { startBoard } from './start-board.tsx';

watchInputMode();
// Another address in the same window is another screen.
window.addEventListener('hashchange', () => location.reload());
const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  const preview = readPreview(location.hash);
  if (preview) startPreview(root, preview);
  else if (isPadAddress()) startPad(root);
  else startBoard(root);
}
