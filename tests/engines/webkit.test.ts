import { describeEngine } from './describeEngine.ts';
import { startWebKit } from './drivers/webkit.ts';
import { findWebKit } from './findEngines.ts';

describeEngine({ name: 'WebKit', start: startWebKit, executable: findWebKit() });
