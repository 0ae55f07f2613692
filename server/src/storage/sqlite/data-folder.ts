import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { DataFolderNotWritable, DataFolderOnNetwork } from './open-errors.ts';

/** `f_type` of statfs(2) on Linux: NFS, SMB (two forms), CIFS, AFS, 9P, Ceph. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x01021997, 0x00c36400]);

/**
 * Makes the folder of a data file, with those above it.
 *
 * @throws DataFolderNotWritable  it cannot be made or written to
 * @throws DataFolderOnNetwork    it lies on a network file system
 */
export function prepareDataFolder(file: string): void {
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new DataFolderNotWritable(`The data folder ${folder} cannot be written to.`, { cause });
  }
  if (isNetworkFileSystem(statfsSync(folder).type)) {
    throw new DataFolderOnNetwork(
      `The data folder ${folder} lies on a network drive; it must be on a disk of this computer.`,
    );
  }
}

/** @param type  as statfs gives it; other systems than Linux give numbers that match none */
export function isNetworkFileSystem(type: number): boolean {
  return NETWORK_FILE_SYSTEMS.has(type >>> 0);
}
