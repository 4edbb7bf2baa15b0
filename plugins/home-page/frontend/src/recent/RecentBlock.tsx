import { EmptyState, RelativeTime, Section } from '@callboard/ui';
import { useState } from 'react';
import { Row, RowList } from '../shared/RowList';
import { TextLink } from '../shared/TextLink';
import { readRecentPages } from './recentPages';

const LIMIT = 6;

/** The pages the person was on lately. */
export function RecentBlock() {
  const [pages] = useState(readRecentPages);
  return (
    <Section title="Recently visited">
      {pages.length === 0 ? (
        <EmptyState size="compact" title="No pages yet">
          Pages you open show up here, so that you find back.
        </EmptyState>
      ) : (
        <RowList>
          {pages.slice(0, LIMIT).map(page => (
            <Row
              key={page.path}
              aside={<RelativeTime value={page.visitedAt} />}
            >
              <TextLink to={page.path} tone="quiet">
                {page.title}
              </TextLink>
            </Row>
          ))}
        </RowList>
      )}
    </Section>
  );
}
