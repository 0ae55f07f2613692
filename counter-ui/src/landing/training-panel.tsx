import { TRAINING_TASKS, type TrainingProgress } from '@toiluot/shared/contract/protocol';
import { Button, formatClock, Icon } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from './landing-texts.ts';
import { fetchTraining, startOver } from './training-client.ts';

const POLL_MS = 2_000;

/** Polls while the page shows it; a silent server keeps the last picture. */
function useProgress(): TrainingProgress | undefined {
  const [progress, setProgress] = useState<TrainingProgress | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    const poll = async (): Promise<void> => {
      try {
        setProgress(await fetchTraining());
      } catch {
        // The page says by itself that the server is away.
      }
      if (isShown) timer = setTimeout(() => void poll(), POLL_MS);
    };
    let timer = setTimeout(() => void poll(), 0);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, []);
  return progress;
}

/** Tasks by role, ticked off from the journal, and the way back to the beginning. */
export function TrainingPanel({ timezone }: { readonly timezone: string }) {
  const progress = useProgress();
  return (
    <section class="training" aria-labelledby="training-title">
      <div class="training-head">
        <h2 id="training-title">{i18n.t('training.title')}</h2>
        {progress && <span>{i18n.t('training.since', { time: formatClock(progress.since, timezone) })}</span>}
        <StartOver />
      </div>
      <TaskLists progress={progress} />
    </section>
  );
}

export function TaskLists({ progress }: { readonly progress: TrainingProgress | undefined }) {
  return (
    <div class="training-roles">
      {(['officer', 'supervisor'] as const).map((role) => (
        <div key={role}>
          <h3>{i18n.t(`training.role.${role}`)}</h3>
          <ul>
            {TRAINING_TASKS[role].map((task) => {
              const done = progress?.done[task] ?? [];
              return (
                <li key={task} class={done.length > 0 ? 'task task-done' : 'task'}>
                  <Icon name={done.length > 0 ? 'check' : 'minus'} />
                  <span>
                    {i18n.t(`training.task.${task}`)}
                    <small>
                      {done.length > 0 ? i18n.t('training.by', { names: done.join(', ') }) : i18n.t('training.open')}
                    </small>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Two presses: one practice hall may be in several hands. */
function StartOver() {
  const [asked, setAsked] = useState<'no' | 'yes' | 'done' | 'failed'>('no');
  if (asked !== 'yes')
    return (
      <span class="training-reset">
        {asked !== 'no' && <span role="status">{i18n.t(`training.reset.${asked}`)}</span>}
        <Button icon="undo" onPress={() => setAsked('yes')}>
          {i18n.t('training.reset')}
        </Button>
      </span>
    );
  return (
    <span class="training-reset">
      <span role="status">{i18n.t('training.reset.sure')}</span>
      <Button kind="danger" onPress={async () => setAsked((await startOver()) ? 'done' : 'failed')}>
        {i18n.t('training.reset.yes')}
      </Button>
      <Button onPress={() => setAsked('no')}>{i18n.t('training.reset.no')}</Button>
    </span>
  );
}
