import { suitedPreparation } from '../description/suited.ts';
import { ranges } from '../presets/ranges.ts';
import { type SuitedSettings, suitedToWhole } from '../presets/suitedSettings.ts';
import type { FilesOpened, PicturesMissing, TrainerEvent } from '../protocol/events.ts';
import type { DataSettings, RunSettings } from '../protocol/settings.ts';
import { openPictures } from '../store/files.ts';
import type { Session } from '../store/session.ts';
import type { Settings } from '../store/settings.ts';
import { createStores } from '../store/stores.ts';
import { type Controls, createControls } from './controls.ts';
import { changedSettings, findRun } from './findRun.ts';
import { followUnits } from './followUnits.ts';
import { createFrameExchange } from './frameExchange.ts';
import { RunDirector } from './runDirector.ts';
import { createVisitorFiles, type VisitorFiles } from './visitorFiles.ts';
import { openWorkerLine, type TrainerParts } from './workerLine.ts';

export interface SessionParts extends TrainerParts {
  /** The settings it begins with; the course's if omitted. */
  readonly settings?: Settings;
  /** Calls back when what the stores hold now has been painted. */
  readonly afterPaint: (painted: () => void) => void;
  /** Whether the survey of the hidden units is kept up to date, which takes some of the trainer's time. Default true. */
  readonly surveysUnits?: boolean;
  /**
   * Until then the trainer's events wait: a store that changes while React renders the page for the first time makes it begin again, in
   * one piece.
   */
  readonly firstShown?: Promise<void>;
}

/** In pixels: pictures up to this side are patches that were cut before. */
const mostOfPatches = 11;

/** What suits pictures that are all squares of one size, none larger than a patch may be; undefined for others. */
function suitedToPictures({ pictures, advice }: FilesOpened): SuitedSettings | undefined {
  const [first] = pictures;
  const side = first?.width ?? 0;
  const isWhole = side >= ranges.patchSize.min && side <= ranges.patchSize.max;
  if (!isWhole || !pictures.every(({ width, height }) => width === side && height === side)) return undefined;
  const count = pictures.reduce((sum, picture) => sum + (picture.count ?? 1), 0);
  if (count < ranges.patchCount.min) return undefined;
  const whole = advice?.whole ?? false;
  return whole || side <= mostOfPatches ? suitedToWhole(side, count, whole) : undefined;
}

/** A session with the actions of its trainer, and a function that ends it. */
export interface LiveSession extends Session {
  readonly controls: Controls;
  /** The visitor's files, so that they can be kept beyond this visit. */
  readonly openedFiles: Pick<VisitorFiles, 'batchOf' | 'remember'>;
  /**
   * The run that begins with these settings: the present one or a kept one, with its state, or otherwise a new one.
   * @param runId its number, where one is known: two runs can begin in the same way
   */
  goTo(wanted: RunSettings, runId?: number): void;
  /** A new run with these settings from its initial weights, even if the present one began in the same way. */
  startAnew(wanted: RunSettings): void;
  /** Ends the worker and everything that waits for it. */
  end(): void;
}

/**
 * One session: the settings, the run they are about, the visitor's files, and the worker that trains. Changes of the settings
 * become commands, events become the run. A worker that is lost is replaced, and the run is carried on from its last
 * checkpoint. Several sessions can live beside each other; each has a worker of its own.
 */
