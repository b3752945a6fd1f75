import type { StoreApi } from 'zustand/vanilla';
import type { Objective } from '../core/autoencoder/shape.ts';
import { startKey } from '../description/runKey.ts';
import type { Command } from '../protocol/commands.ts';
import type { Settings, SettingsStore } from '../store/settings.ts';

/** Milliseconds between two changes of the objective that reach the trainer while a slider is dragged. */
const objectiveInterval = 120;
/**
 * Milliseconds without a change before a setting starts a new run, so that dragging a slider starts one run, not
 * thirty.
 */
const restBeforeNewRun = 200;

export interface FollowedSettings {
  /** A new run is being started with the settings as they are now. */
  started(): void;
  /** Sends the present λ, β and ρ now, because a step, training or another run follows. */
  sendWaitingObjective(objective?: Objective): void;
  /** Whether a new run will start when the settings stop changing. */
  readonly startIsWaiting: boolean;
  /** Replaces the settings without any of this, because the run already has them or the caller starts it. */
  replace(wanted: Partial<Settings>): void;
  end(): void;
}

interface Parts {
  readonly settings: StoreApi<SettingsStore>;
  readonly send: (command: Command) => void;
  readonly currentRun: () => number;
  readonly startRun: () => void;
  /** A setting was changed so that it describes another run than `before`; that run starts a little later. */
  readonly onLeft: (before: Settings) => void;
}

/** Turns changes of the settings into commands for the present run, or into a new run. */
export function followSettings({ settings, ...parts }: Parts): FollowedSettings {
  const { send, currentRun, startRun, onLeft } = parts;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let objectiveTimer: ReturnType<typeof setTimeout> | undefined;
  let unfollow = settings.subscribe(changed);

  function changed(now: SettingsStore, before: SettingsStore): void {
    if (startKey(now) !== startKey(before)) {
      onLeft(before);
      clearTimeout(startTimer);
      startTimer = setTimeout(startRun, now.data.source === before.data.source ? restBeforeNewRun : 0);
    }
    // Changes that are made before a new run has started are part of its beginning.
    const runId = startTimer === undefined ? currentRun() : undefined;
    for (const command of commandsForChange(now, before, runId)) send(command);
    if (now.objective !== before.objective && runId !== undefined) {
      objectiveTimer ??= setTimeout(() => sendObjective(), objectiveInterval);
    }
  }

  function sendObjective(objective = settings.getState().objective): void {
    clearTimeout(objectiveTimer);
    objectiveTimer = undefined;
    send({ type: 'changeObjective', runId: currentRun(), objective });
  }

  function started(): void {
    clearTimeout(startTimer);
    clearTimeout(objectiveTimer);
    startTimer = undefined;
    objectiveTimer = undefined;
  }

  return {
    started,
    sendWaitingObjective(objective) {
      if (objectiveTimer !== undefined) sendObjective(objective);
    },
    get startIsWaiting() {
      return startTimer !== undefined;
    },
    replace(wanted) {
      unfollow();
      settings.setState(wanted);
      unfollow = settings.subscribe(changed);
    },
    end() {
      started();
      unfollow();
    },
  };
}

/**
 * The commands that apply a change of the settings to the present run; λ, ρ and β are handled separately and less
 * often.
 * @param runId undefined if there is no run to change: the next one starts with the present settings
 */
export function commandsForChange(now: Settings, before: Settings, runId: number | undefined): Command[] {
  const commands: Command[] = [];
  const { optimiser, budget, pace, backend } = now;
  if (backend !== before.backend) commands.push({ type: 'chooseBackend', preference: backend });
  if (runId === undefined) return commands;
  if (optimiser !== before.optimiser) commands.push({ type: 'changeOptimiser', runId, optimiser });
  if (budget !== before.budget) commands.push({ type: 'changeBudget', runId, budget });
  if (pace !== before.pace) commands.push({ type: 'changePace', runId, pace });
  return commands;
}
