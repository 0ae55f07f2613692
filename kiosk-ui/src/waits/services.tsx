import type { PublicWaits } from '@toiluot/shared/contract';
import { useId, useState } from 'preact/hooks';
import { findServices } from './find-services.ts';
import { ServiceRow } from './service-row.tsx';
import type { WaitsTexts } from './texts.ts';

/** All services by agency, or those that fit the words typed; nothing typed leaves this page. */
export function Services({ waits, texts }: { readonly waits: PublicWaits; readonly texts: WaitsTexts }) {
  const { t, textOf } = texts;
  const id = useId();
  const [typed, setTyped] = useState('');
  const agencies = findServices(waits.agencies, typed).filter(({ services }) => services.length > 0);
  const count = agencies.reduce((sum, { services }) => sum + services.length, 0);
  return (
    <>
      <search class="find">
        <label for={id}>{t('find.label')}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          maxLength={60}
          placeholder={t('find.hint')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </search>
      <p class={typed.trim() !== '' && count === 0 ? 'find-none' : 'for-readers'} aria-live="polite">
        {typed.trim() === '' ? '' : count === 0 ? t('find.none', { q: typed.trim() }) : t('find.count', { n: count })}
      </p>
      {agencies.map(({ id: agency, name, services }) => (
        <section key={agency} class="agency-block">
          <h2>{textOf(name)}</h2>
          <ul>
            {services.map((service) => (
              <ServiceRow key={service.id} service={service} texts={texts} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
