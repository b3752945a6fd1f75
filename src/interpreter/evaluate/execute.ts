import type { Block } from '../syntax/tree.ts';
import type { Completion, Frame } from './machine.ts';

/** A statement, or a block of them, compiled to a closure. */
export type Execute = (frame: Frame) => Completion;

/** Compiles the blocks inside a statement. */
export type CompileBlock = (block: Block) => Execute;
