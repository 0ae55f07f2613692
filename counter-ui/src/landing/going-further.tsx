import type { TrialInfo } from '@toiluot/shared/contract';
import { i18n } from './landing-texts.ts';
import { otherScreens } from './visit-path.ts';

const COMMANDS = [
  { key: 'next.simulate', command: 'npm run simulate -- --seed 7 --speed 60 --visitors 200' },
  { key: 'next.serve', command: 'npm run serve' },
] as const;

/** Simulated visitors, real operation, other pages, and what a developer needs to drive the hall. */
export function GoingFurther({ info }: { readonly info: TrialInfo }) {
  const others = otherScreens(info);
  return (
    <section class="further" aria-labelledby="further-title">
      <h2 id="further-title">{i18n.t('next.title')}</h2>
      {COMMANDS.map(({ key, command }) => (
        <p key={key}>
          {i18n.t(key)}
          <code class="command">{command}</code>
        </p>
      ))}
      <p class="hint">{i18n.t('next.terminal')}</p>
      {others.length > 0 && (
        <>
          <h3>{i18n.t('next.others')}</h3>
          <ul>
            {others.map(({ name, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{i18n.t('next.devices')}</summary>
        <p>{i18n.t('next.printer-port', { host: info.printer.host, port: info.printer.port })}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('next.device')}</th>
              <th scope="col">{i18n.t('next.token')}</th>
            </tr>
          </thead>
          <tbody>
            {info.devices.map(({ id, token }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>
                  <code>{token}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
