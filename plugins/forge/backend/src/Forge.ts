import { mkdir } from 'node:fs/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { RepositoryBrowser } from './browse/RepositoryBrowser';
import { PushPublisher } from './events/PushPublisher';
import { GitHttpBackend } from './git/GitHttpBackend';
import { ObjectReader } from './git/ObjectReader';
import { RefResolver } from './git/RefResolver';
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
  private constructor(
    /** What the portal's pages read. */
    readonly browser: RepositoryBrowser,
    private readonly parts: {
      server: LoopbackServer;
      gitHttp: GitHttpBackend;
      objects: ObjectReader;
    },
  ) {}

  /**
   * Prepares the data folder, seeds it and opens the port.
   *
   * @throws ConflictError when the port is taken
   */
  static async start(input: {
    options: ForgeOptions;
    events: EventsService;
    logger: LoggerService;
  }): Promise<Forge> {
    const { options, events, logger } = input;
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
    const server = await LoopbackServer.listen(
      options.port,
      createForgeApp({
        repositories,
        objects,
        refs,
        describer,
        gitHttp,
        token: new WriteToken(options.token),
        baseUrl,
        portalUrl,
        logger,
        onPush: push => publisher.handle(push),
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
    return new Forge(browser, { server, gitHttp, objects });
  }

  /** Closes the port and ends all git processes, within about a second. */
  async stop(): Promise<void> {
    const { server, gitHttp, objects } = this.parts;
    await server.close();
    await gitHttp.close(STOP_GRACE_MILLISECONDS);
    objects.close();
  }
}
