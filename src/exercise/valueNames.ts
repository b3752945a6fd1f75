import type { CodeLanguage } from './messages.ts';

/**
 * A value of the cost function as its users call it in a programming language: `rhoHat` in MATLAB, `rho_hat` in Python.
 * @param name in MATLAB
 */
export function valueName(language: CodeLanguage, name: string): string {
  if (language === 'octave') return name;
  // A keyword of Python.
  if (name === 'lambda') return 'lambda_';
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
