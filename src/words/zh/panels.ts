import type { PanelWords } from '../en/panels.ts';

import { panelNotation } from './panelNotation.ts';

export const panels: PanelWords = { panelNotation };
