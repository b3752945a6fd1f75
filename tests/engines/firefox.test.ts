import { describeEngine } from './describeEngine.ts';
import { startFirefox } from './drivers/puppeteer.ts';
import { findFirefox } from './findEngines.ts';

describeEngine({ name: 'Firefox', start: startFirefox, executable: findFirefox() });
