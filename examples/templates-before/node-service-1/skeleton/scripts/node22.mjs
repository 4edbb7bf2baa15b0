// Runs Node with the given arguments. From 22.18 on, Node runs the TypeScript
// sources as they are; on a machine with an older one, npm brings Node 22.
import { spawn } from 'node:child_process';

const [major, minor] = process.versions.node.split('.').map(Number);
const newEnough = major > 22 || (major === 22 && minor >= 18);
const [command, ...before] = newEnough
  ? [process.execPath]
  : ['npx', '--yes', '--package', 'node@22', '--', 'node'];

const child = spawn(command, [...before, ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: !newEnough && process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', error => {
  console.error(`Cannot run ${command}: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', code => {
  process.exitCode = code ?? 1;
});
