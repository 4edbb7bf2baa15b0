import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pki } from 'node-forge';

/** Starts an HTTPS server whose certificate nobody knows, and which ended. */
export async function startSecureHost(expiresAt: Date) {
  const keys = pki.rsa.generateKeyPair(2048);
  const certificate = pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date('2020-01-01T00:00:00Z');
  certificate.validity.notAfter = expiresAt;
  const name = [{ name: 'commonName', value: 'secure.example' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(keys.privateKey);
  const server = createServer(
    {
      key: pki.privateKeyToPem(keys.privateKey),
      cert: pki.certificateToPem(certificate),
    },
    (_request, response) => response.end('ok'),
  );
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}
