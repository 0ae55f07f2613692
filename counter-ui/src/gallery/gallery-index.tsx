import { useTexts } from '../texts.tsx';
import { galleryDevices, galleryPages, gallerySetups, galleryStates } from './gallery-states.ts';

const KINDS = [
  ['vi', ''],
  ['en', ''],
  ['vi', 'compact=1'],
  ['vi', 'contrast=high'],
] as const;

/** Links to every state in both languages. */
export function GalleryIndex() {
  const { t } = useTexts();
  return (
    <main class="plain-card plain-wide">
      <h1>{t('gallery.title')}</h1>
      <p class="form-lead">{t('gallery.hint')}</p>
      <table class="keys-table">
        <tbody>
          {[...gallerySetups, ...galleryDevices, ...galleryPages, ...Object.keys(galleryStates)].map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {KINDS.map(([lang, more]) => {
                const address = ['state', name].join('=');
                return (
                  <td key={`${lang}${more}`}>
                    <a href={`?${[address, `lang=${lang}`, more].filter(Boolean).join('&')}`}>
                      {[lang, more].filter(Boolean).join(' ')}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
