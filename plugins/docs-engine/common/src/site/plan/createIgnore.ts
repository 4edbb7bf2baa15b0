import { matchesGlob } from './matchesGlob';

interface Rule {
  segments: string[];
  negated: boolean;
  folderOnly: boolean;
}

/**
 * Reads patterns as in .gitignore.
 * @returns whether a path below the folder of the patterns is excluded
 */
export function createIgnore(patterns: string): (path: string) => boolean {
  const rules = patterns.split('\n').flatMap(readRule);
  const known = new Map<string, boolean>();
  const decide = (path: string, isFolder: boolean): boolean => {
    const key = isFolder ? `${path}/` : path;
    const before = known.get(key);
    if (before !== undefined) {
      return before;
    }
    const slash = path.lastIndexOf('/');
    let ignored = slash > 0 && decide(path.slice(0, slash), true);
    if (!ignored) {
      const steps = path.split('/');
      for (const rule of rules) {
        if ((isFolder || !rule.folderOnly) && matches(rule, steps)) {
          ignored = !rule.negated;
        }
      }
    }
    if (isFolder) {
      known.set(key, ignored);
    }
    return ignored;
  };
  return path => decide(path, false);
}

function readRule(line: string): Rule[] {
  let pattern = line.replace(/\r$/, '').replace(/(^|[^\\]) +$/, '$1');
  if (pattern === '' || pattern.startsWith('#')) {
    return [];
  }
  const negated = pattern.startsWith('!');
  pattern = pattern.slice(negated ? 1 : 0).replace(/^\\([#!])/, '$1');
  const folderOnly = pattern.endsWith('/');
  const segments = pattern.split('/').filter(segment => segment !== '');
  if (segments.length === 0) {
    return [];
  }
  const anchored = pattern.slice(0, -1).includes('/');
  return [
    {
      segments: anchored ? segments : ['**', ...segments],
      negated,
      folderOnly,
    },
  ];
}

/** Matches segment by segment; of several `**` only the last is tried again. */
function matches({ segments }: Rule, steps: string[]): boolean {
  let at = 0;
  let back = -1;
  let backStep = 0;
  let step = 0;
  while (step < steps.length) {
    if (segments[at] === '**') {
      if (at === segments.length - 1) {
        return true;
      }
      back = at++;
      backStep = step;
    } else if (at < segments.length && matchesGlob(segments[at], steps[step])) {
      at++;
      step++;
    } else if (back >= 0) {
      at = back + 1;
      step = ++backStep;
    } else {
      return false;
    }
  }
  return at === segments.length;
}
