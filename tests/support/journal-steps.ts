// Steps outside the usual order, counted from the bare journal by other means than the report: by command and event,
// with the names that the report gives them.
import type { JournalRow } from '../../server/src/storage/storage.ts';

const NAMES = {
  chosen: 'Gọi ngoài thứ tự',
  outside: 'Gọi ngoài giờ',
  cancelled: 'Hủy số',
  priority: 'Đổi diện ưu tiên',
  putBack: 'Trả số về hàng chờ',
  reinstated: 'Cho quay lại',
  takeOver: 'Nhận thay quầy',
  acted: 'Làm thay cán bộ',
  hours: 'Đổi giờ trong ngày',
} as const;

export type StepAside = {
  readonly at: number;
  readonly person: string;
  readonly step: string;
  readonly label: string | null;
  readonly desk: string | null;
  undone: 'Có' | null;
};

type Told = StepAside & {
  readonly ticket: string | null;
  readonly kind: keyof typeof NAMES;
};

type Hours = readonly { readonly opensAt: number; readonly closesAt: number }[];

/** Whether a desk calls by the hours of the day as they stand in the journal so far. */
const inHours = (hours: Hours, at: number) => hours.some((s) => s.opensAt <= at && at < s.closesAt);

export function stepsAside(journal: readonly JournalRow[]) {
  const labels = new Map<string, string>();
  const people = new Map<string, string>();
  const steps: Told[] = [];
  let hours: Hours = [];
  for (const { at, type, command, actor, data: json } of journal) {
    const data = JSON.parse(json);
    if (type === 'staff.saved') people.set(`staff:${data.staff.id}`, data.staff.displayName);
    if (type === 'ticket.issued') labels.set(data.ticket, data.label);
    const put = (kind: Told['kind'], ticket: string | null, desk: string | null) => {
      const label = ticket === null ? null : (labels.get(ticket) ?? null);
      const number = desk === null ? null : `Quầy ${Number(desk.slice('desk-'.length))}`;
      steps.push({
        at,
        person: people.get(actor) ?? actor,
        step: NAMES[kind],
        label,
        desk: number,
        undone: null,
        ticket,
        kind,
      });
    };
    const isStaff = actor.startsWith('staff:');
    if (type === 'ticket.called' && command === 'desk.call') put('chosen', data.ticket, data.desk);
    if (type === 'ticket.called' && isStaff && !inHours(hours, at)) put('outside', data.ticket, data.desk);
    if (type === 'ticket.cancelled' && isStaff) put('cancelled', data.ticket, data.desk);
    if (type === 'ticket.priority-set') put('priority', data.ticket, null);
    if (type === 'ticket.put-back') put('putBack', data.ticket, data.desk);
    if (type === 'ticket.reinstated' && isStaff) put('reinstated', data.ticket, null);
    if (type === 'desk.taken-over') put('takeOver', null, data.desk);
    if (type === 'desk.acted-for' && !/^(desk\.call|ticket\.(cancel|put-back|set-priority)|.*assign.*)$/.test(command))
      put('acted', null, data.desk);
    if (type === 'session.changed' && isStaff) put('hours', null, null);
    if (type === 'day.opened' || type === 'session.changed') hours = data.sessions;
    if (type === 'desk.undone') {
      const isCall = data.step === 'desk.call-next';
      const calledAt = data.ticket.visits.at(-1)?.calledAt;
      const back = steps.filter(
        (s) =>
          s.ticket === data.ticket.id &&
          (isCall ? s.at === calledAt && (s.kind === 'chosen' || s.kind === 'outside') : false),
      );
      const cancelled =
        data.step === 'ticket.cancel' && steps.findLast((s) => s.kind === 'cancelled' && s.ticket === data.ticket.id);
      for (const step of cancelled ? [cancelled] : back) step.undone = 'Có';
    }
  }
  const counted: Record<string, number> = {};
  for (const [kind, name] of Object.entries(NAMES))
    counted[name] = steps.filter((s) => s.kind === kind && s.undone === null).length;
  const listed: StepAside[] = steps.map(({ ticket: _, kind: __, ...told }) => told);
  return { listed, counted };
}
