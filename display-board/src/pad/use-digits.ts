import { useEffect } from 'preact/hooks';

/** Keys 1, 2, 3 … for what stands on the page, in its order. */
export function useDigits(acts: readonly (() => void)[]): void {
  useEffect(() => {
    const press = ({ key, repeat }: KeyboardEvent) => {
      const act = repeat ? undefined : acts[Number(key) - 1];
      if (act) act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
