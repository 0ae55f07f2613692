import { useState } from 'preact/hooks';
import type { Answer } from '../admin-client.ts';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin, problemsOf } from '../fault-words.ts';

export interface Upload<T> {
  readonly name: string | undefined;
  readonly isReading: boolean;
  readonly preview: T | undefined;
  /** Why there is no preview, in words. */
  readonly problem: string | undefined;
  readonly start: (file: File) => Promise<void>;
  readonly clear: () => void;
}

const MB = 1024 * 1024;

/** A file on its way to a dry run. @param limitMb larger files are not sent at all */
export function useUpload<T>(ask: (file: File) => Promise<Answer<T>>, limitMb: number): Upload<T> {
  const { i18n } = useAdmin();
  const [name, setName] = useState<string | undefined>(undefined);
  const [isReading, setReading] = useState(false);
  const [preview, setPreview] = useState<T | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  return {
    name,
    isReading,
    preview,
    problem,
    async start(file) {
      setName(file.name);
      setPreview(undefined);
      setProblem(undefined);
      if (file.size > limitMb * MB) return setProblem(i18n.t('import.too-large', { n: limitMb }));
      setReading(true);
      const answer = await ask(file);
      setReading(false);
      if (answer.ok) setPreview(answer.value);
      else setProblem(problemsOf(i18n, answer, fieldsWithin([]), (id) => id).others.join(' '));
    },
    clear() {
      setName(undefined);
      setPreview(undefined);
    },
  };
}
