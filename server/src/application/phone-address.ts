import type { HallState } from '../domain/state.ts';

/**
 * Address of the phone page as phones reach it: the centre's own setting, else what the server was started with.
 *
 * @returns undefined where there is neither: then no paper and no kiosk shows a QR code (F-T07)
 */
export const phoneAddress = (state: HallState, startedWith: string | undefined): string | undefined =>
  state.catalogue?.file.settings.phoneAddress || startedWith;
