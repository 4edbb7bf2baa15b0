import type { Outline } from './Outline';

/** What can be told of a definition by itself. */
export interface ApiDefinition {
  /** Whether it could be read at all. */
  parses: boolean;
  /** Whether it is what its standard asks for; absent when that is not known. */
  valid?: boolean;
  /** What is wrong, one sentence. */
  problem?: string;
  /** As the definition says. */
  version?: string;
  operations?: number;
  /** Operations with a summary or description. */
  described?: number;
  /** Whether there is an example anywhere; absent where there cannot be. */
  hasExamples?: boolean;
  /** What callers rely on, for comparing; of OpenAPI only. */
  outline?: Outline;
}

/** Reads definitions of one kind. */
export type DefinitionReader = (text: string) => ApiDefinition;
