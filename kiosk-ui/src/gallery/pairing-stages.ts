import type { PairingStage } from '@toiluot/shared/ui';

/** A machine that nobody has let in yet. */
export const pairingStages: Readonly<Record<string, PairingStage>> = {
  asking: { is: 'asking' },
  code: { is: 'code', code: 'K7M4QX', expiresAt: Date.parse('2026-11-25T01:25:00Z') },
  full: { is: 'full' },
  away: { is: 'away' },
  done: { is: 'done', token: '', name: 'Máy lấy số cửa chính' },
};
