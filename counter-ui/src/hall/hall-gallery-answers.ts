// What the gallery answers to commands: yes after a moment, or one refusal.
import type { CommandName, ReasonLists, RefusalCode, Reply } from '@toiluot/shared/contract';
import type { Connection } from '@toiluot/shared/ui';

export const PRIORITY_CLASSES: ReasonLists['priorityClasses'] = [
  { id: 'elderly-75', name: { vi: 'Người từ đủ 75 tuổi', en: 'Aged 75 or over' }, headStartMinutes: 30 },
  { id: 'elderly-60', name: { vi: 'Người cao tuổi (từ đủ 60 tuổi)', en: 'Aged 60 or over' }, headStartMinutes: 20 },
  { id: 'disabled', name: { vi: 'Người khuyết tật', en: 'Person with a disability' }, headStartMinutes: 30 },
];

const RESULTS: Partial<Record<CommandName, object>> = {
  'desk.assign': { desk: 'desk-05', rev: 36, uncovered: [] },
  'assignment.apply-profile': { desks: ['desk-04', 'desk-05'], uncovered: ['snnptnt-lam-nghiep'] },
  'day.close': { day: '2026-11-25', closed: false, expired: 0 },
};

/** @param answer `ok`, or the code of the refusal every command gets */
export function fakeSend(answer: string): Connection['send'] {
  return ((name: CommandName) =>
    new Promise<Reply>((resolve) => {
      const yes: Reply = { ok: true, seq: 1743, result: RESULTS[name] ?? { label: 'C038' } };
      const no: Reply = { ok: false, code: answer as RefusalCode, message: '' };
      setTimeout(() => resolve(answer === 'ok' ? yes : no), 300);
    })) as unknown as Connection['send'];
}
