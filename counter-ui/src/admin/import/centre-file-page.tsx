import type { Catalogue, CentrePreview } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin } from '../fault-words.ts';
import { useSave } from '../use-save.ts';
import { DifferenceView } from './difference-view.tsx';
import { FileChoice } from './file-choice.tsx';
import { saveFile } from './save-file.ts';
import { useUpload } from './use-upload.ts';

const LIMIT_MB = 8;

/** The whole catalogue as one file: out, and in again with a look at the differences first. */
export function CentreFilePage() {
  const { i18n, client } = useAdmin();
  const [content, setContent] = useState<Catalogue | undefined>(undefined);
  const upload = useUpload<CentrePreview>(async (file) => {
    const parsed = await parse(file);
    setContent(parsed);
    if (parsed === undefined) return { ok: true, value: NOT_JSON };
    return client.upload('/api/catalogue/preview', new Blob([JSON.stringify(parsed)]), 'application/json');
  }, LIMIT_MB);
  return (
    <div class="admin-single">
      <h1>{i18n.t('section.centre-file')}</h1>
      <p class="admin-lead">{i18n.t('import.centre-lead')}</p>
      <div class="admin-buttons">
        <Button icon="down" onPress={() => saveFile(client, '/api/catalogue/export')}>
          {i18n.t('import.download-centre')}
        </Button>
        <FileChoice
          label={i18n.t(upload.preview ? 'import.again' : 'import.choose-centre')}
          accept=".json"
          onFile={upload.start}
        />
      </div>
      <div role="status">
        {upload.isReading && <p>{i18n.t('import.reading', { name: upload.name })}</p>}
        {upload.problem && <p class="admin-problem">{upload.problem}</p>}
      </div>
      {upload.preview === NOT_JSON && <h2>{i18n.t('import.not-json')}</h2>}
      {upload.preview && content && (
        <Preview key={upload.name} preview={upload.preview} catalogue={content} onDone={upload.clear} />
      )}
    </div>
  );
}

/** Stands for a file that is no JSON at all, which the server never sees. */
const NOT_JSON: CentrePreview = { problems: [], faults: [], inUse: [], differences: [], was: '-' };

async function parse(file: File): Promise<Catalogue | undefined> {
  try {
    const value: unknown = JSON.parse(await file.text());
    return typeof value === 'object' && value !== null ? (value as Catalogue) : undefined;
  } catch {
    return undefined;
  }
}

function Preview({
  preview,
  catalogue,
  onDone,
}: {
  readonly preview: CentrePreview;
  readonly catalogue: Catalogue;
  readonly onDone: () => void;
}) {
  const { i18n } = useAdmin();
  const save = useSave();
  const { problems, faults, inUse, repeatedLabel, differences } = preview;
  const errorCount = problems.length + faults.length + inUse.length + (repeatedLabel ? 1 : 0);
  const apply = async () => {
    const input = { catalogue, was: preview.was };
    if (await save.run('catalogue.import', input, i18n.t('done.centre'), fieldsWithin([]))) onDone();
  };
  return (
    <>
      <h2>
        {errorCount > 0
          ? i18n.t('import.errors', { n: errorCount })
          : i18n.t(differences.length === 0 ? 'import.same' : 'import.sound')}
      </h2>
      {problems.length > 0 && (
        <Told title={i18n.t('import.not-fitting')} lines={problems.map(({ at, expected }) => `${at}: ${expected}`)} />
      )}
      {faults.length > 0 && (
        <Told
          title={i18n.t('import.not-fitting')}
          lines={faults.map(({ at, code, with: hint }) => `${at}: ${i18n.t(`fault.${code}`, { with: hint ?? '' })}`)}
        />
      )}
      {inUse.length > 0 && <Told title={i18n.t('import.in-use')} lines={inUse} />}
      {repeatedLabel && <p class="admin-problem">{i18n.t('import.repeated', { label: repeatedLabel })}</p>}
      {differences.map((difference) => (
        <DifferenceView key={difference.list} difference={difference} />
      ))}
      {save.problems.others.map((words) => (
        <p key={words} class="admin-problem" role="alert">
          {words}
        </p>
      ))}
      {errorCount === 0 && differences.length > 0 && (
        <div class="admin-buttons">
          <Button kind="primary" icon="check" onPress={apply}>
            {i18n.t('import.apply')}
          </Button>
        </div>
      )}
    </>
  );
}

function Told({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div class="admin-refused">
      <div>
        <h3>{title}</h3>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
