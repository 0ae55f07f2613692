// What all four screens share: the line to the server, words in two languages, times, and the parts that make them
// one family. Texts of the parts follow the language of `I18nProvider`; import `./theme.css` once in `main.tsx`,
// and before anything else `./shim.ts` where old browsers may open the page.

export * from './components/banners.tsx';
export * from './components/button.tsx';
export * from './components/connection-dot.tsx';
export * from './components/desk-plate.tsx';
export * from './components/dialog.tsx';
export * from './components/header-band.tsx';
export * from './components/icon.tsx';
export * from './components/language-switch.tsx';
export * from './components/live-region.tsx';
export * from './components/qr-code.tsx';
export * from './components/state-sign.tsx';
export * from './components/stub.tsx';
export type { SendOptions } from './connection/command-queue.ts';
export * from './connection/connection.ts';
export { newRequestId } from './connection/request-id.ts';
export type { ConnectionStatus } from './connection/status-ladder.ts';
export * from './desk-sign.ts';
export * from './format.ts';
export * from './hash.ts';
export * from './i18n.ts';
export * from './i18n-context.tsx';
export * from './input-mode.ts';
export * from './pairing/device-token.ts';
export * from './pairing/identity-sign.tsx';
export * from './pairing/pairing.ts';
export * from './pairing/pairing-panel.tsx';
export * from './reading.ts';
export * from './refusals/describe-refusal.ts';
export { commonMessages, refusalMessages } from './shared-messages.ts';
