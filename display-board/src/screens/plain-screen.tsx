import { Icon, type IconName } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { Words } from '../context.tsx';
import type { WordKey } from '../words.ts';

/** One calm sentence: loading, not set up, stopped. Never an error text on a wall. */
export function PlainScreen({
  icon,
  title,
  text,
  children,
}: {
  readonly icon?: IconName;
  readonly title: WordKey;
  readonly text?: WordKey;
  readonly children?: ComponentChildren;
}) {
  return (
    <main class="plain">
      {icon && <Icon name={icon} />}
      <Words of={title} as="h1" />
      {text && <Words of={text} as="p" />}
      {children}
    </main>
  );
}
