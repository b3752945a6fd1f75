import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useExperiment } from '../store/experiment.ts';
import { App } from './App.tsx';
import { applyAddress } from './addressParameters.ts';
import { connectTrainer } from './connectTrainer.ts';
import { followUnits } from './followUnits.ts';
import { inputActions } from './inputActions.ts';
import { connectMnist } from './mnist/connectMnist.ts';

applyAddress(window.location.search, useExperiment.getState());
const controls = connectTrainer();
const input = inputActions(controls, connectMnist(controls.openMnist));
followUnits(controls.ask);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root".');
createRoot(root).render(
  <StrictMode>
    <App controls={controls} input={input} />
  </StrictMode>,
);
