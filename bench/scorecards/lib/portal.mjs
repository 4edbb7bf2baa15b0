import { loadSubject } from './subject.mjs';
import { standardsOf } from './standards.mjs';

/** Connections that a plugin of the portal has. */
const POOL = 4;

/** Scorecards of one process, without the portal around them. */
export function openScorecards(connection, { pool = POOL } = {}) {
  const subject = loadSubject();
  const knex = subject.knex({
    client: 'pg',
    connection,
    searchPath: ['scorecards'],
    pool: { min: 0, max: pool },
  });
  const standards = createStandards(subject);
  const parts = {
    entities: subject.DatabaseEntitySnapshotsStore.create(knex),
    facts: subject.DatabaseFactsStore.create(knex),
    exemptions: subject.DatabaseExemptionsStore.create(knex),
    history: subject.DatabaseHistoryStore.create(knex),
    cards: subject.DatabaseCardsReadModel.create(knex),
    overview: subject.DatabaseOverviewReadModel.create(knex),
    standards,
  };
  return { subject, knex, standards, ...parts };
}

/** Forty checks that count how often they are asked. */
function createStandards(subject) {
  let version = 1;
  let asked = 0;
  const counting = rule => ({
    ...rule,
    evaluate(context) {
      asked++;
      return rule.evaluate(context);
    },
  });
  const compile = only => {
    const made = standardsOf();
    const compiled = subject.compileStandards(
      {
        ...made,
        revision: String(version),
        checks: made.checks.map(check =>
          check.id === only ? { ...check, version } : check,
        ),
      },
      console,
    );
    for (const check of compiled.checks.values()) {
      check.rule = counting(check.rule);
    }
    return compiled;
  };
  let snapshot = compile();
  return {
    current: () => snapshot,
    latest: async () => snapshot,
    onChange() {},
    get asked() {
      return asked;
    },
    /** Another version of one check. */
    change(id) {
      version++;
      snapshot = compile(id);
    },
  };
}

/** Starts evaluation as the portal does; `stop` ends it. */
export async function startEvaluation(scorecards) {
  const { subject, knex, history } = scorecards;
  const hooks = { start: [], stop: [] };
  const signals = [];
  const queue = await subject.createEvaluation({
    ...scorecards,
    store: subject.DatabaseEvaluationStore.create({ knex, history }),
    events: {
      // Sent together with the signal, which names no entities.
      async publish({ eventPayload }) {
        signals.forEach(listener => listener(eventPayload.entityRefs));
      },
      subscribe: async () => {},
    },
    signals: { publish: async () => {} },
    logger: { ...console, info() {} },
    lifecycle: { addShutdownHook: hook => hooks.stop.push(hook) },
    rootLifecycle: { addStartupHook: hook => hooks.start.push(hook) },
    scheduler: { async scheduleTask() {} },
  });
  hooks.start.forEach(hook => hook());
  return {
    queue,
    onSignal: listener => signals.push(listener),
    async stop() {
      for (const hook of hooks.stop) {
        await hook();
      }
    },
  };
}

/** What this process uses while something runs. */
export async function measureProcess(run) {
  const before = process.cpuUsage();
  const started = performance.now();
  let rss = 0;
  const watch = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage.rss());
  }, 20);
  await run();
  clearInterval(watch);
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    rssMb: rss / 1e6,
  };
}

/**
 * For how long nothing else could run meanwhile, turn by turn of the event loop.
 * In processor time of the thread, so that other programs do not count.
 *
 * @returns milliseconds of each turn
 */
export async function measureTurns(run) {
  // Of all threads before Node 22.19.
  const usage = since =>
    process.threadCpuUsage?.(since) ?? process.cpuUsage(since);
  const turns = [];
  let last = usage();
  let isRunning = true;
  const look = () => {
    const { user, system } = usage(last);
    last = usage();
    turns.push((user + system) / 1000);
    if (isRunning) {
      setImmediate(look);
    }
  };
  setImmediate(look);
  await run();
  isRunning = false;
  return turns;
}
