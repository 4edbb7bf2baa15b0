import type { AuditorService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { audited, nameOf } from '@callboard/backend-kit';
import type { DriftStore, StoredDrift } from '../drift/DriftStore';
import type { UpdatesConfig } from './readUpdatesConfig';
import type { BehindService, TemplatesReadModel } from './TemplatesReadModel';
import type { OpenUpdate, UpdatesCall } from './UpdatesService';
import type { NewUpdate, StoredUpdate, UpdatesStore } from './UpdatesStore';

const CHUNK = 100;

/** What {@link DefaultUpdatesService} needs. */
export interface DefaultUpdatesOptions {
  auditor: AuditorService;
  drifts: Pick<DriftStore, 'find'>;
  settings: UpdatesConfig;
  store: UpdatesStore;
  templates: TemplatesReadModel;
  /** Has work looked for that was just added. */
  wake: () => void;
}

/** The rules of updates; permissions were looked at before. */
export class DefaultUpdatesService {
  readonly #options: DefaultUpdatesOptions;

  static create(options: DefaultUpdatesOptions) {
    return new DefaultUpdatesService(options);
  }

  private constructor(options: DefaultUpdatesOptions) {
    this.#options = options;
  }

  /** @throws as `UpdatesService` */
  async open(
    { entityRef, answers, again = false }: OpenUpdate,
    { credentials }: UpdatesCall,
  ): Promise<StoredUpdate> {
    const { auditor, drifts } = this.#options;
    const drift = await drifts.find(entityRef);
    if (!drift) {
      throw new NotFoundError(
        `${entityRef} is not known to be from a template`,
      );
    }
    const repositoryUrl = assertCanBeOpened(drift, answers ?? {});
    const { templateRef, usedVersion, currentVersion } = drift;
    return audited(
      auditor,
      {
        eventId: 'update-open',
        severityLevel: 'medium',
        credentials,
        meta: { entityRef, template: templateRef, version: currentVersion },
        describe: ({ id }) => ({ update: id }),
      },
      async () => {
        const { update, begun } = await this.begin({
          entityRef,
          templateRef,
          fromVersion: usedVersion,
          toVersion: currentVersion,
          repositoryUrl,
          answers,
          isOnlyClean: false,
          openedBy: nameOf(credentials),
          again,
        });
        if (!begun && update.state === 'refused') {
          throw new ConflictError(
            `The update of ${entityRef} to ${currentVersion} was refused on ${update.endedAt} (${update.pullRequestUrl}). Confirm with again: true to open it all the same`,
          );
        }
        return update;
      },
    );
  }

  /** Begins an update and has it worked on. */
  async begin(update: NewUpdate) {
    const { store, wake } = this.#options;
    const result = await store.begin(update);
    if (result.begun) {
      wake();
    }
    return result;
  }

  /**
   * @param which.owners - whose services; all when it is absent
   * @param call.visible - those of some services that the caller may see
   */
  async openClean(
    which: { templateRef: string; owners?: readonly string[] },
    call: UpdatesCall & {
      visible: (refs: string[]) => Promise<ReadonlySet<string>>;
    },
  ): Promise<{ begun: number }> {
    const { auditor, settings } = this.#options;
    const { credentials, visible } = call;
    const { templateRef, owners } = which;
    return audited(
      auditor,
      {
        eventId: 'updates-open-clean',
        severityLevel: 'medium',
        credentials,
        meta: { template: templateRef },
        describe: ({ begun }) => ({ begun }),
      },
      async () => {
        const begun = await this.beginAll(
          { templateRef, owners, states: ['behind'] },
          {
            limit: settings.maxAtOnce,
            openedBy: nameOf(credentials),
            isOnlyClean: true,
            visible,
          },
        );
        return { begun };
      },
    );
  }

  /**
   * Begins the updates of services that are behind.
   *
   * @param options.limit - how many at most
   * @returns how many were begun
   */
  async beginAll(
    filter: Parameters<TemplatesReadModel['listBehind']>[0],
    options: {
      limit: number;
      openedBy: string;
      isOnlyClean: boolean;
      visible?: (refs: string[]) => Promise<ReadonlySet<string>>;
    },
  ): Promise<number> {
    const { limit, openedBy, isOnlyClean, visible } = options;
    let begun = 0;
    let after: string | undefined;
    while (begun < limit) {
      const found: BehindService[] = await this.#options.templates.listBehind(
        filter,
        { after, limit: CHUNK },
      );
      const seen = await visible?.(found.map(({ entityRef }) => entityRef));
      for (const service of found) {
        if (begun < limit && (seen?.has(service.entityRef) ?? true)) {
          const { usedVersion, currentVersion, ...rest } = service;
          const result = await this.begin({
            ...rest,
            fromVersion: usedVersion,
            toVersion: currentVersion,
            isOnlyClean,
            openedBy,
            again: false,
          });
          begun += result.begun ? 1 : 0;
        }
      }
      if (found.length < CHUNK) {
        break;
      }
      after = found.at(-1)?.entityRef;
    }
    return begun;
  }
}

/** @returns the address of the repository */
function assertCanBeOpened(drift: StoredDrift, answers: object): string {
  const { entityRef, state, currentVersion, repositoryUrl, problem } = drift;
  if (state === 'current') {
    throw new InputError(
      `${entityRef} is at ${currentVersion} already, the present version of its template`,
    );
  }
  const missing = drift.missingAnswers.filter(name => !(name in answers));
  if (missing.length > 0) {
    throw new InputError(
      `answers: the present version asks for ${missing.join(', ')}`,
    );
  }
  const isCompared = state !== 'unknown' || drift.missingAnswers.length > 0;
  if (!isCompared || !repositoryUrl) {
    throw new InputError(
      `${entityRef} cannot be compared with its template: ${problem ?? 'it is described in no repository'}`,
    );
  }
  return repositoryUrl;
}
