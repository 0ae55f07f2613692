// Why a data file was not opened; the message is one plain sentence for the person who starts the server.

export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

export class DataFolderNotWritable extends Error {
  override readonly name = 'DataFolderNotWritable';
}

/** File locks cannot be relied on over a network. */
export class DataFolderOnNetwork extends Error {
  override readonly name = 'DataFolderOnNetwork';
}

/** Asked to read a file that is not there. */
export class DataFileMissing extends Error {
  override readonly name = 'DataFileMissing';
}

/** Not SQLite, not ours, or its pages contradict each other; the file has been left as it was. */
export class DatabaseDamaged extends Error {
  override readonly name = 'DatabaseDamaged';
}

export class SchemaTooNew extends Error {
  override readonly name = 'SchemaTooNew';
}

/** A trial file was opened for service, or the other way round (safety A01). */
export class WrongMode extends Error {
  override readonly name = 'WrongMode';
}

/** The engine is too old, or a setting of safety section 7 did not take (R01). */
export class EngineUnsafe extends Error {
  override readonly name = 'EngineUnsafe';
}
