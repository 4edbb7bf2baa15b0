import type {
  ConditionPreview,
  ConditionPreviewRequest,
  Installation,
  Matrix,
  MatrixQuery,
  SimulatorApi,
} from '@callboard/plugin-access-common';
import { installation } from './documents';

/** What is installed, and answers that tests give it. */
export class FakeSimulator implements SimulatorApi {
  installation: Installation = installation;
  preview: ConditionPreview = {
    matches: 12,
    total: 40,
    sample: ['component:default/checkout'],
  };
  matrix: Matrix = {
    version: 1,
    roles: [],
    permissions: [],
    cells: [],
    total: 0,
  };
  /** What was asked, newest last. */
  previewed: ConditionPreviewRequest[] = [];
  matrixQueries: MatrixQuery[] = [];

  async getInstallation() {
    return this.installation;
  }

  async simulate() {
    return { items: [] };
  }

  async whoCan() {
    return { roles: [], users: [], total: 0 };
  }

  async getMatrix(query: MatrixQuery = {}) {
    this.matrixQueries.push(query);
    return this.matrix;
  }

  async previewCondition(request: ConditionPreviewRequest) {
    this.previewed.push(request);
    return this.preview;
  }
}
