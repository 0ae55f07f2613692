/** Ends this program, as if told to, once the one that started it is gone: its end of our standard input closes even on a kill. */
export function endWithParent(): void {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
}
