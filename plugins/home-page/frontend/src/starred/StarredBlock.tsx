import { parseEntityRef } from '@backstage/catalog-model';
import { useStarredEntities } from '@backstage/plugin-catalog-react';
import { EmptyState, EntityLink, Section } from '@callboard/ui';
import { Row, RowList } from '../shared/RowList';
import { TextLink } from '../shared/TextLink';

const LIMIT = 8;

/** What the person starred. Names are looked up in one batch. */
export function StarredBlock() {
  const refs = [...useStarredEntities().starredEntities].sort();
  return (
    <Section
      title="Starred"
      action={
        refs.length > LIMIT && (
          <TextLink to="/catalog?kind=all&scope=starred">
            All {refs.length}
          </TextLink>
        )
      }
    >
      {refs.length === 0 ? (
        <EmptyState size="compact" title="Nothing starred yet">
          The star beside a name keeps it at hand here.
        </EmptyState>
      ) : (
        <RowList>
          {refs.slice(0, LIMIT).map(ref => (
            <Row key={ref} aside={parseEntityRef(ref).kind}>
              <EntityLink entity={ref} />
            </Row>
          ))}
        </RowList>
      )}
    </Section>
  );
}
