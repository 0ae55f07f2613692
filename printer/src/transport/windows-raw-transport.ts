// The RAW spooler of Windows: bytes go in, nothing comes back, so the best outcome is "sent".
import { OPEN_LIMIT_MS, PIECE_BYTES, type Transport, TransportError } from './transport.ts';
import { type RawHelper, startRawHelper } from './windows-raw-helper.ts';

let shared: RawHelper | undefined;

function sharedRawHelper(): RawHelper {
  shared ??= startRawHelper();
  return shared;
}

/** @param queue name of the printer in Windows */
export function windowsRawTransport(queue: string, helper?: RawHelper): Transport {
  let bytesOut = 0;
  const raw = helper ?? sharedRawHelper();
  const transport: Transport = {
    canRead: false,
    get bytesOut() {
      return bytesOut;
    },
    onData: () => undefined,
    onClose: () => undefined,
    async open() {
      // The first time PowerShell has to compile the helper.
      await raw.tell(`OPEN ${Buffer.from(queue).toString('base64')}`, OPEN_LIMIT_MS * 5).catch((error: Error) => {
        throw new TransportError('unreachable', error.message);
      });
    },
    async write(bytes, limitMs) {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const piece = bytes.subarray(at, at + PIECE_BYTES);
        bytesOut += piece.length;
        await raw.tell(`WRITE ${Buffer.from(piece).toString('base64')}`, limitMs);
      }
    },
    abort: () => transport.end(),
    async end() {
      await raw.tell('CLOSE', OPEN_LIMIT_MS).catch(() => undefined);
    },
  };
  return transport;
}
