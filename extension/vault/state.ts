/** What can be the case with a vault when it is looked at, and what can be done then. */
import type { CreateFailure } from './create.ts'
import type { CustodyOptions } from './custody.ts'
import type { PendingRecovery } from './passphrase.ts'
import type { Unreadable } from './records-io.ts'
import type { Candidate, RestoreResult } from './restore.ts'
import type { Sentinel } from './sentinel.ts'
import type { Throttle } from './throttle.ts'
import type { Secret, UnlockFailure } from './unlock.ts'
import type { Vault } from './vault.ts'

export type CreateResult = { ok: true; vault: Vault; recovery: PendingRecovery } | CreateFailure
/** `unreadable`: records that the vault knows of and cannot show; they are kept, and `vault.recover` tries to bring them back. */
export type UnlockResult = { ok: true; vault: Vault; unreadable: Unreadable[] } | UnlockFailure

/** What can be done when the vault cannot be opened as it lies. Nothing happens unless the user chooses it. */
export interface Rescue {
  readonly candidates: readonly Candidate[]
  /** Puts aside what is there, then brings the candidate back. Call `openVault` again afterwards. */
  restore(id: string): Promise<RestoreResult>
  /** Puts aside all that is left and makes an empty vault. Only after the user has said so in words. */
  startOver(
    passphrase: string,
    options?: CustodyOptions,
  ): Promise<CreateResult | { ok: false; reason: 'not-put-aside' }>
}

export type VaultState =
  /** No trace of a vault anywhere: not in the database, not outside it. */
  | { kind: 'first-run'; create(passphrase: string, options?: CustodyOptions): Promise<CreateResult> }
  | {
      kind: 'locked'
      vaultId: string
      gen: number
      throttle: Throttle
      hasRecoveryCode: boolean
      /** One of the two header copies is damaged; the next unlocking mends it. */
      headerCopyDamaged: boolean
      unlock(secret: Secret, options?: CustodyOptions): Promise<UnlockResult>
      /** For an unlocking that answered `damaged-…`. */
      rescue(): Promise<Rescue>
    }
  | { kind: 'unlocked'; vault: Vault }
  /** The browser has lost the vault, wholly (`emptied`) or back to an earlier state (`older`), or holds another one. */
  | ({ kind: 'lost'; cause: 'emptied' | 'older' | 'other-vault'; expected: Sentinel | undefined } & Rescue)
  | ({ kind: 'damaged'; what: 'database' | 'header' | 'manifest' } & Rescue)
  /** Written by a later version of the extension; nothing is touched. */
  | { kind: 'newer'; what: 'database' | 'header'; version: number | undefined }
  /** Another page with another version holds the database; close it and try again. */
  | { kind: 'blocked' }
