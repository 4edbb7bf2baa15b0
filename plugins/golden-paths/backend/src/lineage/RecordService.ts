import type { TaskRecord } from '@callboard/plugin-golden-paths-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { TemplateCapture } from '../versions/TemplateCapture';
import type { TemplateVersions } from '../versions/TemplateVersions';
import type { LineageStore } from './LineageStore';

/** What {@link RecordService} needs. */
export interface RecordServiceOptions {
  capture: Pick<TemplateCapture, 'captureRef'>;
  logger: LoggerService;
  store: Pick<LineageStore, 'saveRecord'>;
  versions: Pick<TemplateVersions, 'find' | 'list'>;
}

/** Takes note of tasks that publish files of a template. */
export class RecordService {
  readonly #options: RecordServiceOptions;

  constructor(options: RecordServiceOptions) {
    this.#options = options;
  }

  /**
   * Looks at the template now, so that the version that is recorded is kept, and
   * remembers the task until its entities are in the catalog. A task that waited
   * for long has the version that its template named at first. Saying it again
   * does no harm.
   */
  async record(record: TaskRecord): Promise<{ version: string }> {
    const { store } = this.#options;
    const found = await this.#versionOf(record);
    const version = found?.version ?? 'unknown';
    await store.saveRecord({ ...record, version, digest: found?.digest });
    return { version };
  }

  async #versionOf({ template, version }: TaskRecord) {
    const { capture, logger, versions } = this.#options;
    try {
      const captured = await capture.captureRef(template);
      if (captured && (!version || captured.version === version)) {
        return captured;
      }
    } catch (error) {
      logger.warn(`${template} could not be read`, toError(error));
    }
    const [newest] = await versions.list(template);
    return (version && (await versions.find(template, version))) || newest;
  }
}
