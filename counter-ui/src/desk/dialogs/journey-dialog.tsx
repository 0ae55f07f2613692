import type { ReasonLists, ServiceId } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { ServicePicker } from '../../forms/service-picker.tsx';
import { WithLists } from '../../forms/with-lists.tsx';
import type { TicketRef } from '../dialogs.ts';
import { useDialog } from './use-dialog.ts';

/** As many as one label may carry. */
const MOST_STEPS = 5;

/** TK6: several services under one label; each opens when the one before is finished. */
export function JourneyDialog({ ticket }: { readonly ticket: TicketRef }) {
  const { i18n, close } = useDialog();
  const title = i18n.t('dialog.journey', { label: ticket.label });
  return (
    <WithLists title={title} onClose={close}>
      {({ reasons }) => <JourneyForm title={title} ticket={ticket} services={reasons.services} />}
    </WithLists>
  );
}

function JourneyForm({
  title,
  ticket,
  services,
}: {
  readonly title: string;
  readonly ticket: TicketRef;
  readonly services: ReasonLists['services'];
}) {
  const { store, i18n, view, close, off } = useDialog('journey', ticket.id);
  const [steps, setSteps] = useState<readonly string[]>(() => view?.ticket?.journey.map(({ id }) => id) ?? []);
  const last = steps.at(-1) ?? ticket.service;
  const nameOf = (step: string) => i18n.textOf(services.find(({ id }) => id === step)?.name ?? { vi: step });
  return (
    <FormDialog
      title={title}
      send={i18n.t('dialog.save')}
      whyNot={off}
      onSend={() => store.run('journey', { ticket: ticket.id, journey: steps as ServiceId[] })}
      onClose={close}
    >
      <p class="form-lead">{i18n.t('dialog.journey-lead')}</p>
      <ol class="steps" aria-label={i18n.t('ticket.journey')}>
        <li class="step">{i18n.t('dialog.journey-now', { service: i18n.textOf(ticket.serviceName) })}</li>
        {steps.map((step, n) => (
          <li class="step" key={`${step}.${n}`}>
            <span>{nameOf(step)}</span>
            <Button
              kind="quiet"
              icon="cancel"
              label={i18n.t('dialog.journey-remove', { service: nameOf(step) })}
              onPress={() => setSteps(withoutStep(steps, n, ticket.service))}
            >
              {i18n.t('dialog.journey-remove-short')}
            </Button>
          </li>
        ))}
      </ol>
      {steps.length < MOST_STEPS ? (
        <ServicePicker
          key={steps.length}
          word={i18n.t('dialog.journey-add')}
          services={services.filter(({ id }) => id !== last)}
          value=""
          onValue={(service) => setSteps([...steps, service])}
        />
      ) : (
        <p class="form-lead">{i18n.t('dialog.journey-full', { n: MOST_STEPS })}</p>
      )}
    </FormDialog>
  );
}

/** Without the n-th step; two neighbours that become the same are one. */
function withoutStep(steps: readonly string[], n: number, first: string): string[] {
  const left = steps.filter((_, index) => index !== n);
  return left.filter((step, index) => step !== (index === 0 ? first : left[index - 1]));
}
