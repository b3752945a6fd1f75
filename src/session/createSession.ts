import { suitedPreparation } from '../description/suited.ts';
import type { Command, Resume } from '../protocol/commands.ts';
import type {
  FilesOpened,
  PicturesMissing,
  PreparationCancelled,
  RunEvent,
  TrainerEvent,
} from '../protocol/events.ts';
import type { RunSettings } from '../protocol/settings.ts';
import { applyTrainerEvent, beginRun } from '../store/applyTrainerEvent.ts';
import { openPictures } from '../store/files.ts';
import type { Session } from '../store/session.ts';
import type { Settings } from '../store/settings.ts';
import { type Snapshot, withKept } from '../store/shelf.ts';
import { createStores } from '../store/stores.ts';
import type { Controls } from './controls.ts';
import { changedSettings, findRun } from './findRun.ts';
import { followSettings } from './followSettings.ts';
import { followUnits } from './followUnits.ts';
import { createFrameExchange } from './frameExchange.ts';
import { resumeFor, takenBack } from './resume.ts';
import { createVisitorFiles } from './visitorFiles.ts';
import { openWorkerLine, type TrainerParts } from './workerLine.ts';

export interface SessionParts extends TrainerParts {
  /** The settings it begins with; the course's when left out. */
  readonly settings?: Settings;
  /** Calls back when what the stores hold now has been painted. */
  readonly afterPaint: (painted: () => void) => void;
}

/** A session with what can be asked of its trainer, and its end. */
export interface LiveSession extends Session {
  readonly controls: Controls;
  /**
   * The run that begins with these settings: the one on show or one that was left, where it stands, or else a new one.
   * @param runId its number, where one is known: two runs can begin in the same way
   */
  goTo(wanted: RunSettings, runId?: number): void;
  /** Ends the worker and everything that waits. */
  end(): void;
}

/**
 * One session: the settings, the run they are about, the visitor's files, and the worker that trains. Changes of the settings
 * become commands, events become the run. A worker that is lost is replaced, and the run is carried on from its last
 * checkpoint. Several sessions can live beside each other; each has a worker of its own.
 */
