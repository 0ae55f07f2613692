import type { SpeechLanguage } from '@toiluot/shared/speech';
import type { ClipVariant, PackHead } from './manifest.ts';
import { completeClips, type NeededClip } from './needed-clips.ts';
import { numberExamples } from './number-examples.ts';

export interface ScriptLine {
  readonly id: string;
  readonly variant: ClipVariant;
  /** What is cut out of the sentence. */
  readonly text: string;
  /** What is read: a word alone would be spoken as nobody speaks it in a sentence. */
  readonly sentence: string;
}

/**
 * What a speaker reads, in order. Words that occur both inside and at the end of a number are there twice.
 *
 * @param head  language, styles and desks the pack is to have
 */
export function recordingScript(head: Pick<PackHead, 'lang' | 'styles' | 'desks'>): readonly ScriptLine[] {
  return completeClips(head).flatMap((clip) => linesOf(clip, head.lang));
}

function linesOf({ id, text }: NeededClip, lang: SpeechLanguage): readonly ScriptLine[] {
  const read = carriers[lang];
  const line = (variant: ClipVariant, sentence: string): ScriptLine => ({ id, variant, text, sentence });
  switch (id.slice(0, id.indexOf('.'))) {
    case 'digit': {
      const filler = read.fillers.find((pair) => !pair.split(' ').includes(text)) ?? '';
      return [line('mid', read.label(`${text} ${filler}`)), line('end', read.label(`${filler} ${text}`))];
    }
    case 'num':
      return numberExamples(id, lang).map(({ variant, words }) => line(variant, read.label(words)));
    case 'letter':
      return [line('any', read.letter(text))];
    case 'desk':
      return [line('end', read.desk(text))];
    case 'named':
      return [line('any', read.way(text))];
    default:
      return [line('any', read.phrase[id]?.(text) ?? read.way(text))];
  }
}

interface Carriers {
  /** Two digits that go before or after the one that is cut out; of several pairs that which does not hold it. */
  readonly fillers: readonly string[];
  readonly label: (number: string) => string;
  readonly letter: (name: string) => string;
  readonly desk: (number: string) => string;
  readonly way: (text: string) => string;
  readonly phrase: Readonly<Record<string, (text: string) => string>>;
}

const carriers: Readonly<Record<SpeechLanguage, Carriers>> = {
  vi: {
    fillers: ['ba sáu', 'hai tám'],
    label: (number) => `Mời số a ${number}, đến quầy số năm.`,
    letter: (name) => `Mời số ${name} không một hai, đến quầy số năm.`,
    desk: (number) => `Mời số a không một hai, đến quầy số ${number}.`,
    way: (text) => `Mời số a không một hai, ${text}.`,
    phrase: {
      'phrase.call': (text) => `${text} a không một hai, đến quầy số năm.`,
      'phrase.recall': (text) => `${text}, mời số a không một hai.`,
      'phrase.to-desk': (text) => `Mời số a không một hai, ${text} năm.`,
      'phrase.desk': (text) => `A không một hai, ${text} năm.`,
    },
  },
  en: {
    fillers: ['three six', 'two eight'],
    label: (number) => `Number A ${number}, please go to desk five.`,
    letter: (name) => `Number ${name} zero one two, please go to desk five.`,
    desk: (number) => `Number A zero one two, please go to desk ${number}.`,
    way: (text) => `Number A zero one two, ${text}.`,
    phrase: {
      'phrase.call': (text) => `${text} A zero one two, please go to desk five.`,
      'phrase.recall': (text) => `${text}, number A zero one two.`,
      'phrase.to-desk': (text) => `Number A zero one two, ${text} five.`,
      'phrase.desk': (text) => `A zero one two, ${text} five.`,
    },
  },
  // A draft like all Lao words here.
  lo: {
    fillers: ['ສາມ ຫົກ', 'ສອງ ແປດ'],
    label: (number) => `ເຊີນໝາຍເລກ ເອ ${number}, ມາທີ່ຊ່ອງບໍລິການ ຫ້າ`,
    letter: (name) => `ເຊີນໝາຍເລກ ${name} ສູນໜຶ່ງສອງ, ມາທີ່ຊ່ອງບໍລິການ ຫ້າ`,
    desk: (number) => `ເຊີນໝາຍເລກ ເອ ສູນໜຶ່ງສອງ, ມາທີ່ຊ່ອງບໍລິການ ${number}`,
    way: (text) => `ເຊີນໝາຍເລກ ເອ ສູນໜຶ່ງສອງ, ${text}`,
    phrase: {
      'phrase.call': (text) => `${text} ເອ ສູນໜຶ່ງສອງ`,
      'phrase.recall': (text) => `${text}, ເຊີນໝາຍເລກ ເອ ສູນໜຶ່ງສອງ`,
      'phrase.to-desk': (text) => `ເຊີນໝາຍເລກ ເອ ສູນໜຶ່ງສອງ, ${text} ຫ້າ`,
      'phrase.desk': (text) => `ເອ ສູນໜຶ່ງສອງ, ${text} ຫ້າ`,
    },
  },
};
