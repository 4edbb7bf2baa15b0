// Plain syntax only: this file must be readable by any Node, to say that it is too old.
const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `Callboard needs Node 20 or newer to start; this is Node ${process.versions.node}. ` +
      'Install a current Node (https://nodejs.org) and run `npm start` again.',
  );
  process.exit(1);
}

const { main } = await import('./lib/startCommand.mjs');
await main(process.argv.slice(2));
