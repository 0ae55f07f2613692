import { type IconName, iconShapes } from './icon-shapes.ts';

export type { IconName };

/** One drawing of the hand-drawn set, as high as the text; always beside a word, so hidden from readers. */
export function Icon({ name, size }: { readonly name: IconName; readonly size?: number | string | undefined }) {
  const style = size === undefined ? {} : { fontSize: typeof size === 'number' ? `${size}px` : size };
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style={style} data-icon={name}>
      {iconShapes[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
