/** What the page keeps under `complaints`; a name that nothing else there has. */
export interface Watched {
  readonly complaints: string[];
}

/**
 * Runs before every other script of the page and of its workers, by its text alone. Keeps in the page, in the words of a
 * complaint, what is written to the console and every error that nobody catches; workers tell the page by a channel.
 */
export function watch(): void {
  const channel = new BroadcastChannel('complaints');
  const complaints: string[] = [];
  const inPage = typeof document !== 'undefined';
  if (inPage) {
    Object.assign(globalThis, { complaints });
    channel.onmessage = ({ data }) => complaints.push(`in a worker: ${data}`);
  }
  const complain = (sentence: string) => (inPage ? complaints.push(sentence) : channel.postMessage(sentence));
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    const write = console[level];
    console[level] = (...said: unknown[]) => {
      complain(`console.${level}: ${said.map(String).join(' ')}`);
      write.apply(console, said);
    };
  }
  addEventListener(
    'error',
    (event) => {
      const { message, filename } = event as ErrorEvent;
      const element = event.target instanceof Element ? event.target.outerHTML : event.target;
      complain(message ? `error: ${message} (${filename})` : `not loaded: ${element}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => complain(`unhandled rejection: ${reason}`));
  addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    complain(`content security policy: ${violatedDirective} blocks ${blockedURI}`);
  });
}
