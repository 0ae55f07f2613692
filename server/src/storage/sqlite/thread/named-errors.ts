import { StorageConflict, StorageUnavailable } from '../../storage.ts';
import * as openErrors from '../open-errors.ts';
import { StorageFault } from '../storage-failure.ts';
import type { PlainError } from './thread-messages.ts';

const CLASSES: Readonly<Record<string, new (message: string) => Error>> = {
  ...openErrors,
  StorageConflict,
  StorageFault,
  StorageUnavailable,
};

/** The error as its own class again, with the stack of the thread in which it was thrown. */
export function revived({ name, message, stack }: PlainError): Error {
  const error = new (CLASSES[name] ?? Error)(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
