import { Pieces, sameBytes } from '../bytes.ts'
import { type Certificate, readCertificate } from '../der/certificate.ts'
import { blockSignature, checkSignature } from '../der/signature.ts'
import { refuse } from '../problem.ts'

const MOST = 100

/** The certificates the application was signed with before, oldest first. Each must have signed the next, and the last is the signer's. */
export async function readLineage(bytes: Uint8Array, current: Certificate): Promise<readonly Certificate[]> {
  const levels = new Pieces(bytes)
  if (levels.u32() !== 1) refuse('damaged', 'lineage')
  const chain: Certificate[] = []
  let announced = 0
  while (!levels.done) {
    if (chain.length > MOST) refuse('damaged', 'lineage')
    const level = new Pieces(levels.piece())
    const signed = level.piece()
    level.u32() // what the older certificate may still do
    const algorithm = level.u32()
    const value = level.piece()
    const before = chain.at(-1)
    // The number in a level is that of the signature on the next one; for this one, it stands in the signed part.
    const inner = new Pieces(signed)
    const der = inner.piece()
    const parent = inner.u32()
    if (before) {
      if (parent !== announced) refuse('signature-wrong', 'lineage')
      const signature = blockSignature(parent, value)
      const fits = signature && (await checkSignature(before.key, signature, signed))
      if (fits === false) refuse('signature-wrong', 'lineage')
    }
    announced = algorithm
    chain.push(readCertificate(der))
  }
  const last = chain.pop()
  if (!last || !sameBytes(last.der, current.der)) refuse('signature-wrong', 'lineage')
  return chain
}
