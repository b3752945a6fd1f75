import { findBrowser } from '../../vite/findBrowser.ts';
import { describeEngine } from './describeEngine.ts';
import { startChromium } from './drivers/puppeteer.ts';

describeEngine({ name: 'Chromium', start: startChromium, executable: findBrowser() });
