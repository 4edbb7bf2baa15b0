import type {
  AdoptionProposal,
  AdoptionRequest,
  AdoptionsApi,
} from '@callboard/plugin-golden-paths-common';
import { anUpdate } from './drift';

/** A template that a service fits, for tests. */
export function aProposal(
  fields: Partial<AdoptionProposal> = {},
): AdoptionProposal {
  return {
    templateRef: 'template:default/node-service',
    title: 'Node.js service',
    match: 0.75,
    answers: { name: 'legacy', owner: 'group:default/checkout' },
    missingAnswers: ['port'],
    files: [
      {
        path: 'Dockerfile',
        change: 'added',
        conflicts: 0,
        diff: '@@ -0,0 +1 @@\n+FROM node:22\n',
      },
    ],
    ...fields,
  };
}

/** Matching templates in memory. */
export class FakeAdoptions implements AdoptionsApi {
  /** What all calls fail with, while it is set. */
  failing?: Error;
  readonly adopted: AdoptionRequest[] = [];

  constructor(readonly proposals: AdoptionProposal[] = []) {}

  async listProposals() {
    this.#check();
    return { items: this.proposals };
  }

  async adopt(request: AdoptionRequest) {
    this.#check();
    this.adopted.push(request);
    return anUpdate({ entityRef: request.entityRef, state: 'opening' });
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }
}
