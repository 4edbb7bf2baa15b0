import type {
  PageRequest,
  TemplateAdoption,
  TemplateUpdate,
  UpdateRequest,
  UpdatesApi,
  UpdatesQuery,
} from '@callboard/plugin-golden-paths-common';
import { anUpdate } from './drift';
import { pageOf } from './pageOf';
import { refusal } from './refusal';

/** Updates of services in memory. */
export class FakeUpdates implements UpdatesApi {
  /** What all calls fail with, while it is set. */
  failing?: Error;
  readonly queries: UpdatesQuery[] = [];
  readonly opened: UpdateRequest[] = [];
  readonly openedAll: string[] = [];

  constructor(
    public templates: TemplateAdoption[] = [],
    public updates: TemplateUpdate[] = [],
  ) {}

  async listUpdates(query: UpdatesQuery = {}) {
    this.#check();
    this.queries.push(query);
    const { template, state, entityRef } = query;
    return pageOf(
      this.updates.filter(
        update =>
          (!template || update.templateRef === template) &&
          (!state || update.state === state) &&
          (!entityRef || update.entityRef === entityRef),
      ),
      query,
    );
  }

  async openUpdate(request: UpdateRequest) {
    this.#check();
    this.opened.push(request);
    return anUpdate({ entityRef: request.entityRef, state: 'opening' });
  }

  async openCleanUpdates(templateRef: string) {
    this.#check();
    this.openedAll.push(templateRef);
    return { begun: 2 };
  }

  async listTemplates(page: PageRequest = {}) {
    this.#check();
    return pageOf(this.templates, page);
  }

  async getTemplate(templateRef: string) {
    this.#check();
    const found = this.templates.find(each => each.templateRef === templateRef);
    if (!found) {
      throw await refusal(404, {
        name: 'NotFoundError',
        message: `Nothing was made from ${templateRef}`,
      });
    }
    return found;
  }

  async listVersions() {
    return { items: [] };
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }
}
