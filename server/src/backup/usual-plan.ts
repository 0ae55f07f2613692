/** Eight hours of quarter hours, then the last of each day for a month. */
export const KEEP = { last: 32, days: 30 } as const;
