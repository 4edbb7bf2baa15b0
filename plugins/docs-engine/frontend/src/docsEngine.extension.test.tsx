import { stringifyEntityRef } from '@backstage/catalog-model';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { searchApiRef } from '@backstage/plugin-search-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import {
  act,
  configure,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { docsEngineModule } from './docsEngineModule';

// The reader is loaded when it is opened, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    namespace: 'default',
    uid: '1',
    title: 'The shop',
    annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'payments' },
};
const entityRef = stringifyEntityRef(entity);

const page = `<!doctype html><html><head></head><body>
<div class="md-container"><main class="md-main" data-md-component="main">
<div class="md-sidebar" data-md-component="sidebar" data-md-type="navigation"></div>
<div class="md-sidebar" data-md-component="sidebar" data-md-type="toc"></div>
<div class="md-content" data-md-component="content"><article class="md-typeset">
<h1 id="guide">Guide</h1>
<h2 id="links">Links<a class="headerlink" href="#links">#</a></h2>
</article></div></main></div></body></html>`;

type Listener = (message: { entityRef: string; etag: string }) => void;

function open(path: string) {
  const listeners: Listener[] = [];
  renderTestApp({
    features: [catalogPlugin, techdocsPlugin, docsEngineModule],
    initialRouteEntries: [path],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      [permissionApiRef, mockApis.permission()],
      [searchApiRef, { query: async () => ({ results: [] }) }],
      [scmIntegrationsApiRef, ScmIntegrationsApi.fromConfig(mockApis.config())],
      [
        // The reader asks for a cookie, with which pictures are fetched.
        fetchApiRef,
        {
          fetch: async () =>
            ({
              ok: true,
              json: async () => ({ expiresAt: '2100-01-01T00:00:00Z' }),
            }) as Response,
        },
      ],
      [
        signalApiRef,
        {
          subscribe(_: string, listener: unknown) {
            listeners.push(listener as Listener);
            return { unsubscribe() {} };
          },
        },
      ],
      [
        techdocsApiRef,
        {
          getCookie: async () => ({ expiresAt: '2100-01-01' }),
          getApiOrigin: async () => 'http://localhost',
          getTechDocsMetadata: async () => ({
            site_name: 'Shop',
            site_description: '',
            etag: 'a1',
          }),
          getEntityMetadata: async () => entity,
        },
      ],
      [
        techdocsStorageApiRef,
        {
          getApiOrigin: async () => 'http://localhost',
          getStorageUrl: async () => 'http://localhost',
          getBuilder: async () => 'local',
          getEntityDocs: async () => page,
          syncEntityDocs: async () => 'cached' as const,
          getBaseUrl: async () => 'http://localhost/',
        },
      ],
    ],
  });
  return {
    publish: (message: { entityRef: string; etag: string }) =>
      act(async () => listeners.forEach(listener => listener(message))),
  };
}

const shadowRoot = () =>
  screen.getByTestId('techdocs-native-shadowroot').shadowRoot;

beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
  window.scroll = jest.fn();
});

describe('the reader of docs', () => {
  it('stands in the page of the portal, with the way back', async () => {
    open('/docs/default/component/shop');
    expect(
      await screen.findByRole('heading', { name: 'The shop', level: 1 }),
    ).toBeInTheDocument();
    const above = screen.getByRole('navigation', { name: 'Breadcrumbs' });
    expect(within(above).getByRole('link', { name: 'Docs' })).toHaveAttribute(
      'href',
      '/docs',
    );
    await waitFor(() =>
      expect(shadowRoot()?.querySelector('#guide')).toBeTruthy(),
    );
  });

  it('gives a heading back the id that the sanitiser took, and scrolls to it', async () => {
    open('/docs/default/component/shop#links');
    await waitFor(() =>
      expect(shadowRoot()?.querySelector('h2')?.id).toBe('links'),
    );
    const scrolled = jest.mocked(Element.prototype.scrollIntoView).mock
      .contexts as unknown as Element[];
    await waitFor(() =>
      expect(scrolled.map(element => element.id)).toContain('links'),
    );
  });

  it('offers to reload what was published anew, and nothing else', async () => {
    const { publish } = open('/docs/default/component/shop');
    await waitFor(() =>
      expect(shadowRoot()?.querySelector('#guide')).toBeTruthy(),
    );
    await publish({ entityRef: 'component:default/other', etag: 'b1' });
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    await publish({ entityRef, etag: 'a1' });
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    await publish({ entityRef, etag: 'a2' });
    expect(await screen.findByRole('status')).toHaveTextContent(
      'This page has changed',
    );
    expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
  });
});
