import type { CentreTexts, Text } from '@toiluot/shared/contract';
import { useAdmin } from '../admin-context.ts';
import { BilingualField } from '../forms/text-fields.tsx';
import { PartPage } from '../parts/part-page.tsx';
import { TicketPreview } from '../parts/ticket-preview.tsx';

const KEYS = ['ticketHeader', 'ticketLateReturn', 'ticketFooter', 'kioskNotice', 'boardNotice'] as const;
const EMPTY: Text = { vi: '' };

/** The centre's own texts on paper, kiosks and boards; an empty one is not there (F-A22, F-T03). */
export function TextsPage() {
  const { i18n } = useAdmin();
  return (
    <>
      <PartPage
        kind="texts"
        title={i18n.t('section.texts')}
        lead={i18n.t('texts.lead')}
        prefixes={['/texts/']}
        tidy={withoutEmpty}
        missing={(draft) => {
          const half = KEYS.filter((key) => draft[key]?.en && !draft[key].vi.trim());
          return Object.fromEntries(half.map((key) => [`${key}/vi`, i18n.t('fault.missing')]));
        }}
      >
        {({ draft, change, problem }) =>
          KEYS.map((key) => (
            <BilingualField
              key={key}
              field={key}
              label={i18n.t(`text.${key}`)}
              hint={i18n.t(`text.${key}.hint`)}
              lines={2}
              value={draft[key] ?? EMPTY}
              problem={problem}
              onChange={(text) => change({ [key]: text })}
            />
          ))
        }
      </PartPage>
      <TicketPreview />
    </>
  );
}

const withoutEmpty = (draft: CentreTexts): CentreTexts =>
  Object.fromEntries(Object.entries(draft).filter(([, text]) => text.vi.trim() !== '' || text.en));