export function createSession({
  settings: initial,
  afterPaint,
  surveysUnits = true,
  firstShown,
  ...parts
}: SessionParts): LiveSession {
  const stores = createStores(initial);
  const { settings, engine, guided, keptRuns } = stores;
  let waiting: TrainerEvent[] | undefined = firstShown && [];
  void firstShown?.then(() => {
    const events = waiting ?? [];
    waiting = undefined;
    events.forEach(onEvent);
  });
  const line = openWorkerLine(parts, {
    onEvent: (event) => (waiting ? waiting.push(event) : onEvent(event)),
    onQuiet: (quiet) => stores.run.setState({ quiet, ...(quiet && { iterationsPerSecond: 0 }) }),
    onBreakdown(loss) {
      director.breakDown(loss);
      if (stores.run.getState().phase === 'failed') files.giveUp();
    },
  });
  const files = createVisitorFiles(stores.files, (command) => director.tell(command));
  const director = new RunDirector({ stores, line, onReplaced: introduce });
  const frames = createFrameExchange(afterPaint, (buffer) =>
    line.send({ type: 'frameShown', runId: director.runId, buffer }),
  );

  function onEvent(event: TrainerEvent): void {
    switch (event.type) {
      case 'backendChosen': {
        const { type: _, ...chosen } = event;
        engine.setState({ chosen });
        break;
      }
      case 'filesReading':
        files.reading(event);
        break;
      case 'filesOpened':
        onFilesOpened(event);
        break;
      case 'picturesMissing':
        onPicturesMissing(event);
        break;
      default:
        director.receive(event);
        if (event.type === 'filtersChanged') frames.received(event.buffer, event.runId === director.runId);
    }
  }

  /** Sent to a new worker before any run: the chosen engine, and the files that the last worker was reading. */
  function introduce(): void {
    frames.forget();
    line.send({ type: 'chooseBackend', preference: settings.getState().backend });
    files.sendPending();
  }

  function onPicturesMissing({ runId, problem }: PicturesMissing): void {
    if (runId !== director.runId) return;
    if (!files.openAgain(settings.getState().data)) director.fail({ id: 'dataUnavailable', problem });
  }

  /** Opened pictures become the source immediately, because they were opened for this purpose. */
  function onFilesOpened(event: FilesOpened): void {
    const { source, pictures, advice, digest } = event;
    const { data, changeData, chooseSource } = settings.getState();
    const before = openPictures(stores.files.getState(), data);
    if (files.answered(event)) {
      onReadAgain(event, data);
    } else if (pictures.length > 0 && digest !== undefined) {
      const whole = suitedToPictures(event);
      if (whole)
        settings.setState(({ suitedFiles }) => ({ suitedFiles: { ...suitedFiles, [digest]: whole } }));
      const sameKind = data.source === 'files' && before?.advice?.reason === advice?.reason;
      if (sameKind && !whole) changeData({ digest });
      else chooseSource('files', suitedPreparation('files', advice), digest);
      // Where every picture is a patch there cannot be more of them.
      if (whole?.patchSize === data.patchSize && data.patchCount > whole.patchCount) {
        changeData({ ...settings.getState().data, patchCount: whole.patchCount });
      }
    } else if (pictures.length > 0 && data.source !== 'mnist') {
      chooseSource(source, suitedPreparation(source));
    }
  }

  /** The pictures of the chosen run have been read again, for a worker that did not have them. */
  function onReadAgain({ source, pictures, digest, refused }: FilesOpened, data: DataSettings): void {
    if (source !== data.source || stores.run.getState().phase !== 'preparing') return;
    const same = pictures.length > 0 && (source === 'mnist' || digest === data.digest);
    if (same) director.carryOn();
    else director.fail({ id: 'picturesLost', fileName: refused[0]?.fileName });
  }

  introduce();
  director.start();
  const endFollowing = surveysUnits ? followUnits({ ...stores, ask: line.ask }) : () => undefined;

  return {
    ...stores,
    ask: line.ask,
    controls: createControls({ director, files, line, settings, run: stores.run }),
    openedFiles: files,
    setUpExperiment(chosen) {
      const { data, hiddenSize, seed, objective, optimiser, budget, pace, backend } = settings.getState();
      const before = { data, hiddenSize, seed, objective, optimiser, budget, pace, backend };
      director.beginAnew(() => {
        guided.setState({ current: { experiment: chosen, before } });
        settings.getState().setUp(chosen.setup);
      });
    },
    leaveExperiment() {
      const { current } = guided.getState();
      if (!current) return;
      director.beginAnew(() => {
        guided.setState({ current: undefined });
        settings.setState(current.before);
      });
    },
    returnTo: (snapshot) => director.returnTo(snapshot),
    goTo(wanted, wantedRun) {
      const { runId, former } = director;
      const current = { settings: settings.getState(), runId };
      const found = findRun(wanted, wantedRun, { current, former, kept: keptRuns.getState().runs });
      if (found.place === 'kept') director.returnTo(found.snapshot);
      if (found.place === 'nowhere') guided.setState({ current: undefined });
      if (found.place === 'former') director.giveUpPreparing(wanted);
      // A setting that stays the same is not written, because it would look like a change during training.
      else settings.setState(changedSettings(wanted, settings.getState()));
    },
    startAnew: (wanted) =>
      director.beginAnew(() => {
        guided.setState({ current: undefined });
        director.follower.replace(wanted);
      }),
    end() {
      director.stopWaiting();
      director.follower.end();
      endFollowing();
      line.end();
    },
  };
}
