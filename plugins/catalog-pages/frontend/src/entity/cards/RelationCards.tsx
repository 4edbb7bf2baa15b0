import { useEntity } from '@backstage/plugin-catalog-react';
import { apiLists, partLists, RelationList } from '../relationLists';
import { RelationSection } from '../RelationSection';

function RelationCards(props: { lists: RelationList[] }) {
  const { entity } = useEntity();
  return (
    <>
      {props.lists.map(list => (
        <RelationSection key={list.title} entity={entity} list={list} />
      ))}
    </>
  );
}

/** What a domain, system or component is made of. */
export function PartsCard() {
  return <RelationCards lists={partLists} />;
}

/** Which APIs a component provides and consumes, or who does so with an API. */
export function ApisCard() {
  return <RelationCards lists={apiLists} />;
}
