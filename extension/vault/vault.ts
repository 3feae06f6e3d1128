import type { EnvelopeKey, EnvelopeLock } from '@beian-assist/rules/backup'
import { type ExportOptions, type ExportResult, exportBackup } from './backup.ts'
import type { EnvelopePort } from './backup-file.ts'
import { type Bytes, hex } from './bytes.ts'
import type { Core, EventName, LockReason, VaultEvents } from './core.ts'
import { newestEpoch } from './crypto/header.ts'
import { exportHandover, type Handover, removeClients } from './handover.ts'
import { checkHealth, damagedRows } from './health.ts'
import {
  applyImport,
  type Differing,
  type ImportPlan,
  type ImportResult,
  type PlanOptions,
  type PlanResult,
  planImport,
} from './import.ts'
import { type MirrorResult, writeMirror } from './mirror.ts'
import { changePassphrase, newRecoveryCode, type PassphraseChange } from './passphrase.ts'
import { type Erased, eraseVault, type OldCopies, removeOldCopies } from './purge.ts'
import type { Collection, Records } from './records/registry.ts'
import {
  type Change,
  type CommitResult,
  commitChange,
  type GetResult,
  getRecord,
  type ListResult,
  listRecords,
  type Put,
} from './records-io.ts'
import { type RecoverResult, recoverRecords } from './recover.ts'
import { type Repaired, repairDatabase } from './repair.ts'
import { type Rotation, rotateKey } from './rotate.ts'
import { type AddScan, addScan, type ReadScan, readScan, removeScan } from './scans.ts'
import { step } from './step.ts'
import type { Secret } from './unlock.ts'

export interface VaultStatus {
  readonly vaultId: string
  readonly gen: number
  readonly records: number
  readonly scans: number
  readonly createdAt: number
  readonly hasRecoveryCode: boolean
  /** A change of the vault key is under way and goes on by itself. */
  readonly rotating: boolean
  /** Milliseconds since the epoch; passes on with use. */
  readonly locksAt: number
}

const MIRROR_DELAY_MS = 10_000

/** An open vault. Every operation answers with a value; once locked they all answer `locked`. */
export class Vault {
  protected readonly core: Core
  private cancelMirror: (() => void) | undefined

  constructor(core: Core) {
    this.core = core
    core.afterWrite = () => this.scheduleMirror()
    core.hidden = () => {
      if (this.cancelMirror) this.mirrorNow().catch(() => {})
    }
    core.beforeLock = async (session) => {
      const pending = this.cancelMirror !== undefined
      this.cancelMirror?.()
      this.cancelMirror = undefined
      if (pending) await step('vault.last-mirror', () => writeMirror(core.store, session))
    }
  }

  get locked(): boolean {
    return this.core.locked
  }

  status(): VaultStatus | undefined {
    const session = this.core.peek()
    if (!session) return undefined
    const { header, manifest, gen } = session.base
    return {
      vaultId: hex(session.vaultId),
      gen,
      records: manifest.records.size,
      scans: manifest.scans.size,
      createdAt: header.createdAt,
      hasRecoveryCode: newestEpoch(header).slots.some(({ type }) => type === 'code'),
      rotating: header.rotate !== null,
      locksAt: this.core.watch.notAfter,
    }
  }

  /** Counts as use: the panel calls it on input, so that a long form does not lock under the user's hands. */
  touch(): boolean {
    return this.core.use() !== undefined
  }

  get(id: string): Promise<GetResult> {
    return getRecord(this.core, id)
  }

  /** `unattended`: nobody pressed anything, so that it is no use and does not keep the vault open. */
  list<C extends Collection>(col: C, unattended?: boolean): Promise<ListResult<C>>
  list(): Promise<ListResult<Collection>>
  list(col?: Collection, unattended = false): Promise<ListResult<Collection>> {
    return listRecords(this.core, col, unattended)
  }

  put(put: Put): Promise<CommitResult> {
    return commitChange(this.core, { puts: [put] })
  }

  remove(id: string, rev: number): Promise<CommitResult> {
    return commitChange(this.core, { deletes: [{ id, rev }] })
  }

