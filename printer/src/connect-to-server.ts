import type { Handshake } from '@toiluot/shared/contract';
import { PRODUCT_VERSION, PROTOCOL_VERSION } from '@toiluot/shared/contract/protocol';
import { io, type Socket } from 'socket.io-client';

/** The agent's connection: WebSocket, else long poll; it comes back by itself for as long as the agent lives. */
export function connectToServer(server: string, token: string): Socket {
  const auth: Handshake = { protocol: PROTOCOL_VERSION, version: PRODUCT_VERSION, token };
  return io(server, {
    auth,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  });
}
