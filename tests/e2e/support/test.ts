import { test as base, expect as baseExpect, type Locator, type Page } from '@playwright/test';

/** What went wrong behind the page's back, one sentence each. */
const watch = (page: Page, allowedAddress: string | undefined): string[] => {
  const complaints: string[] = [];
  const context = page.context();
  context.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    complaints.push(`unhandled exception: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local =
      ['blob:', 'data:'].includes(url.protocol) || ['localhost', '127.0.0.1'].includes(url.hostname);
    if (!local && request.url() !== allowedAddress)
      complaints.push(`request to another origin: ${request.url()}`);
  });
  return complaints;
};

/** Runs in the page before its own scripts: puts on the console what Playwright has no event for. */
const reportHidden = (): void => {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`Content-Security-Policy: ${event.violatedDirective} blocks ${event.blockedURI}`);
  });
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('error', (event) =>
        console.error(`unhandled exception in a worker: ${event.message}`),
      );
    }
  };
};

/**
 * Playwright's `test` whose page fails it on any console error, unhandled exception (the page's or a worker's), breach of
 * the content security policy, or request that leaves the machine. A test that provokes one takes it off `complaints`;
 * one that is about a request to another origin names its `allowedAddress` (and answers it itself).
 */
export const test = base.extend<{ complaints: string[]; allowedAddress: string | undefined }>({
  allowedAddress: [undefined, { option: true }],
  complaints: [
    async ({ page, allowedAddress }, use) => {
      const complaints = watch(page, allowedAddress);
      await page.addInitScript(reportHidden);
      await use(complaints);
      baseExpect(complaints, 'what the page did behind the test').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Playwright's `expect`. What is awaited to be seen is waited for: the original describes the whole page at each look at
 * which it is not there yet, a tenth of the page's time in all tests.
 */
export const expect = baseExpect.extend({
  async toBeVisible(locator: Locator, options: { readonly timeout?: number } = {}) {
    const timeout = options.timeout ?? this.timeout;
    await locator.waitFor({ state: this.isNot ? 'hidden' : 'visible', timeout });
    return { pass: !this.isNot, name: 'toBeVisible', message: () => `${locator} is not as expected` };
  },
});
