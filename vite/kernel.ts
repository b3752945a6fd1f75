import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const sources = fileURLToPath(new URL('../src/worker/kernel/assembly', import.meta.url));
const built = fileURLToPath(new URL('../src/worker/kernel/build', import.meta.url));

/** Each program's source and what it is compiled to. Fused programs multiply and add in one step: relaxed SIMD. */
const programs = [
  { source: 'float32', name: 'float32', fused: false },
  { source: 'float32', name: 'float32.fused', fused: true },
  { source: 'float64', name: 'float64', fused: false },
  { source: 'float64', name: 'float64.fused', fused: true },
  { source: 'vectors', name: 'vectors', fused: false },
  { source: 'fourier', name: 'fourier', fused: false },
  { source: 'matrices', name: 'matrices', fused: false },
  { source: 'matrices', name: 'matrices.fused', fused: true },
  { source: 'dictionary', name: 'dictionary', fused: false },
] as const;

/** Compiles the SIMD kernel from AssemblyScript before anything is served, built or tested; skips it when up to date. */
export function kernel(): Plugin {
  return { name: 'simd-kernel', config: buildKernel };
}

/** @throws Error with the compiler's messages */
export async function buildKernel(): Promise<void> {
  const stampFile = join(built, 'sources.sha256');
  const stamp = hashOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(built, { recursive: true });
  for (const program of programs) await compile(program);
  writeFileSync(stampFile, stamp);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).sort()) hash.update(readFileSync(join(sources, name)));
  return hash.digest('hex');
}

async function compile({ source, name, fused }: (typeof programs)[number]): Promise<void> {
  const { main } = await import('assemblyscript/asc');
  const { error, stderr } = await main([
    join(sources, `${source}.ts`),
    '-O3',
    '--enable=simd',
    ...(fused ? ['--enable=relaxed-simd'] : []),
    '--runtime=stub',
    '--importMemory',
    '--noAssert',
    '--disableWarning',
    `--outFile=${join(built, `${name}.wasm`)}`,
  ]);
  if (error)
    throw new Error(`The kernel's ${source}.ts does not compile: ${error.message}\n${stderr.toString()}`);
}
