import type { RunDescription } from '../description/runDescription.ts';
import type { BackendPreference, Pace } from '../protocol/settings.ts';
import type { Language } from '../words/languages.ts';
import type { CurveAxis, PanelName, themeNames } from './parameters.ts';

/** What is shown beside the settings of the run. A field that is missing was not named, and stays as it is. */
export interface View {
  readonly panel?: PanelName;
  /** The inspected hidden unit, counted from 0 (from 1 in the address). */
  readonly unit?: number;
  readonly pace?: Pace;
  readonly backend?: BackendPreference;
  readonly theme?: (typeof themeNames)[number];
  readonly lang?: Language;
  /** The notes without the page around them, for a frame in another page. */
  readonly embed?: '1';
  /** A step of a chapter of the notes: letters and digits. */
  readonly step?: string;
  /** The iteration at which runs are compared. */
  readonly at?: number;
  /** What the curves of compared runs are drawn over. */
  readonly over?: CurveAxis;
}

/** A screen as the address needs to know it. */
export interface AddressedScreen<Name extends string = string> {
  readonly name: Name;
  /** Whether something may follow the screen's name, as the chapter in `#/notes/gradients`, or the runs in `#/compare/a/b`. */
  readonly hasPath?: boolean;
}

/** What an address says. */
export interface Address<Screen extends string = string> {
  readonly screen: Screen;
  /** What follows the screen's name, decoded: `['gradients']` for `#/notes/gradients`. */
  readonly path: readonly string[];
  /** Undefined when the address names no setting of a run: the run that is there stays. */
  readonly run: RunDescription | undefined;
  readonly view: View;
}
