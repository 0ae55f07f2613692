import { useAdmin } from '../admin-context.ts';
import { CheckField, TextField } from '../forms/fields.tsx';
import { missingWhere } from '../forms/missing.ts';
import { type FormParts, ListPage } from '../parts/list-page.tsx';
import { saveWord, type Word, wordsOf } from './word.ts';
import { WordsNotFound } from './words-not-found.tsx';

/** Everyday words and what they mean in the names of procedures; those sought in vain suggest themselves (F-A07). */
export function WordsPage() {
  const { i18n, answer } = useAdmin();
  const words = wordsOf(answer.catalogue.synonyms);
  return (
    <ListPage<Word>
      title={i18n.t('section.words')}
      lead={i18n.t('words.lead')}
      add={i18n.t('words.add')}
      newHint=""
      items={words}
      suggestions={(begin, savedCount) => <WordsNotFound key={savedCount} known={words} onChoose={begin} />}
      row={({ term, phrases }) => ({ name: term, facts: phrases.split('\n').join(' · '), isArchived: false })}
      blank={() => ({ id: '', term: '', phrases: '', isGone: false })}
      missing={({ term, phrases, isGone }) =>
        missingWhere(i18n, { term: term.trim() === '', expandsTo: !isGone && phrases.trim() === '' })
      }
      form={(parts) => <WordForm {...parts} />}
      save={(save, word, was) =>
        saveWord(save, answer, word, was, i18n.t(word.isGone ? 'done.word-gone' : 'done.saved', { name: word.term }))
      }
    />
  );
}

function WordForm({ draft, change, problem, isNew }: FormParts<Word>) {
  const { i18n } = useAdmin();
  return (
    <>
      <TextField
        label={i18n.t('words.term')}
        hint={i18n.t('words.term.hint')}
        lang="vi"
        maxLength={80}
        value={draft.term}
        problem={problem('term')}
        onChange={(term) => change({ term })}
      />
      <TextField
        label={i18n.t('words.phrases')}
        hint={i18n.t('words.phrases.hint')}
        lang="vi"
        lines={4}
        maxLength={2000}
        value={draft.phrases}
        problem={problem('expandsTo')}
        onChange={(phrases) => change({ phrases })}
      />
      {!isNew && (
        <CheckField label={i18n.t('words.remove')} value={draft.isGone} onChange={(isGone) => change({ isGone })} />
      )}
    </>
  );
}
