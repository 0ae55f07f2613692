import type { Text } from '@toiluot/shared/contract';
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { addressOf, type Question, type ReportClient, type TableAnswer } from './report-client.ts';

export type Place = {
  readonly client: ReportClient;
  readonly timezone: string;
  readonly centreName: Text;
  readonly isTrial: boolean;
  readonly isTraining?: boolean | undefined;
  /** Staff data is for supervisors alone. */
  readonly maySeeOfficers: boolean;
};

const PlaceContext = createContext<Place | undefined>(undefined);
export const ReportPlace = PlaceContext.Provider;

/** @throws Error outside of `ReportPlace` */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('a part of the reports stands outside of them');
  return place;
}

/** The answer to a question; the one before stays in sight while the next is on its way. */
export function useTable(question: Question): { readonly answer: TableAnswer | undefined; readonly isBusy: boolean } {
  const { client } = usePlace();
  const address = addressOf(question);
  const [state, setState] = useState<{ readonly answer?: TableAnswer; readonly to?: string }>({});
  useEffect(() => {
    let isWanted = true;
    void client.table(question).then((answer) => {
      if (isWanted) setState({ answer, to: address });
    });
    return () => {
      isWanted = false;
    };
  }, [address, client]);
  return { answer: state.answer, isBusy: state.to !== address };
}
