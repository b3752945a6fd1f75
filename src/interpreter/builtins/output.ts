import type { Builtin, Machine } from '../evaluate/machine.ts';
import { disp, display } from '../printing/display.ts';
import { fail, isText, toText } from '../values/make.ts';
import { text } from '../values/value.ts';
import { checkCount, textArgument } from './arguments.ts';
import { argumentText } from './argumentText.ts';
import { formatArguments } from './strings.ts';

const format: Builtin = (args, _, machine) => {
  const word = isText(args[0]) ? toText(args[0]).toLowerCase() : 'short';
  machine.longFormat = word.startsWith('long');
  return undefined;
};

/** fprintf(template, …) and fprintf(1, template, …); what goes to other files is dropped. */
const fprintf: Builtin = (args, _, machine) => {
  const [first] = args;
  const toFile = typeof first === 'number';
  const content = formatArguments('fprintf', toFile ? args.slice(1) : args);
  if (!toFile || first === 1) machine.print(content);
  return undefined;
};

/** puts and fputs give 0 for success. */
const printed = (machine: Machine, content: string): number => {
  machine.print(content);
  return 0;
};

/** What a program prints, and how numbers are printed. */
export const output: readonly (readonly [string, Builtin])[] = [
  ['format', format],
  [
    'disp',
    (args, outputs, machine) => {
      checkCount('disp', args, 1);
      const content = disp(args[0]!, machine.longFormat);
      if (outputs > 0) return text(content);
      machine.print(content);
      return undefined;
    },
  ],
  [
    'display',
    (args, _, machine) => {
      checkCount('display', args, 1);
      const name = argumentText(machine.frame);
      const named = /^[A-Za-z_]\w*$/.test(name);
      machine.print(display(named ? name : '', args[0]!, machine.longFormat).replace(/^ = /, ''));
      return undefined;
    },
  ],
  [
    'printf',
    (args, _, machine) => {
      machine.note('octave only', 'MATLAB has no printf: fprintf does the same.');
      machine.print(formatArguments('printf', args));
      return undefined;
    },
  ],
  ['fprintf', fprintf],
  ['puts', (args, _, machine) => printed(machine, textArgument('puts', args[0]))],
  ['fputs', (args, _, machine) => printed(machine, textArgument('fputs', args[1]))],
  [
    'fdisp',
    (args, _, machine) =>
      machine.print(disp(args[1] ?? fail('Invalid call to fdisp'), machine.longFormat)) as undefined,
  ],
  ['stdout', () => 1],
  ['stderr', () => 2],
];
