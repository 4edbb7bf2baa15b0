import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../../audit/lib/percentile.mjs';
import { processorTime } from '../../audit/lib/processorTime.mjs';
import {
  measureProcess,
  measureTurns,
  openScorecards,
  startEvaluation,
} from './portal.mjs';

// A process of its own, so that its memory is that of evaluation. Its argument
// is the connection; what it measured goes to its parent.

const SAMPLES = 60;

const scorecards = openScorecards(JSON.parse(process.argv[2]));
const { knex, standards } = scorecards;
const evaluation = await startEvaluation(scorecards);
const { queue } = evaluation;

const isEmpty = async () =>
  (await knex('dirty').first('entity_ref')) === undefined;

const drain = async () => {
  while (!(await isEmpty())) {
    await wait(100);
  }
};

const serverPids = async () =>
  (
    await knex('pg_stat_activity')
      .whereRaw('datname = current_database()')
      .pluck('pid')
  ).map(Number);

/** Evaluates what is enqueued, to the last. */
async function measure(what, enqueue) {
  const asked = standards.asked;
  const pids = await serverPids();
  const before = processorTime(pids);
  const measured = await measureProcess(async () => {
    await enqueue();
    await drain();
  });
  const after = processorTime([...new Set([...pids, ...(await serverPids())])]);
  return {
    what,
    ...measured,
    serverCpuSeconds: (after - before) / 1000,
    asked: standards.asked - asked,
  };
}

/** Changes one fact of an entity, and waits for the signal of its card. */
async function changeFact(number) {
  const entityRef = `component:default/service-${number}`;
  const { rows } = await knex.raw(
    `update facts set "values" = jsonb_set("values", '{coverage}',
       case when ("values" ->> 'coverage')::int >= 60 then '0'::jsonb else '99' end)
     where entity_ref = ? and source = 'ci' returning entity_ref`,
    [entityRef],
  );
  if (rows.length !== 1) {
    throw new Error(`There are no facts of ${entityRef}`);
  }
  const told = new Promise(resolve => {
    evaluation.onSignal(refs => refs.includes(entityRef) && resolve());
  });
  const started = performance.now();
  await queue.enqueue({ entityRefs: [entityRef], sources: ['ci'] });
  await told;
  return performance.now() - started;
}

async function changeFacts(from) {
  const times = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    times.push(await changeFact(from + sample * 7));
    await wait(250);
  }
  return times;
}

const full = await measure('everything, for the first time', () =>
  queue.enqueue({}),
);
const again = await measure('everything again, nothing changed', () =>
  queue.enqueue({}),
);
const check = await measure('one check changed', async () => {
  standards.change('check-number-26');
  await queue.enqueue({ checks: ['check-number-26'] });
});
const turns = await measureTurns(async () => {
  standards.change('check-number-6');
  await queue.enqueue({
    entityRefs: Array.from(
      { length: 5000 },
      (_, number) => `component:default/service-${number}`,
    ),
  });
  await drain();
});
await wait(1000);
const asked = standards.asked;
const idle = await changeFacts(100);
const askedForFact = (standards.asked - asked) / SAMPLES;
await queue.enqueue({});
const busy = await changeFacts(1000);
const isStillBusy = !(await isEmpty());
await drain();
await evaluation.stop();
await knex.destroy();
process.send({
  runs: [full, again, check],
  turns: { p99: percentile(turns, 0.99), max: percentile(turns, 1) },
  fact: { idle, busy, asked: askedForFact, isStillBusy },
});
process.disconnect();
