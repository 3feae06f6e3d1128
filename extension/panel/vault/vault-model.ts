/** The vault as the panel sees it: one signal of states, and the actions that each state allows. */
import { signal } from '@preact/signals'
import { lateActivityLog } from '../../activity/late-log.ts'
import { type BackupNote, noteDraftWrite, readBackupNote } from '../../settings/backup-note.ts'
import { DEFAULT_PREFERENCES, type Preferences } from '../../settings/preferences.ts'
import { type Reminder, reminderFor } from '../../settings/reminder.ts'
import {
  type Collection,
  type CreateResult,
  type CustodyOptions,
  type EnvelopePort,
  type KeyValuePort,
  type ListResult,
  openVault,
  type PendingRecovery,
  type Secret,
  type UnlockResult,
  type Vault,
  type VaultEnv,
  type VaultState,
} from '../../vault/index.ts'
import { createBackupModel } from './backup-model.ts'
import { createKeysModel } from './keys-model.ts'

export type VaultView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'working'; readonly what: 'creating' | 'unlocking' }
  /** Just created: the recovery code is offered before anything else. */
  | { readonly kind: 'recovery'; readonly vault: Vault; readonly recovery: PendingRecovery }
  | {
      readonly kind: 'unlocked'
      readonly vault: Vault
      readonly unreadable: number
      readonly recovered?: RecoveredCount
    }
  | Exclude<VaultState, { kind: 'unlocked' }>

/** Records brought back from copies; `older`: how many of them without their last edits. */
export interface RecoveredCount {
  readonly count: number
  readonly older: number
}

/** The database takes no record. `reason`: why making it anew failed. */
export interface Trouble {
  readonly kind: 'refused' | 'working' | 'mended'
  readonly reason?: string
}

export interface Refusal {
  readonly reason: string
  readonly detail?: string
}

