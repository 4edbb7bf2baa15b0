import type { PgSearchQuery } from '@backstage/plugin-search-backend-module-pg';
import { joinSql } from './Sql';
import type { Sql } from './Sql';
import { visibilitySql } from './Visibility';
import type { VisibleQuery } from './Visibility';

/**
 * Writes the statement for a page of documents. They come in the order of the
 * stock engine, and those of the same rank always in the same order, so that
 * pages do not overlap. Only what the page shows is read and highlighted.
 */
export function findDocumentsSql(query: VisibleQuery): Sql {
  const { pgTerm, offset, limit, normalization = 0 } = query;
  const term: Sql[] = pgTerm
    ? [{ text: `, to_tsquery('english', ?) q`, values: [pgTerm] }]
    : [];
  const rank: Sql = pgTerm
    ? { text: 'ts_rank_cd(d.body, q, ?::int)', values: [normalization] }
    : { text: '1', values: [] };
  return joinSql(
    [
      { text: 'with found as materialized (select d.hash, ', values: [] },
      rank,
      { text: ' as rank from documents d', values: [] },
      ...term,
      { text: ' where ', values: [] },
      joinSql(conditions(query), ' and '),
      {
        text: `), page as (select hash, rank from found order by rank desc, hash offset ? limit ?)
          select d.type, d.document, page.rank, (select count(*) from found) as total_count`,
        values: [offset, limit],
      },
      ...highlight(query),
      { text: ' from page join documents d using (hash)', values: [] },
      ...term,
      { text: ' order by page.rank desc, page.hash', values: [] },
    ],
    '',
  );
}

function conditions(query: VisibleQuery): Sql[] {
  const { pgTerm, types, fields = {}, visibility } = query;
  return [
    { text: 'true', values: [] },
    ...(pgTerm ? [{ text: 'd.body @@ q', values: [] }] : []),
    ...(types ? [{ text: 'd.type = any(?::text[])', values: [types] }] : []),
    ...Object.entries(fields).map(([key, value]) => fieldIs(key, value)),
    ...(visibility ? [visibilitySql(visibility)] : []),
  ];
}

/** A field that is one of some values, or a list with one of them. */
function fieldIs(key: string, value: string | string[]): Sql {
  const values = [value]
    .flat()
    .flatMap(one => [{ [key]: one }, { [key]: [one] }])
    .map(part => JSON.stringify(part));
  return {
    text: `(${values.map(() => 'd.document @> ?::jsonb').join(' or ') || 'false'})`,
    values,
  };
}

function highlight({ pgTerm, options }: PgSearchQuery): Sql[] {
  if (!pgTerm || !options.useHighlight) {
    return [];
  }
  const settings = [
    `MaxWords=${options.maxWords}`,
    `MinWords=${options.minWords}`,
    `ShortWord=${options.shortWord}`,
    `HighlightAll=${options.highlightAll}`,
    `MaxFragments=${options.maxFragments}`,
    `FragmentDelimiter=${options.fragmentDelimiter}`,
    `StartSel=${options.preTag}`,
    `StopSel=${options.postTag}`,
  ].join(', ');
  return [
    {
      text: `, ts_headline('english', d.document, q, ?) as highlight`,
      values: [settings],
    },
  ];
}
