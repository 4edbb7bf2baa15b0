import type { NewUpdate } from '../UpdatesStore';

export const WEB = 'component:default/web';
export const NODE = 'template:default/node';
export const REPOSITORY = 'http://git.example/acme/web';

/** What the repository says after an update to version 2. */
export const USE_2 = { template: NODE, version: '2', answers: {}, outputs: {} };

/** An update of `web` from version 1 to 2; give what matters to the test. */
export function aNewUpdate(part: Partial<NewUpdate> = {}): NewUpdate {
  return {
    entityRef: WEB,
    templateRef: NODE,
    fromVersion: '1',
    toVersion: '2',
    repositoryUrl: REPOSITORY,
    isOnlyClean: false,
    openedBy: 'user:default/ada',
    again: false,
    ...part,
  };
}
