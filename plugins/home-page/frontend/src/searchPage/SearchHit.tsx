import type { SearchResult } from '@backstage/plugin-search-common';
import { KindIcon } from '@callboard/ui';
import { RiArticleLine, RiBookOpenLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { Highlighted } from './Highlighted';
import styles from './SearchPage.module.css';

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function HitIcon({ result }: { result: SearchResult }) {
  const kind = 'kind' in result.document && textOf(result.document.kind);
  if (result.type === 'techdocs') {
    return <RiBookOpenLine size={20} aria-hidden="true" />;
  }
  return kind ? (
    <KindIcon kind={kind} size={20} />
  ) : (
    <RiArticleLine size={20} aria-hidden="true" />
  );
}

function facts(result: SearchResult): string[] {
  const { document } = result;
  const read = (name: string) =>
    textOf(Object.entries(document).find(([key]) => key === name)?.[1]);
  const what =
    result.type === 'techdocs'
      ? ['Docs', read('entityTitle') ?? read('name')]
      : [read('kind'), read('componentType') ?? read('type')];
  return [
    ...what,
    read('lifecycle'),
    // Some collators write the whole reference, some the name.
    read('owner')?.replace(/^.*[:/]/, ''),
  ].flatMap(fact => fact ?? []);
}

/** One thing that was found. */
export function SearchHit({ result }: { result: SearchResult }) {
  const { title, text, location } = result.document;
  const heading = (
    <Highlighted text={title} field="title" highlight={result.highlight} />
  );
  return (
    <li className={styles.hit}>
      <span className={styles.icon}>
        <HitIcon result={result} />
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {/^[a-z]+:/i.test(location) ? (
            <a href={location}>{heading}</a>
          ) : (
            <Link to={location}>{heading}</Link>
          )}
        </h2>
        <p className={styles.text}>
          <Highlighted text={text} field="text" highlight={result.highlight} />
        </p>
        <p className={styles.facts}>{facts(result).join(' · ')}</p>
      </div>
    </li>
  );
}
