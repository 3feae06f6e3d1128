import { sameBytes } from '../bytes.ts'
import { refuse } from '../problem.ts'
import { issuerAndSerial } from './certificate.ts'
import { child, children, type Node, octets, oidOf, readNode, TAG } from './der.ts'
import { type Digest, type Signature, signatureOf } from './signature.ts'

/** One signer of a CMS message. */
export interface MessageSigner {
  readonly certificate: Uint8Array
  readonly signature: Signature | null
  readonly digest: Digest | null
  /** What is signed in place of the content, where the signer signs attributes. */
  readonly attributes: Uint8Array | null
  /** Digest of the content that those attributes state. */
  readonly stated: Uint8Array | null
}

export interface SignedMessage {
  readonly signers: readonly MessageSigner[]
  readonly content: Uint8Array | null
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const DIGESTS: Readonly<Record<string, Digest>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

/** A CMS (PKCS #7) signed message: who signed, and what it holds. */
export function readSignedMessage(bytes: Uint8Array): SignedMessage {
  const outer = children(readNode(bytes))
  if (oidOf(child(outer, 0, TAG.oid)) !== SIGNED_DATA) refuse('damaged', 'message')
  const data = children(child(children(child(outer, 1, 0xa0)), 0, TAG.sequence))
  const encapsulated = children(child(data, 2, TAG.sequence))
  const holder = encapsulated[1]
  const inner = holder ? children(holder)[0] : undefined
  const certificates = data.filter(({ tag }) => tag === 0xa0).flatMap((set) => children(set).map(({ whole }) => whole))
  const infos = data.filter(({ tag }, index) => tag === TAG.set && index > 2).at(-1)
  if (!infos) return refuse('damaged', 'message')
  return {
    content: inner ? octets(inner) : null,
    signers: children(infos).map((info) => signerOf(info, certificates)),
  }
}

function signerOf(info: Node, certificates: readonly Uint8Array[]): MessageSigner {
  const nodes = children(info)
  const named = children(child(nodes, 1, TAG.sequence))
  const issuer = child(named, 0, TAG.sequence).whole
  const serial = child(named, 1, TAG.integer).content
  const certificate = certificates.find((one) => {
    if (one[0] !== TAG.sequence) return false
    const own = issuerAndSerial(one)
    return sameBytes(own.issuer, issuer) && sameBytes(own.serial, serial)
  })
  if (!certificate) return refuse('damaged', 'signer')
  const digest = DIGESTS[oidOf(child(children(child(nodes, 2, TAG.sequence)), 0, TAG.oid))] ?? null
  const signed = nodes[3]?.tag === 0xa0 ? nodes[3] : undefined
  const rest = nodes.slice(signed ? 4 : 3)
  const algorithm = oidOf(child(children(child(rest, 0, TAG.sequence)), 0, TAG.oid))
  const value = octets(child(rest, 1, TAG.octets))
  return {
    certificate,
    digest,
    signature: signatureOf(algorithm, digest, value),
    attributes: signed ? Uint8Array.from([TAG.set, ...signed.whole.subarray(1)]) : null,
    stated: signed ? statedDigest(signed) : null,
  }
}

function statedDigest(attributes: Node): Uint8Array | null {
  for (const attribute of children(attributes)) {
    const nodes = children(attribute)
    if (oidOf(child(nodes, 0, TAG.oid)) !== MESSAGE_DIGEST) continue
    const value = children(child(nodes, 1, TAG.set))[0]
    return value ? octets(value) : null
  }
  return null
}
