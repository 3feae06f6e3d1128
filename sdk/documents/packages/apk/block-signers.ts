import { Bytes, Pieces, sameBytes } from '../bytes.ts'
import { readCertificate } from '../der/certificate.ts'
import { blockSignature, checkSignature } from '../der/signature.ts'
import type { Signer } from '../features.ts'
import { refuse } from '../problem.ts'
import { readLineage } from './lineage.ts'

export type BlockScheme = 'v2' | 'v3' | 'v3.1'

/** A signer of a block, and what its signed attributes say of other schemes. */
export interface BlockSigner extends Signer {
  readonly attributes: ReadonlyMap<number, Uint8Array>
}

const LINEAGE = 0x3ba06f8c
/** Signers that the schemes allow at most. */
const MOST = 10

/** Who signed by a scheme of the signing block. A signature that does not fit refuses the package: its values would be false. */
export async function readBlockSigners(block: Uint8Array, scheme: BlockScheme): Promise<BlockSigner[]> {
  const signers = new Pieces(block).list()
  if (signers.length === 0) refuse('unsigned', scheme)
  if (signers.length > MOST) refuse('damaged', 'signers')
  return Promise.all(signers.map((signer) => readSigner(signer, scheme)))
}

async function readSigner(bytes: Uint8Array, scheme: BlockScheme): Promise<BlockSigner> {
  const outer = new Pieces(bytes)
  const signed = outer.piece()
  const range = scheme === 'v2' ? null : { minSdk: outer.u32(), maxSdk: outer.u32() }
  const signatures = outer.list()
  const spki = outer.piece()

  const inner = new Pieces(signed)
  inner.list() // digests of the contents
  const certificates = inner.list()
  if (range && (inner.u32() !== range.minSdk || inner.u32() !== range.maxSdk)) refuse('signature-wrong', 'versions')
  const attributes = inner.done ? new Map<number, Uint8Array>() : attributesOf(inner.list())

  const certificate = readCertificate(certificates[0] ?? refuse('signature-wrong', 'certificate'))
  if (!sameBytes(certificate.key.spki, spki)) refuse('signature-wrong', 'key')
  const checked = await checkAll(signatures, spki, certificate.key.bits, signed)
  const lineage = attributes.get(LINEAGE)
  return {
    scheme,
    certificate,
    checked,
    minSdk: range?.minSdk ?? null,
    maxSdk: range?.maxSdk ?? null,
    history: lineage ? await readLineage(lineage, certificate) : [],
    attributes,
  }
}

/** True when a signature was checked, false when none is of a kind that can be checked here; a wrong one refuses. */
async function checkAll(signatures: readonly Uint8Array[], spki: Uint8Array, bits: number, signed: Uint8Array) {
  if (signatures.length === 0) refuse('signature-wrong', 'none')
  let checked = false
  for (const one of signatures) {
    const parts = new Pieces(one)
    const signature = blockSignature(parts.u32(), parts.piece())
    const fits = signature && (await checkSignature({ spki, bits }, signature, signed))
    if (fits === false) refuse('signature-wrong', 'signature')
    checked ||= fits === true
  }
  return checked
}

function attributesOf(list: readonly Uint8Array[]): ReadonlyMap<number, Uint8Array> {
  const all = new Map<number, Uint8Array>()
  for (const one of list) {
    const bytes = new Bytes(one)
    all.set(bytes.u32(0), bytes.slice(4, bytes.length - 4))
  }
  return all
}
