import type { CommandBus } from '../../application/command-bus.ts';
import type { CommandService } from '../../application/command-service.ts';
import type { Identity } from '../../application/identity/identity.ts';
import type { ViewService } from '../../application/view-service.ts';
import type { PublicLimits } from './public-limits.ts';

/** What the public side of the house is made of. */
export type PublicParts = {
  readonly bus: CommandBus;
  readonly commands: CommandService;
  readonly views: ViewService;
  readonly identity: Identity;
  readonly now: () => number;
  readonly limits: PublicLimits;
};
