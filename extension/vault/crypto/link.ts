import { type Bytes, concat, uint, utf8 } from '../bytes.ts'

/** Binds the wrapped key of an old epoch to the vault and to the epoch that replaces it. */
export const linkAad = (vaultId: Bytes, from: number, to: number): Bytes =>
  concat(utf8('ba/link'), uint(1, 1), vaultId, uint(from, 4), uint(to, 4))
