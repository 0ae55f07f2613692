// Every action by keypad: arrows move the focus to the nearest control in that direction, Enter presses it.

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** @returns stops listening */
export function followArrowKeys(): () => void {
  const act = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction) return;
    event.preventDefault();
    const scope = document.querySelector('[role="dialog"]') ?? document;
    const controls = Array.from(scope.querySelectorAll<HTMLElement>('button:not([disabled])'));
    const from = controls.find((control) => control === document.activeElement);
    (from ? nearest(from, controls, direction) : controls[0])?.focus();
  };
  document.addEventListener('keydown', act);
  return () => document.removeEventListener('keydown', act);
}

/** Sideways distance counts double, so a column is followed before the next one is entered. */
function nearest(
  from: HTMLElement,
  controls: readonly HTMLElement[],
  [dx, dy]: readonly [number, number],
): HTMLElement | undefined {
  const start = middleOf(from);
  let best: { readonly control: HTMLElement; readonly distance: number } | undefined;
  for (const control of controls) {
    const to = middleOf(control);
    const along = (to.x - start.x) * dx + (to.y - start.y) * dy;
    const across = Math.abs((to.x - start.x) * dy) + Math.abs((to.y - start.y) * dx);
    if (control === from || along <= 1) continue;
    const distance = along + 2 * across;
    if (!best || distance < best.distance) best = { control, distance };
  }
  return best?.control;
}

function middleOf(control: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = control.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
