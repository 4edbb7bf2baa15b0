const DEFAULTS: Record<string, string> = {
  'github.com': 'edit/master/docs/',
  'gitlab.com': 'edit/master/docs/',
  'bitbucket.org': 'src/default/docs/',
};

/** What MkDocs takes for `edit_uri` by the host of `repo_url`. */
export function editUriOf(repoUrl: string | undefined): string | undefined {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(repoUrl ?? '')?.[1];
  return host && DEFAULTS[host.toLowerCase()];
}
