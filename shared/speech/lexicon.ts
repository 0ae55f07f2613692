// Every fixed word the voice has, by clip id. Lao is a draft for the recording script: a Lao speaker must approve it,
// and no engine here speaks it.
import { ownEntry } from './own-entry.ts';
import type { SpeechLanguage } from './utterance.ts';

type Words = Readonly<Record<string, string>>;

const vi: Words = {
  'phrase.call': 'Mời số',
  'phrase.recall': 'Xin nhắc lại',
  'phrase.to-desk': 'đến quầy số',
  'phrase.desk': 'quầy',
  'phrase.help-desk': 'đến quầy hướng dẫn',
  ...numbered('digit', ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']),
  'num.ten': 'mười',
  'num.tens': 'mươi',
  'num.one-after-tens': 'mốt',
  'num.four-after-tens': 'tư',
  'num.five-after-ten': 'lăm',
  'num.hundred': 'trăm',
  'num.link-linh': 'linh',
  'num.link-le': 'lẻ',
  'num.thousand-nghin': 'nghìn',
  'num.thousand-ngan': 'ngàn',
  ...lettered(
    'A a,B bê,C xê,D dê,Đ đê,E e,F ép-phờ,G giê,H hát,K ca,L e-lờ,M em-mờ,N en-nờ,P pê,R e-rờ,S ét-sì,T tê,U u,V vê,' +
      'X ích-xì,Y i dài',
  ),
};

const en: Words = {
  'phrase.call': 'Number',
  'phrase.recall': 'Calling again',
  'phrase.to-desk': 'please go to desk',
  'phrase.desk': 'desk',
  'phrase.help-desk': 'please go to the help desk',
  ...numbered('digit', ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']),
  ...numbered(
    'num',
    ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
    10,
  ),
  'num.20': 'twenty',
  'num.30': 'thirty',
  'num.40': 'forty',
  'num.50': 'fifty',
  'num.60': 'sixty',
  'num.70': 'seventy',
  'num.80': 'eighty',
  'num.90': 'ninety',
  'num.hundred': 'hundred',
  'num.thousand': 'thousand',
  'num.and': 'and',
  ...lettered('A A,B B,C C,D D,E E,F F,G G,H H,K K,L L,M M,N N,P P,R R,S S,T T,U U,V V,X X,Y Y,Z Z'),
};

const lo: Words = {
  'phrase.call': 'ເຊີນໝາຍເລກ',
  'phrase.recall': 'ຂໍເຊີນອີກຄັ້ງ',
  'phrase.to-desk': 'ມາທີ່ຊ່ອງບໍລິການ',
  'phrase.desk': 'ຊ່ອງບໍລິການ',
  'phrase.help-desk': 'ມາທີ່ຊ່ອງແນະນຳ',
  ...numbered('digit', ['ສູນ', 'ໜຶ່ງ', 'ສອງ', 'ສາມ', 'ສີ່', 'ຫ້າ', 'ຫົກ', 'ເຈັດ', 'ແປດ', 'ເກົ້າ']),
  'num.ten': 'ສິບ',
  'num.20': 'ຊາວ',
  'num.one-after-ten': 'ເອັດ',
  'num.hundred': 'ຮ້ອຍ',
  'num.thousand': 'ພັນ',
  ...lettered('A ເອ,B ບີ,C ຊີ,D ດີ,E ອີ,F ເອັຟ,G ຈີ,H ເອັຊ,K ເຄ,L ແອລ,M ເອັມ,N ເອັນ,P ພີ,R ອາ,S ເອັສ,T ທີ,U ຢູ,V ວີ,X ເອັກ,Y ວາຍ'),
};

const words: Readonly<Record<SpeechLanguage, Words>> = { vi, en, lo };

/** The word or phrase of a clip id; `undefined` for ids that stand for a number or a name (`desk.5`, `named.x`). */
export function lexiconWord(clipId: string, language: SpeechLanguage): string | undefined {
  return ownEntry(words[language], clipId);
}

/** Ids of all fixed words of a language, in the order of a recording: phrases, digits, words of numbers, letters. */
export function lexiconIds(language: SpeechLanguage): string[] {
  return Object.keys(words[language]);
}

function numbered(kind: string, list: readonly string[], from = 0): Words {
  const found: Record<string, string> = {};
  list.forEach((word, index) => {
    found[`${kind}.${from + index}`] = word;
  });
  return found;
}

/** `A a,B bê`: letter, blank, its name. */
function lettered(list: string): Words {
  const found: Record<string, string> = {};
  for (const entry of list.split(',')) found[`letter.${entry.slice(0, 1)}`] = entry.slice(2);
  return found;
}
