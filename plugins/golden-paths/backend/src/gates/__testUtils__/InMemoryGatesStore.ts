import { randomUUID } from 'node:crypto';
import type { GateSource } from '@callboard/plugin-golden-paths-common';
import { endOfApprovalTime, endOfDecisions } from '../endOf';
import type { Gate, GateEnd, StoredApproval, StoredWait } from '../Gate';
import type {
  DecisionResult,
  DueGate,
  GatesStore,
  NewApproval,
  NewDecision,
  NewWait,
} from '../GatesStore';
import { firstLook, reminderOf } from '../pauses';

interface Kept {
  approval?: StoredApproval;
  wait?: StoredWait;
  gate: Gate;
  isPolled: boolean;
  dueAt?: Date;
  remindAt?: Date;
  resumeDueAt?: Date;
}

/** Gates in memory. */
export class InMemoryGatesStore implements GatesStore {
  readonly #kept: Kept[] = [];
  readonly #now: () => Date;

  constructor(now = () => new Date()) {
    this.#now = now;
  }

  async findByStep(source: Pick<GateSource, 'taskId' | 'stepId' | 'round'>) {
    return this.#ofStep(source)?.gate;
  }

  async addApproval({ source, approval, approverRefs, isPolled }: NewApproval) {
    const now = this.#now();
    const { expiresAt } = approval;
    const remindAt = reminderOf(now, expiresAt);
    return this.#add(source, gate => ({
      approval: {
        ...approval,
        ...source,
        id: gate.id,
        state: 'waiting',
        approverRefs,
        requestedAt: now.toISOString(),
        decisions: [],
      },
      isPolled,
      remindAt,
      dueAt: firstLook(now, { isPolled, at: [expiresAt, remindAt] }),
    }));
  }

  async addWait({ source, wait, secret, isPolled }: NewWait) {
    const at = [wait.expiresAt, wait.until];
    return this.#add(source, gate => ({
      wait: { ...gate, wait, ...(secret && { secret }) },
      isPolled,
      dueAt: firstLook(this.#now(), { isPolled, at }),
    }));
  }

  async findApproval(id: string) {
    return this.#find(id)?.approval;
  }

  async findApprovals(ids: readonly string[]) {
    return this.#kept.flatMap(({ approval }) =>
      approval && ids.includes(approval.id) ? [withoutTexts(approval)] : [],
    );
  }

  async findWebhook(taskId: string, stepId: string) {
    return this.#kept
      .flatMap(({ wait }) => (wait?.secret ? [wait] : []))
      .filter(one => one.taskId === taskId && one.stepId === stepId)
      .sort((a, b) => b.round - a.round)
      .at(0);
  }

  async decide({ id, ...said }: NewDecision) {
    const kept = this.#find(id);
    if (!kept?.approval) {
      return undefined;
    }
    const outcome = this.#outcomeOf(kept.approval, said);
    if (outcome === 'recorded') {
      kept.approval = {
        ...kept.approval,
        decisions: [
          ...kept.approval.decisions,
          { ...said, at: this.#now().toISOString() },
        ],
      };
      const end = endOfDecisions(kept.approval, kept.approval.decisions);
      this.#end(kept, end);
    }
    return { outcome, approval: withoutTexts(kept.approval) };
  }

  async end(id: string, end: GateEnd) {
    const kept = this.#find(id);
    return kept && this.#end(kept, end);
  }

  async endTasks(taskIds: readonly string[]) {
    const kept = this.#kept.filter(({ gate }) => taskIds.includes(gate.taskId));
    kept.forEach(one => delete one.wait?.secret);
    const ended = kept.flatMap(
      one =>
        this.#end(one, {
          state: 'cancelled',
          isOpen: false,
          reason: 'The task ended',
        }) ?? [],
    );
    kept.forEach(one => {
      if (one.gate.state === 'cancelled') {
        one.resumeDueAt = undefined;
      }
    });
    return ended.map(({ id, state }) => ({ id, state }));
  }

  async setApprovers(id: string, approverRefs: string[]) {
    const kept = this.#find(id);
    if (kept?.approval) {
      kept.approval = { ...kept.approval, approverRefs };
    }
  }

  async takeDue(limit: number) {
    const now = this.#now();
    const due = this.#kept
      .filter(({ dueAt, gate }) => gate.state === 'waiting' && isOver(dueAt))
      .slice(0, limit);
    function isOver(at?: Date) {
      return at !== undefined && at <= now;
    }
    return due.map((kept): DueGate => {
      const { approval, wait } = kept;
      const isReminder = isOver(kept.remindAt);
      kept.remindAt = isReminder ? undefined : kept.remindAt;
      const expiresAt = (approval ?? wait?.wait)?.expiresAt;
      const pause = new Date(now.getTime() + 10_000);
      const at = [pause, ...(expiresAt ? [new Date(expiresAt)] : [])];
      kept.dueAt = new Date(Math.min(...at.map(Number).filter(n => n > +now)));
      if (approval) {
        return {
          kind: 'approval',
          approval: withoutTexts(approval),
          isReminder,
        };
      }
      if (!wait) {
        throw new Error('A gate is an approval or a wait');
      }
      return { kind: 'wait', wait };
    });
  }

  async takeResumes(limit: number) {
    const now = this.#now();
    const due = this.#kept
      .filter(({ resumeDueAt }) => resumeDueAt && resumeDueAt <= now)
      .slice(0, limit);
    due.forEach(kept => {
      kept.resumeDueAt = new Date(now.getTime() + 2_000);
    });
    return due.map(({ gate: { id, taskId } }) => ({ id, taskId }));
  }

  async resumed(id: string) {
    const kept = this.#find(id);
    if (kept) {
      kept.resumeDueAt = undefined;
    }
  }

  async fallbackKey() {
    return 'a key of tests';
  }

  #add(source: GateSource, more: (gate: Gate) => Omit<Kept, 'gate'>) {
    const known = this.#ofStep(source);
    if (known) {
      return { gate: known.gate, isNew: false };
    }
    const gate: Gate = { ...source, id: randomUUID(), state: 'waiting' };
    this.#kept.push({ gate, ...more(gate) });
    return { gate, isNew: true };
  }

  #outcomeOf(
    approval: StoredApproval,
    { by, decision }: Pick<NewDecision, 'by' | 'decision'>,
  ): DecisionResult['outcome'] {
    const prior = approval.decisions.find(one => one.by === by);
    if (prior) {
      return prior.decision === decision ? 'repeated' : 'contradicted';
    }
    const { expiresAt } = approval;
    if (expiresAt && new Date(expiresAt) <= this.#now()) {
      this.#end(
        this.#find(approval.id),
        endOfApprovalTime(approval, approval.decisions),
      );
    }
    return this.#find(approval.id)?.gate.state === 'waiting'
      ? 'recorded'
      : 'late';
  }

  #end(kept: Kept | undefined, end: GateEnd | undefined): Gate | undefined {
    if (!kept || !end || kept.gate.state !== 'waiting') {
      return undefined;
    }
    const { state } = end;
    kept.gate = { ...kept.gate, ...end };
    if (kept.approval && state !== 'opened') {
      const endedAt = this.#now().toISOString();
      kept.approval = { ...kept.approval, state, endedAt };
    }
    if (kept.wait) {
      kept.wait = { ...kept.wait, ...end };
    }
    kept.dueAt = undefined;
    kept.resumeDueAt = this.#now();
    return kept.gate;
  }

  #find(id: string) {
    return this.#kept.find(({ gate }) => gate.id === id);
  }

  #ofStep(source: Pick<GateSource, 'taskId' | 'stepId' | 'round'>) {
    return this.#kept.find(
      ({ gate }) =>
        gate.taskId === source.taskId &&
        gate.stepId === source.stepId &&
        gate.round === source.round,
    );
  }
}

function withoutTexts(approval: StoredApproval): StoredApproval {
  return {
    ...approval,
    files: approval.files.map(({ path, change }) => ({ path, change })),
  };
}
