import { LinePattern } from './LinePattern';
import { templateFilesOf, type TemplateFile } from './templateFilesOf';
import type { TemplateSnapshot } from '../versions/TemplateVersions';
import { Votes } from './Votes';

/** Share of the lines of a file from which on it is the same file. */
const SAME_FILE = 0.5;
const PARAMETER = /^\$\{\{\s*parameters\.(\w+)\s*\}\}$/;
const OUTPUT =
  /^\$\{\{\s*steps(?:\.([\w-]+)|\[['"]([^'"]+)['"]\])\.output\.(\w+)\s*\}\}$/;

/** How well a repository fits a template, and what it says of its form. */
export interface TemplateMatch {
  /** Of the files of the template, those that the repository has, 0 to 1. */
  match: number;
  /** How much of them is the same; tells apart what has as many files. */
  similarity: number;
  /** Answers, by parameter. */
  answers: Record<string, string>;
  /** Outputs of steps that make no files, by step. */
  outputs: Record<string, Record<string, string>>;
}

/** Outputs that are the address of the repository, which is known and need not be guessed. */
const ADDRESSES: Record<string, (repositoryUrl: string) => string> = {
  repositoryUrl: url => url,
  repoContentsUrl: url => url,
  cloneUrl: url => `${url}.git`,
  remoteUrl: url => `${url}.git`,
};

/**
 * Puts the address of a repository into guessed outputs: a line with a link may
 * look like any other line with a link.
 *
 * @param outputs - as {@link matchTemplate} found them
 * @param repositoryUrl - as a person opens it
 */
export function withAddress(
  outputs: TemplateMatch['outputs'],
  repositoryUrl: string,
): TemplateMatch['outputs'] {
  const url = repositoryUrl.replace(/(\.git)?\/*$/, '');
  return Object.fromEntries(
    Object.entries(outputs).map(([step, values]) => [
      step,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          ADDRESSES[name]?.(url) ?? value,
        ]),
      ),
    ]),
  );
}

/**
 * Compares what is fixed in the files of a template with a repository. Lines
 * with expressions tell what was filled in.
 *
 * @param files - of the repository, by path
 */
export function matchTemplate(
  snapshot: Pick<TemplateSnapshot, 'entity' | 'files'>,
  files: ReadonlyMap<string, Buffer>,
): TemplateMatch {
  const wanted = templateFilesOf(snapshot);
  const answers = new Votes();
  const outputs = new Votes();
  let found = 0;
  let similarity = 0;
  for (const file of wanted) {
    const { share, values } = bestOf(file, files);
    similarity += share;
    if (share >= SAME_FILE) {
      found += 1;
      answers.add(renamed(values, file, PARAMETER));
      outputs.add(renamed(values, file, OUTPUT));
    }
  }
  return {
    match: wanted.length === 0 ? 0 : found / wanted.length,
    similarity: wanted.length === 0 ? 0 : similarity / wanted.length,
    answers: Object.fromEntries(answers.winners()),
    outputs: nested(outputs.winners()),
  };
}

/** The file of the repository that is most like one of the template. */
function bestOf(file: TemplateFile, files: ReadonlyMap<string, Buffer>) {
  const none = { share: 0, values: new Map<string, string>() };
  if (!LinePattern.isExpression(file.path)) {
    const content = files.get(file.path);
    return content ? compare(file, content) : none;
  }
  const pattern = LinePattern.ofPath(file.path);
  return [...files]
    .filter(([path]) => pattern.test(path))
    .map(([path, content]) => {
      const compared = compare(file, content);
      const inPath = LinePattern.of(file.path)?.match(path) ?? new Map();
      const values = new Map([...inPath, ...compared.values]);
      return { ...compared, values };
    })
    .reduce((best, next) => (next.share > best.share ? next : best), none);
}

function compare({ content }: TemplateFile, found: Buffer) {
  const values = new Votes();
  if (content.equals(found)) {
    return { share: 1, values: values.winners() };
  }
  const lines = linesOf(found);
  const has = new Set(lines);
  let count = 0;
  let same = 0;
  for (const line of linesOf(content)) {
    if (!LinePattern.isExpression(line)) {
      count += 1;
      same += has.has(line) ? 1 : 0;
      continue;
    }
    const pattern = LinePattern.of(line);
    const [match] = pattern
      ? lines.flatMap(candidate => pattern.match(candidate) ?? [])
      : [];
    if (match) {
      values.add(match);
    }
  }
  return { share: count === 0 ? 1 : same / count, values: values.winners() };
}

function linesOf(content: Buffer): string[] {
  return content
    .toString('utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.length > 2);
}

/** Values by what the template fills them from, for expressions of one kind. */
function renamed(
  values: ReadonlyMap<string, string>,
  { values: sources }: TemplateFile,
  kind: RegExp,
): Map<string, string> {
  return new Map(
    [...values].flatMap(([name, text]) => {
      const parts = kind.exec((sources[name] ?? '').trim())?.slice(1) ?? [];
      const known = parts.filter(part => part !== undefined);
      return known.length > 0 ? [[known.join('.'), text]] : [];
    }),
  );
}

function nested(values: ReadonlyMap<string, string>) {
  const outputs: Record<string, Record<string, string>> = {};
  for (const [key, text] of values) {
    const at = key.lastIndexOf('.');
    const step = key.slice(0, at);
    outputs[step] = { ...outputs[step], [key.slice(at + 1)]: text };
  }
  return outputs;
}
