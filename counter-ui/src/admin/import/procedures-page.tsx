import type { Procedure, ProcedurePreview } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin } from '../fault-words.ts';
import { CheckField } from '../forms/fields.tsx';
import { useSave } from '../use-save.ts';
import { DifferenceView } from './difference-view.tsx';
import { FileChoice } from './file-choice.tsx';
import { saveFile } from './save-file.ts';
import { SheetDoubles, SheetErrors } from './sheet-errors.tsx';
import { useUpload } from './use-upload.ts';

const LIMIT_MB = 4;

/** Procedures come as a sheet: tried first, errors by row and column, applied as one command. */
export function ProceduresPage() {
  const { i18n, client, answer } = useAdmin();
  const upload = useUpload<ProcedurePreview>(
    (file) => client.upload('/api/catalogue/procedures/preview', file, 'application/octet-stream'),
    LIMIT_MB,
  );
  return (
    <div class="admin-single">
      <h1>{i18n.t('section.procedures')}</h1>
      <p class="admin-lead">
        {i18n.t('import.count', { n: answer.procedureCount })} {i18n.t('import.lead')}
      </p>
      <div class="admin-buttons">
        <Button icon="down" onPress={() => saveFile(client, '/api/catalogue/procedures.xlsx')}>
          {i18n.t('import.download-xlsx')}
        </Button>
        <Button icon="down" onPress={() => saveFile(client, '/api/catalogue/procedures.csv')}>
          {i18n.t('import.download-csv')}
        </Button>
        <FileChoice
          label={i18n.t(upload.preview ? 'import.again' : 'import.choose-sheet')}
          accept=".csv,.txt,.xlsx"
          onFile={upload.start}
        />
      </div>
      <div role="status">
        {upload.isReading && <p>{i18n.t('import.reading', { name: upload.name })}</p>}
        {upload.problem && <p class="admin-problem">{upload.problem}</p>}
        {upload.preview && <p>{i18n.t('import.read', { name: upload.name, n: upload.preview.rows })}</p>}
      </div>
      {upload.preview && <Preview key={upload.name} preview={upload.preview} onDone={upload.clear} />}
    </div>
  );
}

function Preview({ preview, onDone }: { readonly preview: ProcedurePreview; readonly onDone: () => void }) {
  const { i18n, client } = useAdmin();
  const save = useSave();
  const [keepsGone, setKeepsGone] = useState(true);
  const [hasFailed, setFailed] = useState(false);
  const { errors, errorCount, difference, doubles } = preview;
  if (errorCount > 0)
    return (
      <>
        <h2>{i18n.t('import.errors', { n: errorCount })}</h2>
        <SheetErrors errors={errors} count={errorCount} />
        <SheetDoubles doubles={doubles} />
      </>
    );
  const isSame = !difference || difference.addedCount + difference.changedCount + difference.goneCount === 0;
  const apply = async () => {
    const value = keepsGone ? await withGone(preview) : preview.procedures;
    setFailed(value === undefined);
    if (!value) return;
    const input = { part: { kind: 'procedures' as const, value }, was: preview.was };
    const done = i18n.t('done.procedures', { n: value.length });
    if (await save.run('catalogue.save-part', input, done, fieldsWithin([]))) onDone();
  };
  /** The present ones that the file leaves out, behind those of the file. */
  const withGone = async ({ procedures }: ProcedurePreview): Promise<Procedure[] | undefined> => {
    const list = await client.read<{ readonly procedures: Procedure[] }>('/api/catalogue/procedures/all');
    if (!list.ok) return undefined;
    const ids = new Set(procedures.map(({ id }) => id));
    return [...procedures, ...list.value.procedures.filter(({ id }) => !ids.has(id))];
  };
  return (
    <>
      <h2>{i18n.t(isSame ? 'import.same' : 'import.sound')}</h2>
      {difference && !isSame && <DifferenceView difference={difference} />}
      <SheetDoubles doubles={doubles} />
      {(difference?.goneCount ?? 0) > 0 && (
        <CheckField label={i18n.t('import.keep-gone')} value={keepsGone} onChange={setKeepsGone} />
      )}
      {[...save.problems.others, ...(hasFailed ? [i18n.t('admin.unreachable')] : [])].map((words) => (
        <p key={words} class="admin-problem" role="alert">
          {words}
        </p>
      ))}
      {!isSame && (
        <div class="admin-buttons">
          <Button kind="primary" icon="check" onPress={apply}>
            {i18n.t('import.apply')}
          </Button>
        </div>
      )}
    </>
  );
}
