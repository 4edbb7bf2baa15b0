import type { TemplateAdoption } from '@callboard/plugin-golden-paths-common';
import type {
  BehindFilter,
  BehindService,
  TemplatesReadModel,
} from '../TemplatesReadModel';

/** Services that are behind, as a test wants them. */
export class InMemoryTemplates implements TemplatesReadModel {
  behind: (BehindService & { owner?: string; state?: string })[] = [];
  open = new Map<string, number>();

  async list(): Promise<TemplateAdoption[]> {
    return [];
  }

  async titleOf() {
    return 'Node service';
  }

  async listBehind(
    { templateRef, states, owners }: BehindFilter,
    { after = '', limit }: { after?: string; limit: number },
  ) {
    return this.behind
      .filter(
        service =>
          service.templateRef === templateRef &&
          (states as string[]).includes(service.state ?? 'behind') &&
          (!owners || owners.includes(service.owner ?? '')) &&
          service.entityRef > after,
      )
      .slice(0, limit);
  }

  async countOpen() {
    return this.open;
  }

  async listRefs() {
    return [...new Set(this.behind.map(({ templateRef }) => templateRef))];
  }
}
