import { coreExtensionData } from '@backstage/frontend-plugin-api';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { DocsReaderFrame } from './DocsReaderFrame';

/** The stock reader in the portal's page, which has the title and the way back. */
export const readerPage = techdocsPlugin
  .getExtension('page:techdocs/reader')
  .override({
    params: { noHeader: true },
    *factory(originalFactory, { config }) {
      const page = originalFactory({
        config: { ...config, withoutHeader: true },
      });
      for (const data of page) {
        if (data.id !== coreExtensionData.reactElement.id) {
          yield data;
        }
      }
      yield coreExtensionData.reactElement(
        <DocsReaderFrame>
          {page.get(coreExtensionData.reactElement)}
        </DocsReaderFrame>,
      );
    },
  });
