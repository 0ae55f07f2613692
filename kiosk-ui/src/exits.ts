// The page closes its own exits (safety D05): no menu, no dragging, no selecting, no zoom, no browser keys.
// The lock of the machine itself is the operating system's.

const browserKeys = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'BrowserBack',
  'BrowserForward',
  'BrowserHome',
  'ContextMenu',
]);

/** @returns opens them again */
export function closeExits(): () => void {
  const prevent = (event: Event) => event.preventDefault();
  const zoom = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  const pinch = (event: TouchEvent) => {
    if (event.touches.length > 1) event.preventDefault();
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || browserKeys.has(event.key)) event.preventDefault();
  };
  const middleButton = (event: MouseEvent) => {
    if (event.button !== 0) event.preventDefault();
  };
  const watched: readonly (readonly [string, (event: never) => void])[] = [
    ...['contextmenu', 'dragstart', 'drop', 'selectstart', 'gesturestart', 'copy', 'cut', 'paste'].map(
      (name) => [name, prevent] as const,
    ),
    ['wheel', zoom],
    ['touchmove', pinch],
    ['touchstart', pinch],
    ['keydown', key],
    ['auxclick', middleButton],
  ];
  const early = { passive: false, capture: true };
  for (const [name, act] of watched) document.addEventListener(name, act as EventListener, early);
  return () => {
    for (const [name, act] of watched) document.removeEventListener(name, act as EventListener, early);
  };
}
