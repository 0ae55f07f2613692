/** WT3, F-R11: a told range whose upper end holds for a smaller share than this is too narrow. */
export const HOLDS_AT_LEAST = 0.85;
