/** A step of the file's shape. Numbered from 1 without gaps, forward only, never edited after release. */
export type Migration = {
  /** The `user_version` after it. */
  readonly version: number;
  /** Run in order, in one transaction. */
  readonly statements: readonly string[];
};
