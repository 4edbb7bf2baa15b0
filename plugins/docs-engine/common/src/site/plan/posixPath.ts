/**
 * Joins and tidies a path with `/`, without a leading or trailing slash.
 * Steps above the start stay as leading `..`.
 */
export function joinPath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '' || step === '.') {
      continue;
    }
    if (step === '..' && steps.length > 0 && steps[steps.length - 1] !== '..') {
      steps.pop();
    } else {
      steps.push(step);
    }
  }
  return steps.join('/');
}

/** The folder of a path, `` at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Whether a tidied path lies above its start. */
export function leaves(path: string): boolean {
  return path === '..' || path.startsWith('../');
}
