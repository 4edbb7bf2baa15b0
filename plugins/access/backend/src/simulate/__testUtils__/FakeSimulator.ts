import type {
  SimulateRequest,
  Simulation,
} from '@callboard/plugin-access-common';
import type { SimulatorService } from '../SimulatorService';

/** Gives prepared answers and remembers what it was asked. */
export class FakeSimulator implements SimulatorService {
  readonly asked: unknown[] = [];
  readonly #answer: Partial<Simulation>;

  constructor(answer: Partial<Simulation> = {}) {
    this.#answer = answer;
  }

  async getInstallation() {
    this.asked.push('installation');
    return { permissions: [], resourceTypes: [] };
  }

  async simulate(request: SimulateRequest) {
    this.asked.push(request);
    return {
      items: [
        {
          version: 1,
          permission: request.permission,
          user: request.user ?? 'user:default/mock',
          outcome: 'allow' as const,
          decidedBy: { kind: 'default' as const },
          roles: ['people'],
          trail: [],
          ...this.#answer,
        },
      ],
    };
  }

  async whoCan(query: object) {
    this.asked.push(query);
    return {
      roles: [
        { id: 'core', title: 'Core', outcome: 'allow' as const },
        { id: 'all', title: 'All', outcome: 'deny' as const },
      ],
      users: ['user:default/ada'],
      total: 1,
    };
  }

  async getMatrix(query: object) {
    this.asked.push(query);
    return { version: 1, roles: [], permissions: [], cells: [], total: 0 };
  }

  async previewCondition(request: object) {
    this.asked.push(request);
    return { matches: 0, total: 0, sample: [] };
  }
}
