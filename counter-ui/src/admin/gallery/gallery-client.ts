// A server that answers from memory: commands are done or refused, the journal has a few lines.
import type {
  JournalLine,
  JournalPage,
  RefusalCode,
  RefusalDetails,
  SearchMissesAnswer,
} from '@toiluot/shared/contract';
import { FIXTURE_NOW } from '@toiluot/shared/fixtures';
import type { AdminClient, Answer } from '../admin-client.ts';

const DETAILS: Partial<Record<RefusalCode, RefusalDetails>> = {
  'catalogue-changed': { changedAt: FIXTURE_NOW },
  'open-tickets': { count: 12 },
  'catalogue-invalid': {
    faults: [{ at: '/services/other/series', code: 'range-overlap', with: 'skhdt-dau-tu' }],
  },
};

const line = (seq: number, type: string, facts: JournalLine['facts']): JournalLine => ({
  seq,
  at: FIXTURE_NOW - (1742 - seq) * 41_000,
  day: '2026-11-25' as never,
  actor: { kind: 'staff', id: 'canbo05', name: 'Nguyễn Thị Hoa' },
  command: type,
  type,
  facts,
});

const PAGE: JournalPage = {
  next: 1700,
  lines: [
    line(1742, 'ticket.called', { label: 'A017', desk: 5, call: 'priority', minutes: 20 }),
    line(1741, 'ticket.finished', { label: 'A014', desk: 5 }),
    line(1740, 'ticket.cancelled', { label: 'C031', reason: { vi: 'đã ra về', en: 'left' } }),
    line(1739, 'catalogue.service-saved', { service: { vi: 'Đất đai', en: 'Land' } }),
  ],
};

const MISSES: SearchMissesAnswer = {
  misses: [
    { words: 'giấy khai tử ông nội', count: 14, firstDay: '2026-11-02', lastDay: '2026-11-25' },
    { words: 'sang tên sổ đỏ cho con', count: 9, firstDay: '2026-11-11', lastDay: '2026-11-24' },
    { words: 'làm lại thẻ bảo hiểm bị mất', count: 3, firstDay: '2026-11-20', lastDay: '2026-11-20' },
  ],
};

/** @param answer `ok`, or the code of the refusal every command gets */
export function galleryClient(answer: string): AdminClient {
  const refused = { ok: false, code: answer as RefusalCode, details: DETAILS[answer as RefusalCode] } as const;
  const reply = async <T>(value: unknown): Promise<Answer<T>> =>
    answer === 'ok' ? { ok: true, value: value as T } : refused;
  return {
    read: async <T>(path: string) => ({ ok: true, value: answerTo(path) as T }) satisfies Answer<T>,
    send: () => reply({}),
    upload: () => reply({}),
    fetchFile: async () => ({ ok: false, code: 'no-print-agent' }),
  };
}

function answerTo(path: string): unknown {
  if (path.startsWith('/api/journal?')) return PAGE;
  return path === '/api/search-misses' ? MISSES : {};
}