export function createVaultModel(
  makeEnv: () => Promise<VaultEnv>,
  onLock: () => void,
  envelope: EnvelopePort,
  /** What lives in memory as long as the browser runs. */
  session: KeyValuePort,
  chosen: Preferences = DEFAULT_PREFERENCES,
) {
  const preferences = signal(chosen)
  const note = signal<BackupNote | undefined>(undefined)
  const view = signal<VaultView>({ kind: 'loading' })
  const refusal = signal<Refusal | undefined>(undefined)
  const warning = signal(false)
  const trouble = signal<Trouble | undefined>(undefined)
  const changed = listeners()
  const elsewhere = listeners()

  function hold(vault: Vault): void {
    vault.on('lock', onLock)
    vault.on('change', ({ here, quiet }) => {
      // A database that takes a change is in no trouble.
      if (here && !quiet && trouble.value?.kind !== 'working') trouble.value = undefined
      if (!quiet) changed.tell()
      if (!here) elsewhere.tell()
    })
    vault.on('refused', () => {
      if (trouble.value?.kind !== 'working') trouble.value = { kind: 'refused' }
    })
    vault.on('warning', () => {
      warning.value = true
    })
  }

  function show(next: VaultView): void {
    view.value = next
    changed.tell()
    if (next.kind === 'unlocked') void readNote()
  }

  async function readNote(): Promise<void> {
    note.value = await readBackupNote()
  }

  /** The vault has taken a draft of a page, or let one go: that is no change which a backup would hold. */
  async function draftKept(): Promise<void> {
    const id = vaultOf(view.value)?.status()?.vaultId
    // At worst the reminder of a backup comes early.
    if (id !== undefined) await noteDraftWrite(id).then(readNote, () => undefined)
  }

  /** Whether a backup is due, for the open vault. */
  function reminder(): Reminder | undefined {
    const status = vaultOf(view.value)?.status()
    return status && reminderFor(status, note.value, preferences.value.reminderDays, Date.now())
  }

  const withIdle = (options: CustodyOptions): CustodyOptions => ({
    ...options,
    idleMinutes: preferences.value.idleMinutes,
  })

  /** A part of the vault that cannot be loaded, and whatever else should not happen, leaves the user with a text and a way back. */
  async function told<T>(act: () => Promise<T>, back: VaultView): Promise<T> {
    try {
      return await act()
    } catch (error) {
      refusal.value = { reason: 'not-opened' }
      show(back)
      throw error
    }
  }

  async function open(): Promise<void> {
    refusal.value = undefined
    const state = await told(async () => openVault(await makeEnv()), { kind: 'loading' })
    if (state.kind === 'unlocked') {
      hold(state.vault)
      const all = await state.vault.list()
      show({ kind: 'unlocked', vault: state.vault, unreadable: countMissing(state.vault, all) })
    } else show(state)
  }

  function created(result: CreateResult | { ok: false; reason: 'not-put-aside' }, before: VaultView): void {
    if (!result.ok) {
      refusal.value = { reason: result.reason }
      show(before)
      return
    }
    hold(result.vault)
    show({ kind: 'recovery', vault: result.vault, recovery: result.recovery })
  }

  async function create(passphrase: string, options: CustodyOptions): Promise<void> {
    const state = view.value
    if (state.kind !== 'first-run' && state.kind !== 'lost' && state.kind !== 'damaged') return
    refusal.value = undefined
    view.value = { kind: 'working', what: 'creating' }
    created(
      await told<CreateResult | { ok: false; reason: 'not-put-aside' }>(
        () =>
          state.kind === 'first-run'
            ? state.create(passphrase, withIdle(options))
            : state.startOver(passphrase, withIdle(options)),
        state,
      ),
      state,
    )
  }

  async function unlock(secret: Secret, options: CustodyOptions): Promise<void> {
    const state = view.value
    if (state.kind !== 'locked') return
    refusal.value = undefined
    view.value = { kind: 'working', what: 'unlocking' }
    const result: UnlockResult = await told(() => state.unlock(secret, withIdle(options)), state)
    if (result.ok) {
      hold(result.vault)
      show({ kind: 'unlocked', vault: result.vault, unreadable: result.unreadable.length })
      return
    }
    refusal.value = { reason: result.reason }
    if (result.reason.startsWith('damaged')) {
      const what = result.reason === 'damaged-manifest' ? 'manifest' : 'header'
      show({ kind: 'damaged', what, ...(await state.rescue()) })
      return
    }
    show('throttle' in result ? { ...state, throttle: result.throttle } : state)
  }

  /** Asks the copies outside the database for the records that cannot be read. */
  async function recover(): Promise<void> {
    const state = view.value
    if (state.kind !== 'unlocked') return
    const result = await state.vault.recover()
    refusal.value = result.ok ? undefined : { reason: result.reason }
    if (!result.ok) return
    const older = result.recovered.filter((record) => record.older).length
    const recovered = { count: result.recovered.length, older }
    show({ kind: 'unlocked', vault: state.vault, unreadable: result.unreadable.length, recovered })
  }

  /** Makes a database anew that takes no record. What the user has typed stays in the form. */
  async function repair(): Promise<void> {
    const vault = vaultOf(view.value)
    if (!vault) return
    trouble.value = { kind: 'working' }
    const result = await vault.repair()
    trouble.value = result.ok ? { kind: 'mended' } : { kind: 'refused', reason: result.reason }
  }

  /** What the list was read from: the notice beside it counts exactly what is missing there. */
  function listed(all: ListResult<Collection>): void {
    const state = view.value
    if (state.kind !== 'unlocked' || (!all.ok && all.reason === 'locked')) return
    const unreadable = countMissing(state.vault, all)
    if (unreadable === state.unreadable) return
    const { recovered, ...rest } = state
    view.value = { ...rest, unreadable, ...(recovered && unreadable < state.unreadable ? { recovered } : {}) }
  }

  async function confirmRecovery(typed: string): Promise<boolean> {
    const state = view.value
    if (state.kind !== 'recovery') return false
    const result = await state.recovery.confirm(typed)
    refusal.value = result.ok ? undefined : { reason: result.reason }
    if (result.ok) show({ kind: 'unlocked', vault: state.vault, unreadable: 0 })
    return result.ok
  }

  const activity = lateActivityLog(() => vaultOf(view.value))

  return {
    view,
    refusal,
    warning,
    /** What was done for whom, in the open vault. */
    activity,
    open,
    create,
    unlock,
    recover,
    trouble,
    repair,
    listed,
    confirmRecovery,
    skipRecovery: () => {
      const state = view.value
      if (state.kind === 'recovery') show({ kind: 'unlocked', vault: state.vault, unreadable: 0 })
    },
    lock: async () => {
      const vault = vaultOf(view.value)
      await vault?.lock('user')
    },
    restore: async (id: string) => {
      const state = view.value
      if (state.kind !== 'lost' && state.kind !== 'damaged') return
      const result = await state.restore(id)
      if (result.ok) await open()
      else refusal.value = { reason: result.reason }
    },
    keys: createKeysModel(() => vaultOf(view.value)),
    backup: createBackupModel(() => vaultOf(view.value), envelope, readNote, activity),
    envelope,
    session,
    preferences,
    reminder,
    draftKept,
    /** The open vault, or nothing. */
    vault: () => vaultOf(view.value),
    onChange: changed.add,
    /** Another page has written into the vault, also what is no change for a list of clients: its log, a draft. */
    onWriteElsewhere: elsewhere.add,
  }
}

function listeners() {
  const all = new Set<() => void>()
  return {
    add: (listener: () => void) => {
      all.add(listener)
      return () => all.delete(listener)
    },
    tell: () => {
      for (const listener of all) listener()
    },
  }
}

/** A disk that hands nothing over makes no empty vault: then all records are missing. */
const countMissing = (vault: Vault, all: ListResult<Collection>): number =>
  all.ok ? all.unreadable.length : (vault.status()?.records ?? 0)

function vaultOf(view: VaultView): Vault | undefined {
  return view.kind === 'unlocked' || view.kind === 'recovery' ? view.vault : undefined
}

export type VaultModel = ReturnType<typeof createVaultModel>
