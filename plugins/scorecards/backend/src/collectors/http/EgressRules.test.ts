import { EgressRules } from './EgressRules';

const refusal = (address: string, allow: string[] = []) =>
  new EgressRules(allow).refusalOf('web.example', address);

it.each(['8.8.8.8', '2606:4700::1111', '64:ff9b::808:808', '::ffff:1.1.1.1'])(
  'lets the public address %s be probed',
  address => {
    expect(refusal(address)).toBeUndefined();
  },
);

it.each([
  '127.0.0.1',
  '::1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '198.18.0.1',
  '240.0.0.1',
  'fc00::1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '2002:0a00:0001::',
  '2001::1',
  'fec0::1',
])('refuses %s, which is not public', address => {
  expect(refusal(address)).toMatch(
    /web\.example is at an address that is not public .*scorecards\.collectors\.http\.allow/,
  );
});

it.each([
  '169.254.169.254',
  '::ffff:169.254.169.254',
  '64:ff9b::a9fe:a9fe',
  'fe80::1',
  'fd00:ec2::254',
  '100.100.100.200',
  '168.63.129.16',
  '0.0.0.0',
  '::',
  '224.0.0.1',
  '255.255.255.255',
])('refuses %s whatever is allowed', address => {
  const everything = ['0.0.0.0/0', '::/0', 'web.example'];
  expect(refusal(address, everything)).toMatch(/may never be probed/);
});

it('allows networks, addresses and hosts of the configuration', () => {
  expect(refusal('10.1.2.3', ['10.1.0.0/16'])).toBeUndefined();
  expect(refusal('10.2.2.3', ['10.1.0.0/16'])).toBeDefined();
  expect(refusal('10.1.2.3', ['10.1.2.3'])).toBeUndefined();
  expect(refusal('::1', ['::1'])).toBeUndefined();
  expect(refusal('10.1.2.3', ['WEB.example'])).toBeUndefined();
  expect(refusal('10.1.2.3', ['other.example'])).toBeDefined();
});

it.each(['10.0.0.0/99', '999.1.1.1', '1:2/a', 'not a host/8'])(
  'does not start with %j as a network',
  entry => {
    expect(() => new EgressRules([entry])).toThrow(
      /scorecards\.collectors\.http\.allow has/,
    );
  },
);

it('refuses what is no address', () => {
  expect(refusal('not-an-address')).toMatch(/could be checked/);
});
