import type { StoreApi } from 'zustand/vanilla';
import type { AddressedScreen } from '../../address/address.ts';
import type { AddressProblem } from '../../address/addressProblem.ts';
import { type AddressParts, type ParsedAddress, parseAddress } from '../../address/parseAddress.ts';
import { settingsOf } from '../../description/settingsOf.ts';
import type { RunSettings } from '../../protocol/settings.ts';
import type { LiveSession } from '../../session/createSession.ts';
import type { MnistControls } from '../../session/mnist/connectMnist.ts';
import type { Files } from '../../store/files.ts';
import { courseSettings, type Settings } from '../../store/settings.ts';
import type { WordLibrary } from '../../words/library.ts';
import type { Appearance } from '../appearance.ts';
import { type Compared, comparing, type Place } from '../place.ts';
import type { Moved } from './followAddress.ts';

/** What could not be used of the address opened last; the visitor can dismiss it. */
export interface AddressNotice {
  readonly problems: readonly AddressProblem[];
}

type Screens = readonly [AddressedScreen, ...AddressedScreen[]];

export interface Openers {
  readonly screens: Screens;
  readonly session: LiveSession;
  readonly mnist: Pick<MnistControls, 'openKept'>;
  readonly place: StoreApi<Place>;
  readonly appearance: StoreApi<Appearance>;
  readonly notice: StoreApi<AddressNotice>;
  readonly library: Pick<WordLibrary, 'change'>;
}

type Parsed = ParsedAddress<string>;

/** Reads the address that the page is opened with. */
export const readFirst = (parts: AddressParts, screens: Screens): Parsed =>
  parseAddress(parts, { screens, hiddenSize: courseSettings.hiddenSize });

/** The settings with which a session begins that an address opens. Pictures are not open yet: see `openFirst`. */
export function firstSettings({ run, view }: Parsed): Settings {
  const { pace, backend } = view;
  return {
    ...courseSettings,
    ...(run && !needsPictures(run.source) && settingsOf(run)),
    ...(pace && { pace }),
    ...(backend && { backend }),
  };
}

/** Shows what the address says that the page was opened with, once its session has begun with `firstSettings`. */
export function openFirst(parsed: Parsed, openers: Openers): void {
  showView(parsed, openers);
  if (parsed.run && needsPictures(parsed.run.source)) showRun(parsed, undefined, undefined, openers);
}

/** Shows what an address says that the visitor moved to. @returns whether all of it could be used */
export function openMoved({ address, digest, runId }: Moved, openers: Openers): boolean {
  const { hiddenSize } = openers.session.settings.getState();
  const parsed = parseAddress(address, { screens: openers.screens, hiddenSize });
  const { pace, backend } = parsed.view;
  const { changePace, changeBackend } = openers.session.settings.getState();
  if (pace) changePace(pace);
  if (backend) changeBackend(backend);
  showView(parsed, openers);
  showRun(parsed, digest, runId, openers);
  return openers.notice.getState().problems.length === 0;
}

/** Everything but the run: an address that names no panel shows the first, and one that names no unit has none inspected. */
function showView({ screen, path, view, problems }: Parsed, openers: Openers) {
  const { session, place, appearance, notice, screens, library } = openers;
  // Other screens leave the playground as it is, and a plain link back to it finds it as it was.
  const stays = screen === screens[0].name && screen === place.getState().screen;
  const { lang, embed } = place.getState();
  const compared = comparedIn({ screen, path, view }, place.getState());
  place.setState({
    screen,
    path: screen === comparing ? [] : path,
    step: view.step,
    lang: view.lang ?? lang,
    embed: view.embed ?? embed,
    ...(compared && { compared }),
  });
  if (stays || view.panel) session.view.getState().showPanel(view.panel ?? 'measures');
  if (stays || view.unit !== undefined) session.selection.getState().selectUnit(view.unit);
  if (view.theme) appearance.setState({ theme: view.theme, named: true });
  // If the words cannot be loaded, the page keeps its present language.
  if (view.lang) library.change(view.lang).catch(() => undefined);
  notice.setState({ problems });
}

/** What the address compares. A plain link from another screen finds the comparison as it was. */
function comparedIn(
  { screen, path, view: { at, over } }: Pick<Parsed, 'screen' | 'path' | 'view'>,
  before: Place,
): Compared | undefined {
  const isPlain = path.length === 0 && before.screen !== comparing;
  if (screen !== comparing || isPlain) return before.compared;
  return { runs: path, ...(at !== undefined && { at }), ...(over && { over }) };
}

function showRun(
  { run }: Parsed,
  digest: string | undefined,
  runId: number | undefined,
  { session, mnist, notice }: Openers,
): void {
  if (!run) return;
  const settings = settingsOf(run);
  const { source } = run;
  const missing = (pictures: 'files' | 'mnist'): void =>
    notice.setState(({ problems }) => ({
      problems: [...problems, { id: 'picturesMissing', source: pictures }],
    }));
  if (source === 'files') {
    const open = openDigest(session.files.getState(), digest);
    if (open === undefined) missing(source);
    else session.goTo({ ...settings, data: { ...settings.data, digest: open } }, runId);
  } else if (source === 'mnist' && !session.files.getState().mnistPictures) {
    void openKeptMnist(session, mnist, settings).then((opened) => opened || missing(source));
  } else session.goTo(settings, runId);
}

/** The pictures of the entry if they are still open, else those opened last. */
function openDigest({ sets, latest }: Files, wanted: string | undefined): string | undefined {
  return wanted !== undefined && Object.hasOwn(sets, wanted) ? wanted : latest;
}

/** MNIST asks nobody for anything: only the copy that was kept in this browser is opened. @returns whether there is one */
async function openKeptMnist(
  session: LiveSession,
  mnist: Openers['mnist'],
  settings: RunSettings,
): Promise<boolean> {
  const end = session.files.subscribe(({ mnistPictures }) => {
    if (!mnistPictures) return;
    end();
    // The session first makes them its source, as it does with all that is opened.
    queueMicrotask(() => session.goTo(settings));
  });
  await mnist.openKept();
  const { phase } = session.mnist.getState();
  if (phase !== 'absent') return true;
  end();
  return false;
}

function needsPictures(source: RunSettings['data']['source']): source is 'files' | 'mnist' {
  return source === 'files' || source === 'mnist';
}
