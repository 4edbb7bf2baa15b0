import { coreExtensionData } from '@backstage/frontend-plugin-api';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { DocsReaderFrame } from './DocsReaderFrame';

/** The stock reader in the portal's page, which has the title and the way back. */
export const readerPage = techdocsPlugin
  .getExtension('page:techdocs/reader')
  .override({
    *factory(originalFactory, { config }) {
      const page = originalFactory({
        config: { ...config, withoutHeader: true },
        params: { noHeader: true },
      });
      yield* page;
      yield coreExtensionData.reactElement(
        <DocsReaderFrame>
          {page.get(coreExtensionData.reactElement)}
        </DocsReaderFrame>,
      );
    },
  });
