import {
  startTestForge,
  TestForge,
  writeFiles,
} from '../../__testUtils__/testForge';

/** A repository `acme/web` with branches that pull requests are made of. */
export interface Scenario {
  forge: TestForge;
  /** A clone of the repository. */
  clone: string;
  /** Pushes a commit with files on a branch, which begins at `main`. */
  branch(name: string, files: Record<string, string>): Promise<string>;
  /** Pushes a commit with files on top of `main`. */
  pushToMain(files: Record<string, string>): Promise<string>;
  /** Opens a pull request and returns its number. */
  open(head: string, title?: string): Promise<number>;
  /** What a file holds on a ref of the host. */
  read(file: string, ref?: string): Promise<string>;
}

/** Path of the repository in the Gitea API. */
export const WEB = '/repos/acme/web';

/** Starts a forge with one repository. */
export async function startScenario(
  options: Parameters<typeof startTestForge>[0] = {},
): Promise<Scenario> {
  const forge = await startTestForge(options);
  const clone = await forge.publish('web', {
    'README.md': '# Web\n\nSells things.\n',
    'src/app.ts': 'export const port = 1;\n',
  });

  const git = async (...args: string[]) => {
    const { code, output } = await forge.git(clone, ...args);
    if (code !== 0) {
      throw new Error(`git ${args.join(' ')}: ${output}`);
    }
    return output.trim();
  };
  const commit = async (files: Record<string, string>, message: string) => {
    await writeFiles(clone, files);
    await git('add', '-A');
    await git('commit', '-q', '-m', message);
    return git('rev-parse', 'HEAD');
  };

  return {
    forge,
    clone,
    async branch(name, files) {
      await git('fetch', '-q', 'origin', 'main');
      await git('checkout', '-q', '-B', name, 'FETCH_HEAD');
      const id = await commit(files, `Change on ${name}`);
      await git('push', '-q', 'origin', name);
      return id;
    },
    async pushToMain(files) {
      await git('fetch', '-q', 'origin', 'main');
      await git('checkout', '-q', '-B', 'main', 'FETCH_HEAD');
      const id = await commit(files, 'Change on main');
      await git('push', '-q', 'origin', 'main');
      return id;
    },
    async open(head, title = `Merge ${head}`) {
      const { status, body } = await forge.gitea('POST', `${WEB}/pulls`, {
        title,
        body: 'As *agreed*.',
        head,
        base: 'main',
      });
      if (status !== 201) {
        throw new Error(JSON.stringify(body));
      }
      return Number(body.number);
    },
    async read(file, ref = 'main') {
      const response = await fetch(
        `${forge.baseUrl}/acme/web/raw/branch/${ref}/${file}`,
      );
      return response.text();
    },
  };
}
