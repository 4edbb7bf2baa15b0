import { mergeTrees } from './mergeTrees';
import type { FileTree } from './mergeTrees';

const tree = (files: Record<string, string | Uint8Array>): FileTree =>
  new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? Buffer.from(content) : content,
    ]),
  );

function merge(files: {
  base: Record<string, string | Uint8Array>;
  ours: Record<string, string | Uint8Array>;
  theirs: Record<string, string | Uint8Array>;
}) {
  return mergeTrees({
    base: tree(files.base),
    ours: tree(files.ours),
    theirs: tree(files.theirs),
    version: '2',
  }).map(({ content, ...file }) => ({
    ...file,
    text: content && Buffer.from(content).toString(),
  }));
}

describe('mergeTrees', () => {
  it('takes what only the template changed', () => {
    expect(
      merge({
        base: { changed: '1', removed: '1', same: '1' },
        ours: { changed: '1', removed: '1', same: '1', own: '1' },
        theirs: { added: '2', changed: '2', same: '1' },
      }),
    ).toEqual([
      { path: 'added', change: 'added', conflicts: 0, text: '2' },
      { path: 'changed', change: 'changed', conflicts: 0, text: '2' },
      { path: 'removed', change: 'removed', conflicts: 0, text: undefined },
    ]);
  });

  it('leaves what only the repository changed, and what both have alike', () => {
    expect(
      merge({
        base: { changed: '1', removed: '1', both: '1' },
        ours: { changed: '2', both: '2', added: '2' },
        theirs: { changed: '1', removed: '1', both: '2', added: '2' },
      }),
    ).toEqual([]);
  });

  it('merges a file that both changed in other places', () => {
    expect(
      merge({
        base: { file: 'a\nb\nc\n' },
        ours: { file: 'A\nb\nc\n' },
        theirs: { file: 'a\nb\nC\n' },
      }),
    ).toEqual([
      { path: 'file', change: 'changed', conflicts: 0, text: 'A\nb\nC\n' },
    ]);
  });

  it('marks whole what one side removed and the other changed', () => {
    expect(
      merge({
        base: { gone: '1\n', kept: '1\n' },
        ours: { kept: '2\n' },
        theirs: { gone: '2\n' },
      }),
    ).toEqual([
      {
        path: 'gone',
        change: 'added',
        conflicts: 1,
        text: '<<<<<<< repository\n=======\n2\n>>>>>>> template 2\n',
      },
      {
        path: 'kept',
        change: 'changed',
        conflicts: 1,
        text: '<<<<<<< repository\n2\n=======\n>>>>>>> template 2\n',
      },
    ]);
  });

  it('marks where both added a file of the same name', () => {
    expect(
      merge({
        base: {},
        ours: { file: 'same\nours\n' },
        theirs: { file: 'same\ntheirs\n' },
      }),
    ).toEqual([
      {
        path: 'file',
        change: 'changed',
        conflicts: 1,
        text: 'same\n<<<<<<< repository\nours\n=======\ntheirs\n>>>>>>> template 2\n',
      },
    ]);
  });

  it('takes a binary file that only the template changed, and keeps ours otherwise', () => {
    const binary = (byte: number) => new Uint8Array([0, 255, byte]);
    expect(
      mergeTrees({
        base: tree({ logo: binary(1), icon: binary(1) }),
        ours: tree({ logo: binary(1), icon: binary(2) }),
        theirs: tree({ logo: binary(3), icon: binary(3) }),
        version: '2',
      }),
    ).toEqual([
      { path: 'icon', change: 'changed', conflicts: 1, content: binary(2) },
      { path: 'logo', change: 'changed', conflicts: 0, content: binary(3) },
    ]);
  });
});
