import { strictBase64 } from './base64.ts';
import type { PrivateKey } from './private-key.ts';
import type { PublicKey } from './public-key.ts';

/** A DSSE envelope (Dead Simple Signing Envelope 1.0): a payload in base64, its type, and signatures over both. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** An envelope's payload with the exact bytes that the signatures are over. */
export interface OpenedEnvelope {
  readonly payload: Uint8Array;
  readonly message: Uint8Array;
}

/** Wraps the payload and signs it with each key. */
export function sealEnvelope(payloadType: string, payload: Uint8Array, keys: readonly PrivateKey[]): Envelope {
  const message = preAuthenticationEncoding(payloadType, payload);
  return {
    payloadType,
    payload: Buffer.from(payload).toString('base64'),
    signatures: keys.map((key) => ({
      keyid: key.publicKey.id,
      sig: Buffer.from(key.sign(message)).toString('base64'),
    })),
  };
}

/** Decodes the payload; `undefined` where the base64 is not exactly what an encoder writes. */
export function openEnvelope(envelope: Envelope): OpenedEnvelope | undefined {
  const payload = strictBase64(envelope.payload);
  if (payload === undefined) return undefined;
  return { payload, message: preAuthenticationEncoding(envelope.payloadType, payload) };
}

/** Whether the envelope carries a signature of this key over exactly the opened bytes. */
export function signatureHolds(envelope: Envelope, opened: Pick<OpenedEnvelope, 'message'>, key: PublicKey): boolean {
  return envelope.signatures.some(({ sig }) => {
    const signature = strictBase64(sig);
    return signature !== undefined && key.verifies(opened.message, signature);
  });
}

/** DSSE protocol: PAE(type, body) = "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body, lengths in bytes. */
function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}
