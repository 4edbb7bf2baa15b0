import { mockServices } from '@backstage/backend-test-utils';
import type { SuspendedTasks } from '../../tasks/SuspendedTasks';
import type { Approvers } from '@callboard/plugin-golden-paths-common';
import type { StoredApproval, StoredWait } from '../Gate';
import { Resumer } from '../Resumer';
import { sweepGates } from '../sweepGates';
import { InMemoryGatesStore } from './InMemoryGatesStore';

/** A sweep over gates in memory, with a clock that tests move. */
export function createSweep() {
  let clock = new Date('2026-11-01T00:00:00Z');
  const now = () => clock;
  const store = new InMemoryGatesStore(now);
  const told: string[] = [];
  const note = (what: string) => async (approval: StoredApproval) =>
    void told.push(
      `${what} ${approval.title}: ${approval.state}, ${approval.approverRefs}`,
    );
  const owners = new Map<string, string[]>();
  const met = new Set<string>();
  const looked: string[][] = [];
  const resumed: string[] = [];
  const answers: (Awaited<ReturnType<SuspendedTasks['resume']>> | Error)[] = [];
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: async () => {},
    fail: async () => {},
  });
  const resumer = new Resumer({
    logger: mockServices.logger.mock(),
    store,
    tasks: {
      resume: async taskId => {
        resumed.push(taskId);
        const answer = answers.shift() ?? 'resumed';
        if (answer instanceof Error) {
          throw answer;
        }
        return answer;
      },
    },
  });
  return {
    ...{ answers, auditor, looked, met, owners, resumed, resumer, store, told },
    now,
    sweepAfter: async (hours: number) => {
      clock = new Date(clock.getTime() + hours * 60 * 60 * 1000);
      await sweepGates({
        approverRefs: {
          resolveAll: async (asked: readonly Approvers[]) =>
            asked.map(({ ownersOf = [] }) =>
              ownersOf.flatMap(ref => owners.get(ref) ?? []),
            ),
        },
        auditor,
        conditions: {
          findMet: async (waits: readonly StoredWait[]) => {
            looked.push(waits.map(({ stepId }) => stepId));
            return met;
          },
        },
        news: {
          asked: note('asked'),
          ended: note('ended'),
          endsSoon: note('soon'),
        },
        resumer,
        store,
        now,
      });
    },
  };
}
