import wasm from '@micropython/micropython-webassembly-pyscript/micropython.wasm?url';
import { pythonProgram } from '../grader/student/pythonProgram.ts';
import { loadPython } from '../python/runtime.ts';
import { serve } from './serve.ts';

serve(async (linearAlgebra) => {
  const runtime = await loadPython(linearAlgebra, new URL(wasm, self.location.href).href);
  return (files, limits) => pythonProgram(runtime, files, limits);
});
