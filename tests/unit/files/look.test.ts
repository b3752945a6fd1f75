import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { openFiles } from '../../../src/files/openFiles.ts';
const D = '/work/shared/data/field/';
it('looks', async () => {
  for (const f of readdirSync(D)) {
    if (f === 'README.md') continue;
    const o = await openFiles([new File([readFileSync(D + f)], f)], { decode: async () => ({ image: { width: 28, height: 28, pixels: Float32Array.from({ length: 784 }, (_, i) => (i === 400 ? 1 : 0)) }, scaledFrom: undefined }) });
    const q = o.question;
    console.log(f, '|', o.pictures.length, o.pictures[0]?.name, JSON.stringify(o.advice), JSON.stringify(o.remarks), JSON.stringify(o.refused), q && q.kind === 'reading' ? 'ASKED ' + q.offers.slice(0, 3).map((x) => x.arrays.join('+') + ' ' + x.key).join(' ; ') : q);
  }
});
