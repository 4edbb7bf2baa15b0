/** Actions that write files and nothing else; `*` stands for anything. */
const FILE_ACTIONS = [
  'fetch:*',
  'fs:*',
  'catalog:write',
  'catalog:template',
  'roadiehq:utils:fs:*',
  'roadiehq:utils:json:merge',
  'roadiehq:utils:merge',
  'roadiehq:utils:serialize:*',
];
/** Actions that send the files of the workspace away. */
const PUBLISHING_ACTIONS = ['publish:*', '*:repo:push'];

/** The step that writes where files come from. */
export const RECORD_ACTION = 'golden-paths:record';
/** The step that stands for one that is not run again. */
export const RECALL_ACTION = 'golden-paths:recall';

/** What a step means for the files of a template. */
export type StepKind = 'files' | 'publishing' | 'record' | 'other';

/**
 * Tells by its action what a step does to files.
 *
 * @param fileActions - more actions that write files, with `*` for anything
 */
export function kindOfAction(
  action: string,
  fileActions: readonly string[] = [],
): StepKind {
  if (action === RECORD_ACTION) {
    return 'record';
  }
  if (PUBLISHING_ACTIONS.some(pattern => matches(pattern, action))) {
    return 'publishing';
  }
  return [...FILE_ACTIONS, ...fileActions].some(pattern =>
    matches(pattern, action),
  )
    ? 'files'
    : 'other';
}

function matches(pattern: string, action: string): boolean {
  const [start, end] = pattern.split('*');
  return end === undefined
    ? pattern === action
    : action.length >= start.length + end.length &&
        action.startsWith(start) &&
        action.endsWith(end);
}
