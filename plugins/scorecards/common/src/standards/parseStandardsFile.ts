import {
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import type { RuleProblem } from '../rules/types';
import type { ReadDefinition } from './parseCheck';
import { readCheck } from './parseCheck';
import { findLostChecks, readTrack } from './parseTrack';
import { below, findRepeated, problemsOf } from './problems';
import type { StandardsFile } from './types';

/** Characters that a file may have. */
const MAX_TEXT = 2_000_000;

/** Something that is wrong with a file, and where. */
export interface FileProblem extends RuleProblem {
  /** Counted from 1; absent for the file itself. */
  line?: number;
}

/** What a file says, or the errors that keep it from being used. */
export interface ParsedStandardsFile {
  file?: StandardsFile;
  problems: FileProblem[];
  /** Where a path such as `checks[2].rule` is in the text; the nearest around it. */
  lineOf(path: string): number | undefined;
}

/** What a file is held against. */
export interface StandardsFileOptions {
  /** Ids of checks from elsewhere that its levels may name; any without. */
  checks?: Iterable<string>;
}

const fileSchema = z.strictObject({
  checks: z.array(z.unknown()).max(1_000).optional(),
  tracks: z.array(z.unknown()).max(100).optional(),
});

/** Reads a `scorecards.yaml`. Does not throw: all that is wrong is named. */
export function parseStandardsFile(
  text: string,
  options: StandardsFileOptions = {},
): ParsedStandardsFile {
  if (text.length > MAX_TEXT) {
    const message = `is longer than ${MAX_TEXT} characters`;
    return failed([{ path: '', message, severity: 'error' }]);
  }
  const counter = new LineCounter();
  const yaml = readYaml(text, counter);
  if ('problem' in yaml) {
    return failed([yaml.problem]);
  }
  const lineOf = (path: string) => findLine(yaml.document, path, counter);
  const { file, problems } = readFile(yaml.value, options);
  return {
    ...(file && { file }),
    problems: problems.map(problem => {
      const line = lineOf(problem.path);
      return line === undefined ? problem : { ...problem, line };
    }),
    lineOf,
  };
}

function readFile(
  value: unknown,
  options: StandardsFileOptions,
): { file?: StandardsFile; problems: RuleProblem[] } {
  // An empty file, or one of comments only, has no standards.
  const form = fileSchema.safeParse(value ?? {});
  if (!form.success) {
    return { problems: problemsOf(form.error) };
  }
  const read = <T extends { id: string }>(
    list: 'checks' | 'tracks',
    one: (input: unknown) => ReadDefinition<T>,
  ) => {
    const found = (form.data[list] ?? []).map(one);
    const definitions = found.flatMap(({ definition }) => definition ?? []);
    return {
      definitions,
      problems: [
        ...found.flatMap(({ problems }, index) =>
          below(`${list}[${index}]`, problems),
        ),
        ...findRepeated(
          found.flatMap(({ definition }, index) =>
            definition
              ? [{ id: definition.id, path: `${list}[${index}].id` }]
              : [],
          ),
        ),
      ],
    };
  };
  const checks = read('checks', readCheck);
  const tracks = read('tracks', readTrack);
  const problems = [...checks.problems, ...tracks.problems];
  if (problems.some(({ severity }) => severity === 'error')) {
    return { problems };
  }
  const known = options.checks && [
    ...options.checks,
    ...checks.definitions.map(({ id }) => id),
  ];
  const lost = known
    ? tracks.definitions.flatMap((track, index) =>
        below(`tracks[${index}]`, findLostChecks(track, new Set(known))),
      )
    : [];
  return lost.length > 0
    ? { problems: [...problems, ...lost] }
    : {
        file: { checks: checks.definitions, tracks: tracks.definitions },
        problems,
      };
}

function readYaml(
  text: string,
  lineCounter: LineCounter,
): { document: Document; value: unknown } | { problem: FileProblem } {
  try {
    const document = parseDocument(text, { stringKeys: true, lineCounter });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) {
      const [message] = problem.message.split('\n');
      const line = problem.linePos?.[0].line;
      return {
        problem: {
          path: '',
          message: `is not valid YAML: ${message.replace(/:$/, '')}`,
          severity: 'error',
          ...(line !== undefined && { line }),
        },
      };
    }
    return { document, value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    const reason = String(error).replace(/^\w*Error: /, '');
    const message = `is not valid YAML: ${reason}`;
    return { problem: { path: '', message, severity: 'error' } };
  }
}

function failed(problems: FileProblem[]): ParsedStandardsFile {
  return { problems, lineOf: () => undefined };
}

function findLine(
  document: Document,
  path: string,
  counter: LineCounter,
): number | undefined {
  let at: unknown = document.contents;
  let line: number | undefined;
  let rest: string[] = path.match(/[^.[\]]+/g) ?? [];
  while (rest.length > 0) {
    const step = stepInto(document, at, rest);
    if (!step) {
      break;
    }
    at = step.node;
    rest = rest.slice(step.taken);
    if (isNode(step.shown) && step.shown.range) {
      line = counter.linePos(step.shown.range[0]).line;
    }
  }
  return line;
}

interface Step {
  node: unknown;
  /** Where people look: the key of a value, or the item of a list. */
  shown: unknown;
  taken: number;
}

/** Keys may contain dots, so that each step takes the longest key that fits. */
function stepInto(
  document: Document,
  from: unknown,
  keys: readonly string[],
): Step | undefined {
  const node = isAlias(from) ? from.resolve(document) : from;
  if (isSeq(node)) {
    const item = node.items[Number(keys[0])];
    return item ? { node: item, shown: item, taken: 1 } : undefined;
  }
  for (let taken = keys.length; isMap(node) && taken > 0; taken -= 1) {
    const name = keys.slice(0, taken).join('.');
    const pair = node.items.find(
      ({ key }) => isScalar(key) && key.value === name,
    );
    if (pair) {
      return { node: pair.value, shown: pair.key, taken };
    }
  }
  return undefined;
}
