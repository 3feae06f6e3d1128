import type { AppIcon, PackageNote, Signer } from './features.ts'

/** What to say beside the values. `icon` undefined: the package names none. */
export function notesOf(
  signers: readonly Signer[],
  { name, icon }: { readonly name: string; readonly icon: AppIcon | null | undefined },
): PackageNote[] {
  const first = signers[0]
  const prints = new Set(signers.map(({ certificate }) => certificate.sha256))
  const ranged = signers.some(({ minSdk }) => minSdk !== null)
  const notes: PackageNote[] = []
  if (prints.size > 1 && !ranged) notes.push('several-signers')
  if ((prints.size > 1 && ranged) || (first?.history.length ?? 0) > 0) notes.push('rotated')
  if (signers.some(({ checked }) => !checked)) notes.push('unchecked')
  if (first && first.certificate.key.kind !== 'RSA') notes.push('not-rsa')
  if (icon === null) notes.push('icon-drawn')
  if (name === '') notes.push('no-name')
  return notes
}
