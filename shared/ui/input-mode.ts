/**
 * Marks `<html class="by-touch">` while fingers or the mouse are in use, so the focus ring shows for keys only.
 * Without this call the ring always shows.
 *
 * @returns stops watching
 */
export function watchInputMode(): () => void {
  const { classList } = document.documentElement;
  const byTouch = () => classList.add('by-touch');
  const byKey = () => classList.remove('by-touch');
  document.addEventListener('pointerdown', byTouch, true);
  document.addEventListener('keydown', byKey, true);
  return () => {
    document.removeEventListener('pointerdown', byTouch, true);
    document.removeEventListener('keydown', byKey, true);
  };
}
