/** Facts that each entity has, by source; `i` is its number. */
export const FACTS = {
  git: `jsonb_build_object('lastCommitAt', to_char(now() - (i % 200) * interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'contributors', i % 9, 'commits', i % 400, 'branch', 'main')`,
  files: `jsonb_build_object('readme', jsonb_build_object('exists', i % 10 > 0, 'matches', i % 3 > 0), 'codeowners', jsonb_build_object('exists', i % 4 > 0), 'license', jsonb_build_object('exists', i % 20 > 0), 'runbook', jsonb_build_object('exists', i % 2 > 0, 'value', 'on-call'))`,
  docs: `jsonb_build_object('has', i % 5 > 0, 'pages', i % 40, 'updatedAt', to_char(now() - (i % 300) * interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`,
  api: `jsonb_build_object('valid', i % 15 > 0, 'hasExamples', i % 2 = 0, 'breakingChange', i % 50 = 0)`,
  dependencies: `jsonb_build_object('pinned', i % 6 > 0, 'outdated', i % 30, 'runtime', jsonb_build_object('name', 'node', 'endOfLife', i % 7 = 0), 'manifests', jsonb_build_array('package.json'))`,
  ci: `jsonb_build_object('status', case when i % 8 = 0 then 'failed' else 'passed' end, 'durationSeconds', i % 1200, 'coverage', i % 100)`,
  security: `jsonb_build_object('alerts', (select coalesce(jsonb_agg(jsonb_build_object('severity', (array['low', 'medium', 'high', 'critical'])[1 + (i + n) % 4], 'id', 'CVE-' || i || '-' || n)), '[]') from generate_series(1, i % 5) n))`,
  http: `jsonb_build_object('status', case when i % 25 = 0 then 503 else 200 end, 'milliseconds', i % 900)`,
};

const RULES = [
  { 'entity.spec.owner': { $exists: true } },
  { 'entity.metadata.description': { $exists: true } },
  { 'entity.spec.lifecycle': { $in: ['production', 'experimental'] } },
  { 'entity.metadata.tags': { $contains: 'tier-1' } },
  { 'entity.metadata.annotations.pagerduty': { $exists: true } },
  { 'facts.git.lastCommitAt': { $newerThan: '90d' } },
  { 'facts.git.contributors': { $gte: 2 } },
  { 'facts.git.commits': { $gt: 10 } },
  { 'facts.files.readme.exists': true },
  {
    $all: [
      { 'facts.files.readme.exists': true },
      { 'facts.files.readme.matches': true },
    ],
  },
  { 'facts.files.codeowners.exists': true },
  { 'facts.files.license.exists': true },
  { 'facts.files.runbook.exists': true },
  { 'facts.files.runbook.value': 'on-call' },
  { 'facts.docs.has': true },
  { 'facts.docs.pages': { $gte: 3 } },
  { 'facts.docs.updatedAt': { $newerThan: '180d' } },
  { 'facts.api.valid': true },
  { 'facts.api.hasExamples': true },
  { 'facts.api.breakingChange': false },
  { 'facts.dependencies.pinned': true },
  { 'facts.dependencies.outdated': { $lte: 10 } },
  { 'facts.dependencies.runtime.endOfLife': false },
  { 'facts.dependencies.manifests': { $contains: 'package.json' } },
  { 'facts.ci.status': 'passed' },
  { 'facts.ci.durationSeconds': { $lt: 900 } },
  { 'facts.ci.coverage': { $gte: 60 } },
  {
    'facts.security.alerts': {
      $count: { where: { severity: 'critical' }, $lte: 0 },
    },
  },
  {
    'facts.security.alerts': {
      $count: { where: { severity: 'high' }, $lte: 1 },
    },
  },
  { 'facts.security.alerts': { $count: { $lte: 3 } } },
  { 'facts.http.status': 200 },
  { 'facts.http.milliseconds': { $lt: 500 } },
  { $any: [{ 'entity.spec.type': 'library' }, { 'facts.http.status': 200 }] },
  { $not: { 'facts.ci.status': 'failed' } },
  {
    $all: [
      { 'facts.ci.coverage': { $gte: 80 } },
      { 'facts.security.alerts': { $count: { $lte: 0 } } },
    ],
  },
  {
    $all: [
      { 'facts.docs.has': true },
      {
        $any: [
          { 'facts.docs.pages': { $gte: 10 } },
          { 'entity.spec.type': 'library' },
        ],
      },
    ],
  },
  { 'entity.spec.system': { $exists: true } },
  { 'entity.metadata.links': { $count: { $gte: 1 } } },
  { 'entity.metadata.labels.team': { $hasPrefix: 'team-' } },
  { 'facts.git.branch': 'main' },
];

const STORED = {
  version: 1,
  source: { type: 'portal' },
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'user:default/ada',
};

const SEVERITIES = ['low', 'medium', 'high', 'critical'];

/** Forty checks of the usual kinds on three tracks, ready to be compiled. */
export function standardsOf(version = 1) {
  const checks = RULES.map((rule, index) => ({
    id: `check-number-${index}`,
    title: `The check with the number ${index}`,
    why: 'Who is called at night wants to know.',
    fix: {
      text: 'Write it down.',
      template: {
        ref: 'template:default/fix',
        values: { name: '${{ entity.metadata.name }}' },
      },
    },
    owner: 'group:default/platform',
    appliesTo: { kind: 'Component' },
    rule,
    severity: SEVERITIES[index % 4],
    ...STORED,
    version,
  }));
  const idsOf = (from, count) =>
    checks.slice(from, from + count).map(({ id }) => id);
  const track = (id, from, size) => ({
    id,
    title: id,
    description: '',
    owner: 'group:default/platform',
    appliesTo: { kind: 'Component' },
    levels: ['bronze', 'silver', 'gold'].map((level, index) => ({
      id: level,
      title: level,
      checks: idsOf(from + index * size, size),
    })),
    ...STORED,
  });
  return {
    revision: String(version),
    checks,
    tracks: [
      track('production', 0, 5),
      track('security', 15, 5),
      track('documentation', 28, 4),
    ],
  };
}
