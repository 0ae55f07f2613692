import type { PublicInfo } from '@toiluot/shared/contract';
import { boardFixtures, deskFixtures, FIXTURE_NOW } from '@toiluot/shared/fixtures';

/** What `GET /api/public` would answer: the desks of the board's fixtures. */
export const galleryInfo: PublicInfo = {
  centre: { id: deskFixtures.idle.centre.id, name: deskFixtures.idle.centre.name },
  trial: true,
  protocol: 1,
  serverTime: FIXTURE_NOW,
  desks: Object.values(boardFixtures)[0]?.desks.map(({ id, number, zone }) => ({ id, number, zone })) ?? [],
  zones: ['A', 'B', 'C', 'D'].map((id) => ({ id, name: { vi: `Khu ${id}`, en: `Zone ${id}` } })),
};
