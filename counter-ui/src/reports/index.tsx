// The reports, loaded when somebody opens them from the hall.
import type { Signal } from '@preact/signals';
import type { Language, Text } from '@toiluot/shared/contract';
import { localTimeOf } from '@toiluot/shared/ui';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readAddress } from '../session/address.ts';
import { createSessionClient } from '../session/session-client.ts';
import type { FilterLists } from './filters.tsx';
import { createReportClient } from './report-client.ts';
import { createReportI18n, ReportTexts } from './report-texts.ts';
import { type Place, ReportPlace } from './reports-context.ts';
import { ReportsPage } from './reports-page.tsx';
import './reports.css';

export interface ReportsProps {
  readonly lang: Signal<Language>;
  readonly centreName: Text;
  readonly timezone: string;
  readonly isTrial: boolean;
  readonly isTraining?: boolean | undefined;
  readonly role: string;
  /** Epoch ms of the server's clock. */
  readonly now: number;
  readonly onBack: () => void;
}

const two = (n: number): string => String(n).padStart(2, '0');

export function Reports({ lang, centreName, timezone, isTrial, isTraining, role, now, onBack }: ReportsProps) {
  const i18n = useMemo(() => createReportI18n(lang), [lang]);
  const { seat } = readAddress(location);
  const client = useMemo(() => createReportClient(seat), [seat]);
  const lists = useLists(seat);
  const place: Place = { client, timezone, centreName, isTrial, isTraining, maySeeOfficers: role === 'supervisor' };
  const { year, month, day } = localTimeOf(now, timezone);
  return (
    <ReportTexts value={i18n}>
      <ReportPlace value={place}>
        <ReportsPage today={`${year}-${two(month)}-${two(day)}`} lists={lists} onBack={onBack} />
      </ReportPlace>
    </ReportTexts>
  );
}

/** Names to choose from; without them the reports still answer, for everything together. */
function useLists(seat: string | undefined): FilterLists {
  const [lists, setLists] = useState<FilterLists>({ services: [], desks: [] });
  useEffect(() => {
    const client = createSessionClient(seat);
    void Promise.all([client.reasonLists(), client.publicInfo()]).then(([reasons, info]) =>
      setLists({
        services: reasons.ok ? reasons.value.services : [],
        desks: info.ok ? info.value.desks : [],
      }),
    );
  }, [seat]);
  return lists;
}
