import type {
  ConditionPreview,
  ConditionPreviewRequest,
  Installation,
  Matrix,
  MatrixQuery,
  SimulateRequest,
  Simulation,
  SimulatorApi,
  VersionRef,
  WhoCan,
  WhoCanQuery,
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
  simulated: SimulateRequest[] = [];
  whoCanQueries: WhoCanQuery[] = [];
  able: WhoCan = { roles: [], users: [], total: 0 };
  answer: (request: SimulateRequest, version: VersionRef) => Simulation = (
    { permission, user = 'user:default/ada', resourceRef },
    version,
  ) => ({
    version: version === 'published' ? 1 : version,
    permission,
    user,
    resourceRef,
    outcome: 'allow',
    decidedBy: { kind: 'rule', ruleId: 'staff-reads' },
    roles: ['staff'],
    trail: [],
  });

  async getInstallation() {
    return this.installation;
  }

  async simulate(request: SimulateRequest) {
    this.simulated.push(request);
    return {
      items: (request.versions ?? ['published']).map(version =>
        this.answer(request, version),
      ),
    };
  }

  async whoCan(query: WhoCanQuery) {
    this.whoCanQueries.push(query);
    return this.able;
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
