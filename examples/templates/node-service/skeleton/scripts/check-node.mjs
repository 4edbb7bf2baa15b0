// Node runs the TypeScript sources as they are from 22.18 on.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This service needs Node 22.18 or newer, and this is ${process.version}.\n` +
      'Without changing the machine: npx -y -p node@22 npm test',
  );
  process.exit(1);
}
