import { mkdir } from 'node:fs/promises';
import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { RepositoryBrowser } from './browse/RepositoryBrowser';
import { PushPublisher } from './events/PushPublisher';
import { GitHttpBackend } from './git/GitHttpBackend';
import { ObjectReader } from './git/ObjectReader';
import { RefResolver } from './git/RefResolver';
import { AnnouncingPullRequestsStore } from './pullRequests/AnnouncingPullRequestsStore';
import { createPullRequests } from './pullRequests/createPullRequests';
import { PullRequestsService } from './pullRequests/PullRequestsService';
import { PullRequestsStore } from './pullRequests/PullRequestsStore';
import { ForgeOptions } from './readForgeConfig';
import { RepositoryDescriber } from './repositories/RepositoryDescriber';
import { RepositoryStore } from './repositories/RepositoryStore';
import { seedRepositories } from './seeding/seedRepositories';
import { createForgeApp } from './server/createForgeApp';
import { LoopbackServer } from './server/LoopbackServer';
import { WriteToken } from './server/WriteToken';

const STOP_GRACE_MILLISECONDS = 500;

/** A running Git host. */
export class Forge {
  /** What the portal's pages read. */
  readonly browser: RepositoryBrowser;
  /** The pull requests, without asking who may do what. */
  readonly pullRequests: PullRequestsService;
  /** Where the repositories lie. */
  readonly repositories: RepositoryStore;

  private constructor(
    private readonly parts: {
      browser: RepositoryBrowser;
      pullRequests: PullRequestsService;
      repositories: RepositoryStore;
      server: LoopbackServer;
      gitHttp: GitHttpBackend;
      objects: ObjectReader;
    },
  ) {
    this.browser = parts.browser;
    this.pullRequests = parts.pullRequests;
    this.repositories = parts.repositories;
  }

  /**
   * Prepares the data folder, seeds it and opens the port.
   *
   * @throws ConflictError when the port is taken
   */
  static async start(input: {
    options: ForgeOptions;
    auditor: AuditorService;
    /** Keeps the pull requests. */
    pullRequestsStore: PullRequestsStore;
    events: EventsService;
    logger: LoggerService;
  }): Promise<Forge> {
    const { options, auditor, pullRequestsStore, events, logger } = input;
    await mkdir(options.dataDir, { recursive: true });
    const repositories = new RepositoryStore(options);
    await repositories.sweep();
    const gitHttp = await GitHttpBackend.create({ ...options, logger });
    if (options.seedFrom) {
      const { seedFrom } = options;
      await seedRepositories({ repositories, seedFrom, logger });
    }
    const objects = new ObjectReader();
    const refs = new RefResolver(objects);
    const describer = new RepositoryDescriber(options.baseUrl);
    const { baseUrl, portalUrl } = options;
    const publisher = new PushPublisher({
      events,
      logger,
      baseUrl,
      repositories,
    });
    const { service: pullRequests, onPush } = createPullRequests({
      auditor,
      logger,
      repositories,
      store: new AnnouncingPullRequestsStore({
        baseUrl,
        events,
        logger,
        store: pullRequestsStore,
      }),
      publish: push => publisher.handle(push),
    });
    const server = await LoopbackServer.listen(
      options.port,
      createForgeApp({
        auditor,
        repositories,
        objects,
        refs,
        describer,
        gitHttp,
        token: new WriteToken(options.token),
        baseUrl,
        portalUrl,
        logger,
        pullRequests,
        onPush,
      }),
    );
    logger.info(`Git host listens at ${baseUrl}`);
    const browser = new RepositoryBrowser({
      repositories,
      objects,
      refs,
      describer,
      baseUrl,
    });
    return new Forge({
      browser,
      pullRequests,
      repositories,
      server,
      gitHttp,
      objects,
    });
  }

  /** Closes the port and ends all git processes, within about a second. */
  async stop(): Promise<void> {
    const { server, gitHttp, objects } = this.parts;
    await server.close();
    await gitHttp.close(STOP_GRACE_MILLISECONDS);
    objects.close();
  }
}
