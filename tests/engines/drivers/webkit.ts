import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../freePort.ts';
import type { Driver, Key, Look, StartDriver } from './driver.ts';
import { startScreen } from './screen.ts';

/** Keys as WebDriver names them. Source: W3C, WebDriver, "Keyboard actions". */
const keys: Readonly<Record<Key, string>> = {
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
};

/** How WebDriver marks a reference to an element in JSON. Source: W3C, WebDriver, "Elements". */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * No message bus: the services that WebKitGTK would start by it outlive the browser. And no layers of their own for parts of a page:
 * without a graphics processor putting them together takes three tenths of all processor time.
 */
const surroundings = {
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  NO_AT_BRIDGE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
};

/** Longer than any single command takes on a slow machine. */
const commandLimit = 120_000;

/**
 * WebKitGTK's MiniBrowser by WebDriver, on a virtual screen (Xvfb). The driver does not report console messages: the
 * page that is served for it reports them itself (`watchedServer.ts`).
 * @param executable path of MiniBrowser
 */
export const startWebKit: StartDriver = async (executable, look) => {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const screen = await startScreen({ width: look.width, height: look.height + 200 });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...surroundings, DISPLAY: screen.display, HOME: home, XDG_RUNTIME_DIR: home },
  });
  const end = (): void => {
    driver.kill();
    screen.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await openSession(`http://127.0.0.1:${port}`, executable, look, end);
  } catch (error) {
    end();
    throw error;
  }
};

type Call = <Result>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Result>;

const callerFor =
  (base: string): Call =>
  async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      signal: AbortSignal.timeout(commandLimit),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value as never;
  };

async function openSession(address: string, binary: string, look: Look, end: () => void): Promise<Driver> {
  await untilReady(callerFor(address));
  const options = { binary, args: ['--automation'] };
  const session = await callerFor(address)<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    '/session',
    { capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } } },
  );
  const call = callerFor(`${address}/session/${session.sessionId}`);
  await fitWindow(call, look);
  const element = async (selector: string): Promise<string> => {
    const body = { using: 'css selector', value: selector };
    return (await call<Record<string, string>>('POST', '/element', body))[elementKey] as string;
  };
  const write = async (selector: string, text: string) =>
    void (await call('POST', `/element/${await element(selector)}/value`, { text }));
  return {
    version: `WebKit ${session.capabilities.browserVersion}`,
    goto: async (url) => void (await call('POST', '/url', { url })),
    run: (script, ...args) =>
      call('POST', '/execute/sync', { script: `return (${script}).apply(null, arguments)`, args }),
    click: async (selector) => void (await call('POST', `/element/${await element(selector)}/click`, {})),
    async tap(selector, at) {
      const [x, y] = await call<[number, number]>('POST', '/execute/sync', {
        script: `const [selector, at] = arguments, element = document.querySelector(selector);
          element.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = element.getBoundingClientRect();
          return [Math.round(left + at.x * width), Math.round(top + at.y * height)];`,
        args: [selector, at],
      });
      const there = { type: 'pointerMove', duration: 0, x, y };
      const finger = [there, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      const parameters = { pointerType: 'touch' };
      await call('POST', '/actions', {
        actions: [{ type: 'pointer', id: 'finger', parameters, actions: finger }],
      });
    },
    press: (selector, key) => write(selector, keys[key]),
    async type(selector, text) {
      await call('POST', '/execute/sync', {
        script: 'document.querySelector(arguments[0]).select()',
        args: [selector],
      });
      await write(selector, `${text}${keys.Enter}`);
    },
    chooseFiles: (selector, paths) => write(selector, paths.join('\n')),
    screenshot: async (path) =>
      writeFile(path, Buffer.from(await call<string>('GET', '/screenshot'), 'base64')),
    complaints: () => [],
    async close() {
      await call('DELETE', '').catch(() => undefined);
      end();
    },
  };
}

/** The window is as much higher than the page as its toolbar. */
async function fitWindow(call: Call, { width, height }: Look): Promise<void> {
  const resize = (to: number) => call('POST', '/window/rect', { x: 0, y: 0, width, height: to });
  await resize(height);
  const inner = await call<number>('POST', '/execute/sync', { script: 'return innerHeight', args: [] });
  await resize(2 * height - inner);
}

async function untilReady(call: Call): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await call('GET', '/status');
      return;
    } catch (error) {
      if (attempt === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
