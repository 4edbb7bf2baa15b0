import { useApi } from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { ReportIssue } from '@backstage/plugin-techdocs-module-addons-contrib';
import { useShadowRootElements } from '@backstage/plugin-techdocs-react';

const HOSTS = ['github', 'gitlab'];

/**
 * The stock addon that makes an issue of the text one marked, on the hosts it
 * knows. On others it logs an error at every movement of the mouse.
 */
export function ReportIssueWherePossible() {
  const integrations = useApi(scmIntegrationsApiRef);
  const [link] = useShadowRootElements<HTMLAnchorElement>([
    '[title="Edit this page"]',
  ]);
  const host = link && integrations.byUrl(link.href)?.type;
  return host && HOSTS.includes(host) ? <ReportIssue /> : null;
}
