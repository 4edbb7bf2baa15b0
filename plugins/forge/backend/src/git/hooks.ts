import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// Runs once per ref before it moves. Objects of the push are visible here.
const UPDATE = `#!/bin/sh
test "$1" = "$FORGE_PROTECTED_REF" || exit 0
case "$3" in
  *[!0]*) ;;
  *) echo "\${1#refs/heads/} is protected: it cannot be deleted." >&2; exit 1 ;;
esac
case "$2" in
  *[!0]*) git merge-base --is-ancestor "$2" "$3" && exit 0 ;;
  *) exit 0 ;;
esac
echo "\${1#refs/heads/} is protected: its history cannot be rewritten." >&2
exit 1
`;

// Runs once after all refs moved; its input has a line per ref.
const POST_RECEIVE = `#!/bin/sh
exec cat > "$FORGE_EVENT_FILE"
`;

/**
 * Writes the hooks that every push runs.
 *
 * @param folder - is made when it does not exist
 */
export async function installHooks(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'update'), UPDATE, { mode: 0o755 }),
    writeFile(join(folder, 'post-receive'), POST_RECEIVE, { mode: 0o755 }),
  ]);
}
