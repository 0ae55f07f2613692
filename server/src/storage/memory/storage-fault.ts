/** A row broke a rule of the store or the caller misused the port: a bug, named with its ids. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}
