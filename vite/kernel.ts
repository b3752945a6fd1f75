import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const sources = fileURLToPath(new URL('../src/worker/kernel/assembly', import.meta.url));
const built = fileURLToPath(new URL('../src/worker/kernel/build', import.meta.url));
const programs = ['float32', 'float64', 'vectors'] as const;

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

async function compile(program: (typeof programs)[number]): Promise<void> {
  const { main } = await import('assemblyscript/asc');
  const { error, stderr } = await main([
    join(sources, `${program}.ts`),
    '-O3',
    '--enable=simd',
    '--runtime=stub',
    '--importMemory',
    '--noAssert',
    '--disableWarning',
    `--outFile=${join(built, `${program}.wasm`)}`,
  ]);
  if (error)
    throw new Error(`The kernel's ${program}.ts does not compile: ${error.message}\n${stderr.toString()}`);
}
