import type { ServerResponse } from 'node:http';

export const sendJson = (response: ServerResponse, value: unknown) =>
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));

export const sendText = (response: ServerResponse, status: number, text: string) =>
  send(response, status, 'text/plain', text);

export function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type });
  response.end(content);
}
