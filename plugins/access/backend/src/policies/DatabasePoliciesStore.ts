import type {
  PolicyDocument,
  PolicyVersion,
  PolicyVersionSummary,
} from '@callboard/plugin-access-common';
import type { Knex } from 'knex';
import { namingOutage } from './namingOutage';
import type {
  PoliciesStore,
  PoliciesWriter,
  UnnumberedVersion,
} from './PoliciesStore';

/**
 * How long a single read may take, in milliseconds. A database that is away
 * without a word would else hold on to the connection for minutes.
 */
const READ_MS = 3000;

interface SummaryRow {
  version: number;
  status: PolicyVersion['status'];
  revision: number;
  based_on: number | null;
  message: string | null;
  source: PolicyVersion['source'];
  created_by: string;
  created_at: Date;
  published_by: string | null;
  published_at: Date | null;
}

interface VersionRow extends SummaryRow {
  document: PolicyDocument;
}

const SUMMARY_COLUMNS: (keyof SummaryRow)[] = [
  'version',
  'status',
  'revision',
  'based_on',
  'message',
  'source',
  'created_by',
  'created_at',
  'published_by',
  'published_at',
];

/** The versions of the policy in PostgreSQL. */
export class DatabasePoliciesStore implements PoliciesStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabasePoliciesStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(options: { before?: number; limit: number }) {
    const query = this.#knex<SummaryRow>('policy_versions')
      .select(SUMMARY_COLUMNS)
      .orderBy('version', 'desc')
      .limit(options.limit)
      .timeout(READ_MS);
    if (options.before !== undefined) {
      query.where('version', '<', options.before);
    }
    const rows = await namingOutage(async () => query);
    return rows.map(toSummary);
  }

  async read(version: number) {
    return namingOutage(() => readWhere(this.#knex, { version }));
  }

  async readPublishedNumber() {
    const row = await namingOutage(async () =>
      this.#knex<SummaryRow>('policy_versions')
        .where({ status: 'published' })
        .first('version')
        .timeout(READ_MS),
    );
    return row?.version;
  }

  async readPublished() {
    return namingOutage(() => readWhere(this.#knex, { status: 'published' }));
  }

  async exclusively<T>(run: (writer: PoliciesWriter) => Promise<T>) {
    return namingOutage(() =>
      this.#knex.transaction(async trx => {
        // Waits for other writers and lets readers through. A lock on the row
        // of the published version would not do: who waits for it then finds
        // that another row has become the published one.
        await trx.raw('lock table policy_versions in share row exclusive mode');
        return run(createWriter(trx));
      }),
    );
  }
}

function createWriter(trx: Knex): PoliciesWriter {
  return {
    read: version => readWhere(trx, { version }),
    readPublished: () => readWhere(trx, { status: 'published' }),
    async insert(version) {
      const [{ last }] = await trx('policy_versions').max('version as last');
      const numbered = { ...version, version: Number(last ?? 0) + 1 };
      await trx('policy_versions').insert(toRow(numbered));
      return numbered;
    },
    async replace(version) {
      await trx('policy_versions')
        .where({ version: version.version })
        .update(toRow(version));
    },
  };
}

async function readWhere(
  knex: Knex,
  where: Partial<Pick<SummaryRow, 'version' | 'status'>>,
): Promise<PolicyVersion | undefined> {
  const row = await knex<VersionRow>('policy_versions')
    .where(where)
    .first()
    .timeout(READ_MS);
  return row && { ...toSummary(row), document: row.document };
}

function toSummary(row: SummaryRow): PolicyVersionSummary {
  return {
    version: row.version,
    status: row.status,
    revision: row.revision,
    ...(row.based_on !== null && { basedOn: row.based_on }),
    ...(row.message !== null && { message: row.message }),
    source: row.source,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    ...(row.published_by !== null && { publishedBy: row.published_by }),
    ...(row.published_at !== null && {
      publishedAt: row.published_at.toISOString(),
    }),
  };
}

// Absent values are written as null, so that a replaced row keeps nothing old.
function toRow(version: UnnumberedVersion & { version: number }) {
  return {
    version: version.version,
    status: version.status,
    revision: version.revision,
    based_on: version.basedOn ?? null,
    message: version.message ?? null,
    source: version.source,
    document: JSON.stringify(version.document),
    created_by: version.createdBy,
    created_at: version.createdAt,
    published_by: version.publishedBy ?? null,
    published_at: version.publishedAt ?? null,
  };
}