export function createSession({ settings: initial, afterPaint, ...parts }: SessionParts): LiveSession {
  const stores = createStores(initial);
  const { settings, run, engine, guided, keptRuns } = stores;
  const line = openWorkerLine(parts, { onEvent, onBreakdown });
  let runId = 0;
  let lastRunId = 0;
  let keepTraining = false;
  /** While a run is being prepared: the one before it as it stands, to go back to. The only memory of it on this side. */
  let former: Snapshot | undefined;
  const files = createVisitorFiles(stores.files, send);
  const frames = createFrameExchange(afterPaint, (buffer) => send({ type: 'frameShown', runId, buffer }));
  const follower = followSettings({
    settings,
    send,
    currentRun: () => runId,
    startRun: () => startRun(),
    onLeft: leave,
  });

  function send(command: Command): void {
    line.send(command);
  }

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
      default:
        onRunEvent(event);
    }
  }

  function onRunEvent(event: RunEvent): void {
    const current = event.runId === runId;
    if (event.type === 'preparationCancelled' && current) {
      goBack(event);
      return;
    }
    run.setState((state) => applyTrainerEvent(state, event), true);
    if (former) former = { ...former, run: applyTrainerEvent(former.run, event) };
    if (event.type === 'filtersChanged') frames.received(event.buffer, current);
    if (!current) return;
    if (event.type === 'runStarted') onStarted();
    if (event.type === 'picturesMissing') onPicturesMissing(event);
  }

  function onStarted(): void {
    if (former) keep(former);
    former = undefined;
    if (keepTraining) send({ type: 'trainRun', runId });
  }

  function keep(snapshot: Snapshot): void {
    keptRuns.setState(({ runs }) => ({ runs: withKept(runs, snapshot) }));
  }

  /** The run on show is left for another. Until that has started it can be gone back to. */
  function leave(before: RunSettings): void {
    rememberIntent();
    if (follower.startIsWaiting || run.getState().phase === 'preparing') return;
    const { data, hiddenSize, seed, objective, optimiser, budget } = before;
    const about = { data, hiddenSize, seed, objective, optimiser, budget };
    former = { settings: about, guided: guided.getState().current, run: run.getState() };
    follower.sendWaitingObjective(objective);
  }

  /** Preparing another run was cancelled: everything is about the run before again, which trains on if it trained. */
  function goBack({ held }: PreparationCancelled): void {
    const back = former;
    former = undefined;
    keepTraining = back?.run.phase === 'training';
    follower.started();
    run.setState((state) => takenBack(state, back), true);
    if (!back) return;
    runId = back.run.runId;
    follower.replace(back.settings);
    guided.setState({ current: back.guided });
    if (back.run.started && !held) startRun(resumeFor(back.run, back.settings));
    else if (keepTraining) send({ type: 'trainRun', runId });
  }

  /** Whether the next run is to train at once: if this one does, or was going to. */
  function rememberIntent(): void {
    const { phase } = run.getState();
    keepTraining = phase === 'training' || (phase === 'preparing' && keepTraining);
  }

  /** A new run as it is wanted now, or one from where it stood. */
  function startRun(resume?: Resume): void {
    follower.started();
    if (line.lost) {
      respawn();
      return;
    }
    const { pace, data, hiddenSize, seed, objective, optimiser, budget } = settings.getState();
    const wanted = { data, hiddenSize, seed, objective, optimiser, budget };
    lastRunId += 1;
    runId = lastRunId;
    run.setState((state) => beginRun(state, runId, wanted, resume), true);
    send({ type: 'startRun', runId, pace, settings: wanted, ...(resume && { resume }) });
  }

  /** The run that is wanted, from its last checkpoint if it had begun. */
  const carryOn = (): void => startRun(resumeFor(run.getState(), settings.getState()));

  function onPicturesMissing({ sentence }: PicturesMissing): void {
    if (!files.openAgain(settings.getState().data)) fail(sentence);
  }

  /** Opened pictures become the source at once: that is what they were opened for. */
  function onFilesOpened(event: FilesOpened): void {
    const { source, pictures, photographs, digest, refused } = event;
    const { data, changeData, chooseSource } = settings.getState();
    const before = openPictures(stores.files.getState(), data);
    if (files.answered(event)) {
      const same = pictures.length > 0 && (source === 'mnist' || digest === data.digest);
      if (source !== data.source || run.getState().phase !== 'preparing') return;
      if (same) carryOn();
      else fail(`The pictures could not be read again. ${refused[0]?.sentence ?? ''}`.trim());
    } else if (pictures.length > 0 && digest !== undefined) {
      const sameKind = data.source === 'files' && before?.photographs === photographs;
      if (sameKind) changeData({ digest });
      else chooseSource('files', suitedPreparation('files', photographs), digest);
    } else if (pictures.length > 0 && data.source !== 'mnist') {
      chooseSource('mnist', suitedPreparation('mnist'));
    }
  }

  function fail(sentence: string): void {
    const { iteration } = run.getState();
    onRunEvent({ type: 'runFailed', runId, iteration, sentence });
    former = undefined;
  }

  function onBreakdown(sentence: string): void {
    const { phase } = run.getState();
    rememberIntent();
    line.lost = phase === 'failed' || phase === 'cancelled' || !line.mayReplace();
    if (line.lost) fail(sentence);
    else respawn('The trainer was lost. Starting it again');
  }

  /** A new worker knows nothing: it is told the engine, what was being read, and where the run stood. */
  function respawn(activity = 'Starting the trainer again'): void {
    line.replace();
    frames.forget();
    send({ type: 'chooseBackend', preference: settings.getState().backend });
    files.sendPending();
    carryOn();
    onRunEvent({ type: 'dataPreparing', runId, fraction: 0, activity });
  }

  /** Where no worker runs, one is started, and the run is back where it stood. */
  function tellRun(command: Command): void {
    if (line.lost) respawn();
    else send(command);
  }

  send({ type: 'chooseBackend', preference: settings.getState().backend });
  startRun();
  const endFollowing = followUnits({ ...stores, ask: line.ask });

  const controls: Controls = {
    train() {
      keepTraining = true;
      follower.sendWaitingObjective();
      tellRun({ type: 'trainRun', runId });
    },
    pause() {
      keepTraining = false;
      send({ type: 'pauseRun', runId });
    },
    step() {
      follower.sendWaitingObjective();
      tellRun({ type: 'stepRun', runId });
    },
    reset() {
      keepTraining = false;
      tellRun({ type: 'resetRun', runId });
    },
    newWeights: () => settings.getState().changeSeed(settings.getState().seed + 1),
    openFiles: (chosen) => files.open('files', chosen),
    addPictures: (chosen) => files.add(chosen, settings.getState().data),
    answerQuestion: files.answerQuestion,
    cancelOpening: () => send({ type: 'cancelOpening' }),
    cancelPreparation: () => send({ type: 'cancelPreparation', runId, former: former?.run.runId }),
    prepare: carryOn,
    openMnist: (file) => files.open('mnist', [file]),
    retry: () => respawn(),
  };

  /** Everything at once, as a new run even where nothing that names its beginning has changed. */
  function beginAnew(change: () => void): void {
    leave(settings.getState());
    change();
    startRun();
  }

  function returnTo(snapshot: Snapshot): void {
    leave(settings.getState());
    keepTraining = false;
    keptRuns.setState(({ runs }) => ({ runs: runs.filter((one) => one !== snapshot) }));
    follower.replace(snapshot.settings);
    guided.setState({ current: snapshot.guided });
    run.setState({ ...snapshot.run, phase: 'preparing' }, true);
    startRun(resumeFor(snapshot.run, snapshot.settings));
  }

  /** The settings of the run that was left last are in place again, at once; whatever is being prepared is given up. */
  function giveUpPreparing(wanted: RunSettings): void {
    const unsent = follower.startIsWaiting;
    follower.started();
    follower.replace(wanted);
    if (unsent) former = undefined;
    else controls.cancelPreparation();
  }

  return {
    ...stores,
    ask: line.ask,
    controls,
    setUpExperiment(chosen) {
      const { data, hiddenSize, seed, objective, optimiser, budget, pace, backend } = settings.getState();
      const before = { data, hiddenSize, seed, objective, optimiser, budget, pace, backend };
      beginAnew(() => {
        guided.setState({ current: { experiment: chosen, before } });
        settings.getState().setUp(chosen.setup);
      });
    },
    leaveExperiment() {
      const { current } = guided.getState();
      if (!current) return;
      beginAnew(() => {
        guided.setState({ current: undefined });
        settings.setState(current.before);
      });
    },
    returnTo,
    goTo(wanted, wantedRun) {
      const current = { settings: settings.getState(), runId };
      const found = findRun(wanted, wantedRun, { current, former, kept: keptRuns.getState().runs });
      if (found.place === 'kept') returnTo(found.snapshot);
      if (found.place === 'nowhere') guided.setState({ current: undefined });
      if (found.place === 'former') giveUpPreparing(wanted);
      // A setting that stays is not touched: it would look like a change made on the way.
      else settings.setState(changedSettings(wanted, settings.getState()));
    },
    end() {
      follower.end();
      endFollowing();
      line.end();
    },
  };
}
