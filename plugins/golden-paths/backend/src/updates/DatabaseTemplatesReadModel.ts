import { parseEntityRef } from '@backstage/catalog-model';
import type {
  DriftState,
  TemplateAdoption,
  UpdateState,
} from '@callboard/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type {
  BehindFilter,
  BehindService,
  TemplatesReadModel,
} from './TemplatesReadModel';

/** Services without an update to the present version, but for merged ones. */
const CAN_BE_OPENED = `d.missing_answers = '[]'::jsonb
  and d.repository_url is not null and not exists (
    select from updates u where u.entity_ref = d.entity_ref
      and u.template_ref = d.template_ref and u.to_version = d.current_version
      and u.state <> 'merged')`;

/** The newest version of each template, and what it is called. */
const PRESENT = `
  select distinct on (template_ref) template_ref, version,
    entity #>> '{metadata,title}' as title
  from template_versions where template_ref = any(:refs)
  order by template_ref, seen_at desc`;

const STATES = `
  select template_ref, state, count(*)::int as count,
    (count(*) filter (where state = 'behind' and ${CAN_BE_OPENED}))::int as clean
  from drift d where template_ref = any(:refs) and state is not null
  group by 1, 2`;

const VERSIONS = `
  select d.template_ref, d.version, d.count from (
    select template_ref, used_version as version, count(*)::int as count
    from drift where template_ref = any(:refs) and state is not null and used_version <> ''
    group by 1, 2
  ) d left join (
    select template_ref, version, max(seen_at) as seen_at
    from template_versions where template_ref = any(:refs) group by 1, 2
  ) v using (template_ref, version)
  order by v.seen_at desc nulls last, d.version desc`;

const UPDATES = `
  select template_ref, state, count(*)::int as count
  from updates join (${PRESENT}) as present using (template_ref)
  where to_version = present.version
  group by 1, 2`;

interface CountRow {
  template_ref: string;
  state: string;
  count: number;
}

/** Templates and what was made from them, in PostgreSQL. */
export class DatabaseTemplatesReadModel implements TemplatesReadModel {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseTemplatesReadModel(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    page: { after?: string; limit: number } | { templateRef: string },
  ): Promise<TemplateAdoption[]> {
    const query = this.#knex('drift')
      .distinct('template_ref')
      .whereNotNull('state')
      .orderBy('template_ref');
    if ('templateRef' in page) {
      query.where({ template_ref: page.templateRef });
    } else {
      query.limit(page.limit);
      if (page.after !== undefined) {
        query.where('template_ref', '>', page.after);
      }
    }
    const refs: string[] = await query.pluck('template_ref');
    return refs.length === 0 ? [] : this.#describe(refs);
  }

  async titleOf(templateRef: string) {
    const { rows } = await this.#knex.raw(PRESENT, { refs: [templateRef] });
    return rows.at(0)?.title ?? parseEntityRef(templateRef).name;
  }

  async listBehind(
    { templateRef, states, owners }: BehindFilter,
    { after, limit }: { after?: string; limit: number },
  ): Promise<BehindService[]> {
    const { rows } = await this.#knex.raw(
      `select entity_ref as "entityRef", template_ref as "templateRef",
         used_version as "usedVersion", current_version as "currentVersion",
         repository_url as "repositoryUrl"
       from drift d
       where template_ref = :templateRef and state = any(:states)
         and entity_ref > :after and ${CAN_BE_OPENED}
         ${owners ? 'and owner_ref = any(:owners)' : ''}
       order by entity_ref limit :limit`,
      {
        templateRef,
        states,
        after: after ?? '',
        limit,
        ...(owners && { owners: [...owners] }),
      },
    );
    return rows;
  }

  async countOpen() {
    const rows: { template_ref: string; count: number }[] = await this.#knex(
      'updates',
    )
      .select('template_ref', this.#knex.raw('count(*)::int as count'))
      .whereIn('state', ['opening', 'open'])
      .groupBy('template_ref');
    return new Map(rows.map(row => [row.template_ref, row.count]));
  }

  async listRefs(): Promise<string[]> {
    return this.#knex('drift')
      .distinct('template_ref')
      .orderBy('template_ref')
      .pluck('template_ref');
  }

  async #describe(refs: string[]): Promise<TemplateAdoption[]> {
    const read = async (sql: string) =>
      (await this.#knex.raw(sql, { refs })).rows;
    const [present, states, versions, updates]: [
      { template_ref: string; version: string; title: string | null }[],
      (CountRow & { clean: number })[],
      { template_ref: string; version: string; count: number }[],
      CountRow[],
    ] = await Promise.all([
      read(PRESENT),
      read(STATES),
      read(VERSIONS),
      read(UPDATES),
    ]);
    return refs.map(templateRef => {
      const of = <T extends { template_ref: string }>(rows: T[]) =>
        rows.filter(row => row.template_ref === templateRef);
      const [known] = of(present);
      return {
        templateRef,
        title: known?.title ?? parseEntityRef(templateRef).name,
        currentVersion: known?.version ?? '',
        states: {
          ...{ current: 0, behind: 0, conflicts: 0, unknown: 0 },
          ...(counted(of(states)) as Record<DriftState, number>),
        },
        clean: of(states).reduce((sum, { clean }) => sum + clean, 0),
        versions: of(versions).map(({ version, count }) => ({
          version,
          entities: count,
        })),
        updates: {
          ...{ opening: 0, open: 0, merged: 0, refused: 0, failed: 0 },
          ...(counted(of(updates)) as Record<UpdateState, number>),
        },
      };
    });
  }
}

function counted(rows: CountRow[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
