import { octaveProgram } from '../grader/student/octaveProgram.ts';
import { serve } from './serve.ts';

serve((linearAlgebra) => (files, limits) => octaveProgram(files, limits, linearAlgebra));
