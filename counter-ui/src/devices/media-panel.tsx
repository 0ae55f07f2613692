// What the boards show between calls: what the folder holds, and what of it is left out and why.
import { MEDIA_LIMITS, type MediaAnswer } from '@toiluot/shared/contract';
import { Icon } from '@toiluot/shared/ui';
import { useDevices } from './devices-context.ts';
import { formatBytes } from './format-bytes.ts';

/** @param media  undefined until the server has answered */
export function MediaPanel({ media }: { readonly media: MediaAnswer | undefined }) {
  const {
    i18n: { t, lang },
  } = useDevices();
  const size = (bytes: number) => formatBytes(bytes, lang.value);
  return (
    <section class="panel devices-panel" aria-labelledby="devices-media">
      <h2 id="devices-media">{t('media.title')}</h2>
      <p class="media-lead">{t('media.lead')}</p>
      {media?.folder !== undefined && <p class="media-folder">{media.folder}</p>}
      <p class="media-limits">
        {t('media.limits', {
          image: size(MEDIA_LIMITS.image),
          video: size(MEDIA_LIMITS.video),
          text: size(MEDIA_LIMITS.text),
          files: MEDIA_LIMITS.files,
        })}
      </p>
      {media === undefined ? (
        <p class="devices-none" role="status">
          {t('media.loading')}
        </p>
      ) : (
        <>
          {media.items.length === 0 && <p class="devices-none">{t('media.none')}</p>}
          {media.items.length > 0 && (
            <ol class="media-files">
              {media.items.map(({ name, kind, bytes }) => (
                <li key={name}>
                  <span class="media-name">{name}</span>
                  <span class="media-facts">
                    {t(`media.kind.${kind}`)} · {size(bytes)}
                  </span>
                </li>
              ))}
            </ol>
          )}
          <Refused refused={media.refused ?? []} />
        </>
      )}
    </section>
  );
}

function Refused({ refused }: { readonly refused: NonNullable<MediaAnswer['refused']> }) {
  const {
    i18n: { t, lang },
  } = useDevices();
  if (refused.length === 0) return null;
  return (
    <>
      <h3 class="media-refused-title">{t('media.refused', { n: refused.length })}</h3>
      <ul class="media-files">
        {refused.map(({ name, why, bytes, limit = 0 }) => (
          <li key={name}>
            <Icon name="warning" />
            <span class="media-name">{name}</span>
            <span class="media-facts">
              {t(`media.why.${why}`, {
                size: formatBytes(bytes, lang.value),
                limit: why === 'too-many' ? limit : formatBytes(limit, lang.value),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
