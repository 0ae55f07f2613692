import { useHall } from './hall-context.ts';

const PLACES = [
  ['plan', 'plan.title'],
  ['alerts', 'alert.title'],
  ['queues', 'queue.title'],
  ['devices', 'device.title'],
] as const;

/** For the keyboard: past the header to each part; seen only while focused. */
export function SkipLinks() {
  const { i18n } = useHall();
  return (
    <nav class="skip" aria-label={i18n.t('hall.skip')}>
      {PLACES.map(([place, key]) => (
        <a
          key={place}
          href={`#hall-${place}`}
          onClick={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>(`#hall-${place} :is(button, [tabindex="0"])`)?.focus();
          }}
        >
          {i18n.t(key)}
        </a>
      ))}
    </nav>
  );
}