  commit(change: Change): Promise<CommitResult> {
    return commitChange(this.core, change)
  }

  /** Stores a scan, encrypted, with the record that names it. */
  addScan(bytes: Bytes, about: Omit<Records['material'], 'blobId' | 'bytes'>): Promise<AddScan> {
    return addScan(this.core, bytes, about)
  }

  readScan(blobId: string): Promise<ReadScan> {
    return readScan(this.core, blobId)
  }

  removeScan(record: { id: string; rev: number }, blobId: string): Promise<CommitResult> {
    return removeScan(this.core, record, blobId)
  }

  /** Brings records that cannot be read back from the copies outside the database, as far as they are whole there. */
  recover(): Promise<RecoverResult> {
    return recoverRecords(this.core)
  }

  /** Makes the database anew with all that it holds, when it takes no record any more. */
  repair(): Promise<Repaired> {
    return repairDatabase(this.core)
  }

  /** Reads all that is stored once and says what is whole. */
  checkHealth(): ReturnType<typeof checkHealth> {
    return checkHealth(this.core)
  }

  damagedRows(): ReturnType<typeof damagedRows> {
    return damagedRows(this.core)
  }

  removeOldCopies(): Promise<OldCopies> {
    return removeOldCopies(this.core)
  }

  /** Everything, for good. Ask twice before. */
  erase(): Promise<Erased> {
    return eraseVault(this.core)
  }

  exportBackup(passphrase: string, envelope: EnvelopePort, options: ExportOptions = {}): Promise<ExportResult> {
    return exportBackup(this.core, passphrase, envelope, options)
  }

  /** Chosen clients, by the id of their own record, for another vault. */
  exportHandover(clients: ReadonlySet<string>, lock: EnvelopeLock, envelope: EnvelopePort): Promise<Handover> {
    return exportHandover(this.core, clients, lock, envelope)
  }

  /** Chosen clients with all that only they use, for good. */
  removeClients(clients: ReadonlySet<string>): Promise<CommitResult> {
    return removeClients(this.core, clients)
  }

  /** What a backup would bring; nothing is written. */
  planImport(
    file: Uint8Array,
    key: EnvelopeKey,
    envelope: EnvelopePort,
    options: PlanOptions = {},
  ): Promise<PlanResult> {
    return planImport(this.core, file, key, envelope, options)
  }

  applyImport(plan: ImportPlan, differing: Differing): Promise<ImportResult> {
    return applyImport(this.core, plan, differing)
  }

  changePassphrase(secret: Secret, next: string): Promise<PassphraseChange> {
    return changePassphrase(this.core, secret, next)
  }

  /** A new key for everything, after a leak of the old one or of a copy. Goes on by itself after an interruption. */
  rotateKey(passphrase: string): Promise<Rotation> {
    return rotateKey(this.core, passphrase)
  }

  newRecoveryCode(secret: Secret): ReturnType<typeof newRecoveryCode> {
    return newRecoveryCode(this.core, secret)
  }

  on<E extends EventName>(name: E, listener: (event: VaultEvents[E]) => void): () => void {
    return this.core.on(name, listener)
  }

  /** The keys are gone when this returns; the promise settles when the copy outside the database is up to date too. */
  lock(reason: LockReason = 'user'): Promise<void> {
    return this.core.lock(reason)
  }

  /** Writes the copy outside the database now; the panel calls it when it is hidden. */
  async mirrorNow(): Promise<MirrorResult> {
    this.cancelMirror?.()
    this.cancelMirror = undefined
    const result = await step('vault.mirror', () => writeMirror(this.core.store, this.core.peek()))
    if (result.ok) this.core.emit('mirror', { gen: result.gen, at: result.at })
    else if (result.reason === 'storage') this.core.emit('warning', { code: 'mirror-not-written' })
    return result
  }

  private scheduleMirror(): void {
    this.cancelMirror ??= this.core.env.later(MIRROR_DELAY_MS, () => {
      this.cancelMirror = undefined
      this.mirrorNow().catch(() => this.core.emit('warning', { code: 'mirror-not-written' }))
    })
  }
}
