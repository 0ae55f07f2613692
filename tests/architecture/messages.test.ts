// The catalogues of visible texts: both languages there, in composed form, with the same blanks to fill.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { asciiVietnamese } from './ascii-vietnamese.ts';
import { exists, filesMatching, productFolders, root, screens } from './source-tree.ts';

type Messages = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

const catalogues = filesMatching(...productFolders.map((folder) => `${folder}/**/messages.ts`));

/** One line per fault of a catalogue, with its key. */
function catalogueFaults(messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, { vi, en }]) => {
    const faults = [
      ...(isFilled(vi) ? [] : ['vi is empty']),
      ...(isFilled(en) ? [] : ['en is empty']),
      ...(String(vi).normalize('NFC') === vi ? [] : ['vi is not in NFC']),
      ...(String(en).normalize('NFC') === en ? [] : ['en is not in NFC']),
      ...(lacksMarks(String(vi))
        ? [`"${vi}" has no Vietnamese marks; if that is right, list it in ascii-vietnamese.ts`]
        : []),
      ...(blanksOf(String(vi)) === blanksOf(String(en)) ? [] : ['vi and en have different {blanks}']),
    ];
    return faults.map((fault) => `${key}: ${fault}`);
  });
}

function isFilled(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}

/** Two letters or more beside the blanks, all ASCII, and not known to be right. */
function lacksMarks(vi: string): boolean {
  const words = vi.replace(/\{[^}]*\}/g, ' ').trim();
  const phrase = words.replace(/[^A-Za-z-]+/g, ' ').trim();
  const isAscii = !/[^\u0020-\u007e\u2010-\u2027\u00b7\u00d7]/.test(words);
  return isAscii && /[A-Za-z]{2}/.test(words) && !asciiVietnamese.has(phrase);
}

function blanksOf(text: string): string {
  return [...new Set(text.match(/\{[^}]*\}/g))].sort().join(' ');
}

describe('message catalogues', () => {
  test.each(catalogues)('%s is complete in Vietnamese and English', async (file) => {
    const module = (await import(/* @vite-ignore */ pathToFileURL(path.join(root, file)).href)) as {
      messages?: Messages;
    };
    expect(module.messages, `${file} exports no "messages"`).toBeDefined();
    expect(Object.keys(module.messages ?? {})).not.toEqual([]);
    expect(catalogueFaults(module.messages ?? {})).toEqual([]);
  });

  test('every screen has a catalogue', () => {
    const without = screens.filter(
      (screen) => exists(`${screen}/src/main.tsx`) && !catalogues.some((file) => file.startsWith(`${screen}/`)),
    );
    expect(without).toEqual([]);
  });

  test('each fault is found', () => {
    const faults = catalogueFaults({
      a: { vi: '', en: 'Call' },
      b: { vi: 'Gọi số', en: ' ' },
      c: { vi: 'Gọi số'.normalize('NFD'), en: 'Call' },
      d: { vi: 'Goi so tiep theo', en: 'Call the next number' },
      e: { vi: 'Còn {count} người', en: '{n} people left' },
    });
    expect(faults.map((fault) => fault.slice(0, fault.indexOf(':')))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('a sound catalogue has none', () => {
    const sound: Messages = {
      next: { vi: 'Gọi số tiếp theo', en: 'Call next' },
      of: { vi: '{n}/{all}', en: '{n} of {all}' },
      page: { vi: 'Trang {n}/{all}', en: 'Page {n} of {all}' },
    };
    expect(catalogueFaults(sound)).toEqual([]);
  });
});
