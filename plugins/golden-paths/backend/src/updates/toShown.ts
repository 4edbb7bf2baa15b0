import type { TemplateUpdate } from '@callboard/plugin-golden-paths-common';
import type { StoredUpdate } from './UpdatesStore';

/** What callers get to see of an update. */
export function toShown(update: StoredUpdate): TemplateUpdate {
  const {
    repositoryUrl: _repositoryUrl,
    pullRequestNumber: _number,
    answers: _answers,
    isOnlyClean: _isOnlyClean,
    use: _use,
    ...shown
  } = update;
  return shown;
}
