import './sabotage.ts';
import '../../../src/worker/worker.ts';
