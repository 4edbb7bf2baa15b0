import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { CheckedAddress } from './resolveAddress';

const MAX_BODY_BYTES = 64 * 1024;

/** What a server said to one request. */
export interface ProbeAnswer {
  status: number;
  location?: string;
  /** When the certificate of the server ends, ISO 8601. */
  certificateExpiresAt?: string;
  /** Why the certificate is not to be trusted. */
  untrusted?: string;
}

/**
 * Sends one GET request to an address that was checked, whatever the name of the
 * host says by now, and reads up to 64 KiB of the answer.
 */
export function sendOnce(
  url: URL,
  to: CheckedAddress,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'GET',
        agent: false,
        signal,
        // What is wrong with a certificate is an answer, too; nothing secret is
        // sent, and nothing believed.
        rejectUnauthorized: false,
        headers: {
          accept: '*/*',
          'accept-encoding': 'identity',
          'user-agent': 'callboard-scorecards-probe',
        },
        lookup: (_host, options, callback) =>
          options.all
            ? callback(null, [to])
            : callback(null, to.address, to.family),
      },
      response => {
        const answer: ProbeAnswer = {
          status: response.statusCode ?? 0,
          location: response.headers.location,
          ...describeCertificate(response.socket as TLSSocket),
        };
        let size = 0;
        const finish = () => {
          resolve(answer);
          request.destroy();
        };
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_BODY_BYTES) {
            finish();
          }
        });
        response.on('end', finish);
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end();
  });
}

function describeCertificate(socket: TLSSocket): Partial<ProbeAnswer> {
  if (!socket.encrypted) {
    return {};
  }
  const { valid_to: end } = socket.getPeerCertificate();
  return {
    ...(end && { certificateExpiresAt: new Date(end).toISOString() }),
    ...(!socket.authorized && { untrusted: String(socket.authorizationError) }),
  };
}
