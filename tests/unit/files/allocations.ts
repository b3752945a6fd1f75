const watched = ['ArrayBuffer', 'Uint8Array', 'Float32Array', 'Float64Array'] as const;

/** Notes how many bytes the largest buffer or array has for which room is asked, until it is stopped. */
export function watchAllocations(): { largest(): number; stop(): void } {
  let largest = 0;
  const globals = globalThis as unknown as Record<string, new (...given: unknown[]) => object>;
  const originals = watched.map(
    (name) => [name, globals[name] as new (...given: unknown[]) => object] as const,
  );
  for (const [name, original] of originals) {
    const width = (original as unknown as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1;
    globals[name] = new Proxy(original, {
      construct(target, given, newTarget) {
        const [first] = given;
        if (typeof first === 'number') largest = Math.max(largest, first * width);
        return Reflect.construct(target, given, newTarget);
      },
    });
  }
  return {
    largest: () => largest,
    stop() {
      for (const [name, original] of originals) globals[name] = original;
    },
  };
}
