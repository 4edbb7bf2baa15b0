import { useEntity } from '@backstage/plugin-catalog-react';
import { DocsNotice } from './DocsNotice';

/** The docs tab of an entity. */
export function DocsContent() {
  return <DocsNotice entity={useEntity().entity} />;
}
