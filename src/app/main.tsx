import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SessionContext } from '../hooks/useSession.ts';
import { createSession } from '../session/createSession.ts';
import { connectMnist } from '../session/mnist/connectMnist.ts';
import { createWorker } from '../trainer/createWorker.ts';
import { App } from './App.tsx';
import { applyAddress } from './addressParameters.ts';
import { afterPaint } from './afterPaint.ts';
import { inputActions } from './inputActions.ts';

const session = createSession({
  createWorker,
  afterPaint,
  experiment: applyAddress(window.location.search),
});
const input = inputActions(session.controls, connectMnist(session.controls.openMnist, session));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root".');
createRoot(root).render(
  <StrictMode>
    <SessionContext value={session}>
      <App session={session} input={input} />
    </SessionContext>
  </StrictMode>,
);
