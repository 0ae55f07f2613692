// From data to words: every text of the ticket in its main language and, where it differs, in the second.
import type { TicketDocument } from '@toiluot/shared/contract';
import { type LocalTime, localTime } from './issue-time.ts';
import { type MessageKey, say, type TicketLanguage } from './messages.ts';

/** A text and what stands under it, if anything. */
export type Bilingual = { readonly main: string; readonly second?: string };

export type TicketWords = {
  readonly marks: readonly string[];
  readonly centre: Bilingual;
  /** The centre's own first and last lines. */
  readonly header?: Bilingual;
  readonly footer?: Bilingual;
  readonly heading: Bilingual;
  readonly label: string;
  readonly priority?: Bilingual;
  readonly service: Bilingual;
  readonly agency: Bilingual;
  readonly procedure?: string;
  readonly desk: Bilingual;
  readonly desks: readonly number[];
  readonly place?: Bilingual;
  readonly waiting: Bilingual;
  /** When it was issued, which is also when the waiting was estimated. */
  readonly issued: Bilingual;
  readonly advice: Bilingual;
  readonly lateReturn?: Bilingual;
  readonly statusUrl?: string;
  readonly scan: Bilingual;
};

type Wording = {
  readonly message: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => Bilingual;
  readonly text: (text: TicketDocument['service']) => Bilingual;
  readonly joined: (parts: readonly Bilingual[], by: string) => Bilingual;
};

/** The words of a ticket, NFC, with nothing left to format. Never a name, an identity number or the priority ground. */
export function ticketWords(document: TicketDocument): TicketWords {
  const wording = wordingIn(ticketLanguages(document.languages));
  const { message, text, joined } = wording;
  const local = localTime(document.issuedAt, document.timezone);
  return {
    marks: marksOf(document, wording),
    centre: text(document.centre),
    heading: message('heading'),
    label: document.label,
    service: text(document.service),
    agency: text(document.agency),
    desk: message('desk'),
    desks: document.desks,
    waiting: waitingWords(document, wording),
    issued: issuedWords(document, wording, local),
    advice: joined([message('waitForCall'), message('validToday')], ' '),
    scan: message('scan'),
    ...(document.priority && { priority: message('priority') }),
    ...(document.procedure && { procedure: document.procedure.normalize('NFC') }),
    ...(document.place && { place: text(document.place) }),
    ...(document.lateReturn.withinMin > 0 && { lateReturn: lateReturnWords(document.lateReturn, wording) }),
    ...(document.header && { header: text(document.header) }),
    ...(document.footer && { footer: text(document.footer) }),
    ...(document.statusUrl && { statusUrl: document.statusUrl }),
  };
}

/** Main language first; Lao prints as vi + en until approved bitmaps exist. */
export function ticketLanguages(wanted: TicketDocument['languages']): readonly TicketLanguage[] {
  const drawable = wanted.flatMap((language): TicketLanguage[] => (language === 'lo' ? ['vi', 'en'] : [language]));
  const unique = [...new Set(drawable)];
  return unique.length === 0 ? ['vi'] : unique;
}

function wordingIn([main = 'vi', second]: readonly TicketLanguage[]): Wording {
  const bilingual = (inLanguage: (language: TicketLanguage) => string): Bilingual => {
    const first = inLanguage(main).normalize('NFC');
    const under = second && inLanguage(second).normalize('NFC');
    return under && under !== first ? { main: first, second: under } : { main: first };
  };
  return {
    message: (key, values) => bilingual((language) => say(key, language, values)),
    text: (text) => bilingual((language) => (language === 'en' && text.en) || text.vi),
    joined: (parts, by) => {
      const mains = parts.map((part) => part.main).join(by);
      const seconds = parts.map((part) => part.second ?? part.main).join(by);
      return parts.some((part) => part.second !== undefined) ? { main: mains, second: seconds } : { main: mains };
    },
  };
}

function marksOf({ kind, trial, training, copyNo }: TicketDocument, { message }: Wording): string[] {
  const marks = [
    ...(kind === 'test' ? [message('testMark')] : []),
    ...(kind === 'preview' ? [message('previewMark')] : []),
    ...(trial ? [message(training ? 'trainingMark' : 'trialMark')] : []),
    ...(copyNo >= 2 ? [message('reprintMark', { n: copyNo })] : []),
  ];
  return marks.map((mark) => mark.main);
}

function waitingWords({ ahead, wait }: TicketDocument, { message, joined }: Wording): Bilingual {
  const parts = [ahead === 0 ? message('nobodyAhead') : message('ahead', { n: ahead })];
  if (wait && wait.fromMin === 0) parts.push(message('waitAtMost', { to: wait.toMin }));
  else if (wait) parts.push(message('wait', { from: wait.fromMin, to: wait.toMin }));
  return joined(parts, ' · ');
}

/** The rule as the centre words it, else in the built-in words. */
function lateReturnWords(
  { withinMin, behind, words }: TicketDocument['lateReturn'],
  { message, text }: Wording,
): Bilingual {
  if (!words) return message('lateReturn', { m: withinMin, k: behind });
  const filled = (sentence: string) =>
    sentence.replaceAll('{minutes}', String(withinMin)).replaceAll('{count}', String(behind));
  return text({ vi: filled(words.vi), ...(words.en && { en: filled(words.en) }) });
}

/** The date in the main language alone: everybody reads it. */
function issuedWords({ wait }: TicketDocument, { message }: Wording, { date, time, weekday }: LocalTime): Bilingual {
  const day = message(weekday).main;
  if (!wait) return { main: message('issuedAt', { weekday: day, date, time }).main };
  const estimated = message('estimatedAt', { time });
  return { ...estimated, main: `${estimated.main} · ${day} ${date}` };
}
