import { Button } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin, problemsOf } from '../fault-words.ts';
import { SelectField } from '../forms/fields.tsx';

/** Print width in dots → paper in millimetres. */
const PAPERS = { '576': 80, '384': 58 } as const;
type Width = keyof typeof PAPERS;

type Shown = { readonly address: string; readonly words: string } | { readonly problem: string };

/** How a ticket of any service looks with the texts as they are saved (F-T03). */
export function TicketPreview() {
  const { i18n, client, answer } = useAdmin();
  const services = answer.catalogue.services.filter(({ archived }) => !archived);
  const [service, setService] = useState<string>(services[0]?.id ?? '');
  const [width, setWidth] = useState<Width>('576');
  const [language, setLanguage] = useState('vi');
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  useEffect(
    () => () => {
      if (shown && 'address' in shown) URL.revokeObjectURL(shown.address);
    },
    [shown],
  );
  const show = async () => {
    const picture = await client.fetchFile(`/api/preview/ticket?${new URLSearchParams({ service, language, width })}`);
    const name = services.find(({ id }) => id === service)?.name;
    if (picture.ok)
      setShown({
        address: URL.createObjectURL(picture.value.content),
        words: i18n.t('preview.of', { service: name ? i18n.textOf(name) : service, mm: PAPERS[width] }),
      });
    else setShown({ problem: problemsOf(i18n, picture, fieldsWithin([]), (id) => id).others.join(' ') });
  };
  return (
    <section class="admin-single admin-preview">
      <h2>{i18n.t('preview.title')}</h2>
      <p class="admin-lead">{i18n.t('preview.lead')}</p>
      <div class="admin-row">
        <SelectField label={i18n.t('list.services')} value={service} onChange={setService}>
          {services.map(({ id, name, code }) => (
            <option key={id} value={id}>
              {i18n.textOf(name)} · {code}
            </option>
          ))}
        </SelectField>
        <SelectField
          isShort
          label={i18n.t('preview.width')}
          value={width}
          onChange={(value) => setWidth(value as Width)}
        >
          {(Object.keys(PAPERS) as Width[]).map((dots) => (
            <option key={dots} value={dots}>
              {PAPERS[dots]} mm
            </option>
          ))}
        </SelectField>
        <SelectField isShort label={i18n.t('preview.language')} value={language} onChange={setLanguage}>
          {(['vi', 'en'] as const).map((one) => (
            <option key={one} value={one}>
              {i18n.t(`language.${one}`)}
            </option>
          ))}
        </SelectField>
        <Button icon="printer" onPress={show}>
          {i18n.t('preview.show')}
        </Button>
      </div>
      <div role="status">
        {shown && 'problem' in shown && <p class="admin-problem">{shown.problem}</p>}
        {shown && 'address' in shown && <img class="admin-paper" src={shown.address} alt={shown.words} />}
      </div>
    </section>
  );
}
