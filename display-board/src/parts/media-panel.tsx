import { useEffect, useRef } from 'preact/hooks';
import { useBoard } from '../context.tsx';
import { LINE_LETTERS, type MediaPage } from '../media/media-pages.ts';
import { sizeForLength } from '../text-pages.ts';

/** One file of the centre. While a call stands in the panel it waits there unseen, a film at its place. */
export function MediaPanel({ page, isHeld }: { readonly page: MediaPage; readonly isHeld: boolean }) {
  const { failed } = useBoard().media;
  const held = isHeld ? 'is-held' : '';
  switch (page.kind) {
    case 'image':
      return (
        <figure class={`media-file ${held}`}>
          <img src={page.url} alt={page.name} onError={() => failed(page)} />
        </figure>
      );
    case 'video':
      return (
        <figure class={`media-file ${held}`}>
          <Film page={page} isHeld={isHeld} />
        </figure>
      );
    case 'text':
      return <TextPage title={page.title} lines={page.lines} held={held} />;
  }
}

/** Always without sound: the hall's voice is never spoken against, and browsers let silent films begin by themselves. */
function Film({ page, isHeld }: { readonly page: Extract<MediaPage, { url: string }>; readonly isHeld: boolean }) {
  const { filmEnded, failed } = useBoard().media;
  const film = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = film.current;
    if (!element) return;
    element.muted = true;
    if (isHeld) element.pause();
    // A pause that comes before the first picture ends this promise; that is no fault of the film.
    else void Promise.resolve(element.play()).catch(() => element.error && failed(page));
  }, [isHeld, page, failed]);
  return (
    <video
      ref={film}
      src={page.url}
      muted
      playsInline
      preload="auto"
      aria-label={page.name}
      onEnded={filmEnded}
      onError={() => failed(page)}
    />
  );
}

function TextPage({
  title,
  lines,
  held,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly held: string;
}) {
  const letters = title.length + lines.reduce((sum, line) => sum + line.length + LINE_LETTERS, 0);
  return (
    <article class={`media-page media-text ${held}`} style={{ '--size': sizeForLength(letters) }}>
      {title !== '' && <h1>{title}</h1>}
      {lines.map((line, at) => (
        <p key={`${at} ${line}`}>{line}</p>
      ))}
    </article>
  );
}
