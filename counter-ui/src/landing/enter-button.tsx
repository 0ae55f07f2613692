import { Button, type ButtonKind } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from './landing-texts.ts';
import { signInLink } from './trial-client.ts';

/** Opens a staff screen in its own tab, signed in by a link that works once. */
export function EnterButton({
  username,
  kind = 'primary',
  label,
  children,
}: {
  readonly username: string | undefined;
  readonly kind?: ButtonKind;
  readonly label?: string;
  readonly children: ComponentChildren;
}) {
  const [trouble, setTrouble] = useState<'failed' | { readonly link: string } | undefined>(undefined);

  async function enter(): Promise<void> {
    if (username === undefined) return;
    setTrouble(undefined);
    // Opened at the press itself: after the answer a browser would take it for an unwanted window.
    const tab = window.open('', '_blank');
    try {
      const link = await signInLink(username);
      if (!tab) return setTrouble({ link });
      tab.opener = null;
      tab.location.href = link;
    } catch {
      tab?.close();
      setTrouble('failed');
    }
  }
  return (
    <>
      <Button kind={kind} icon="forward" label={label} disabled={username === undefined} onPress={enter}>
        {children}
      </Button>
      {trouble === 'failed' && (
        <p class="trouble" role="alert">
          {i18n.t('open.failed')}
        </p>
      )}
      {typeof trouble === 'object' && (
        <p class="trouble" role="alert">
          {i18n.t('open.blocked')}{' '}
          <a href={trouble.link} target="_blank" rel="noopener">
            {i18n.t('open.link')}
          </a>
        </p>
      )}
    </>
  );
}
