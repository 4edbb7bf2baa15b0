import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  FORGE_PUSH_TOPIC,
  ForgePushEvent,
} from '@callboard/plugin-forge-common';
import { AcceptedPush } from '../git/createGitRouter';
import { defaultBranchOf, setDefaultBranch } from '../git/refs';
import { repositoryUrl } from '../repositories/RepositoryDescriber';
import { RepositoryStore } from '../repositories/RepositoryStore';

const ABSENT = /^0+$/;

/** Does what is due after a push: settles the default branch, tells the portal. */
export class PushPublisher {
  constructor(
    private readonly options: {
      events: EventsService;
      logger: LoggerService;
      baseUrl: string;
      repositories: RepositoryStore;
    },
  ) {}

  /** Handles one accepted push. */
  async handle(push: AcceptedPush): Promise<void> {
    const { repository, created, refs } = push;
    if (created) {
      await followFirstBranch(push);
    }
    this.options.repositories.changed(repository);
    if (refs.length > 0) {
      this.options.logger.info(
        `Push to ${repository.org}/${repository.name}: ${refs
          .map(({ ref }) => ref)
          .join(', ')}`,
      );
    }
    const eventPayload: ForgePushEvent = {
      org: repository.org,
      repo: repository.name,
      repoUrl: repositoryUrl(repository, this.options.baseUrl),
      created,
      refs,
    };
    // The client need not wait for the portal, and an event that nobody can
    // receive right now does not make the push fail: discovery runs again.
    this.options.events
      .publish({ topic: FORGE_PUSH_TOPIC, eventPayload })
      .catch(error =>
        this.options.logger.warn(
          `A push to ${repository.org}/${repository.name} could not be announced`,
          error,
        ),
      );
  }
}

// Whoever pushes `master` first means it to be the default branch.
async function followFirstBranch({ repository, refs }: AcceptedPush) {
  const branches = refs
    .filter(({ after }) => !ABSENT.test(after))
    .flatMap(({ ref }) =>
      ref.startsWith('refs/heads/') ? [ref.slice('refs/heads/'.length)] : [],
    );
  const expected = await defaultBranchOf(repository.path);
  if (branches.length > 0 && !branches.includes(expected)) {
    await setDefaultBranch(repository.path, branches[0]);
  }
}
