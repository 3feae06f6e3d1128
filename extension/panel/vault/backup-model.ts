/** Backups as the panel sees them: one signal of states, and what can be done in each. */
import { signal } from '@preact/signals'
import type { ActivityLog } from '../../activity/log.ts'
import { keepBackupNote } from '../../settings/backup-note.ts'
import {
  type BackupFile,
  type Differing,
  type EnvelopePort,
  type ImportPlan,
  newPassphraseProblem,
  type PlanOptions,
  type Vault,
} from '../../vault/index.ts'

export type BackupView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly what: 'making' | 'reading' | 'importing' }
  /** Made, opened again and compared; `url` stays good as long as the page. */
  | { readonly kind: 'made'; readonly file: BackupFile; readonly url: string; readonly gen: number }
  | { readonly kind: 'planned'; readonly plan: ImportPlan }
  | { readonly kind: 'imported'; readonly count: number }
  | { readonly kind: 'refused'; readonly reason: string; readonly detail: string }

export const countOf = (plan: ImportPlan, ...states: ImportPlan['lines'][number]['state'][]): number =>
  plan.lines.filter(({ state }) => states.includes(state)).length

export function createBackupModel(
  vault: () => Vault | undefined,
  envelope: EnvelopePort,
  onSaved: () => void,
  activity: ActivityLog,
) {
  const view = signal<BackupView>({ kind: 'idle' })
  const refuse = (reason: string, detail = '') => {
    view.value = { kind: 'refused', reason, detail }
  }

  async function make(passphrase: string, scans = true): Promise<void> {
    const open = vault()
    if (!open) return refuse('locked')
    const weak = newPassphraseProblem(passphrase)
    if (weak) return refuse(weak)
    view.value = { kind: 'working', what: 'making' }
    const gen = open.status()?.gen ?? 0
    const made = await open.exportBackup(passphrase, envelope, { scans })
    if (!made.ok) return refuse(made.reason)
    const { file } = made
    const url = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: 'application/octet-stream' }))
    view.value = { kind: 'made', file, url, gen }
  }

  /** The user took the file: from here on the reminder counts. */
  async function saved(): Promise<void> {
    const status = vault()?.status()
    if (view.value.kind !== 'made' || !status) return
    await keepBackupNote({ vaultId: status.vaultId, gen: view.value.gen, at: Date.now() })
    await activity.note({ act: 'export', what: 'backup', count: view.value.file.records })
    onSaved()
  }

  /** Opens a file and says what it would bring; nothing is written yet. */
  async function read(file: File, passphrase: string, options: PlanOptions = {}): Promise<void> {
    const open = vault()
    if (!open) return refuse('locked')
    view.value = { kind: 'working', what: 'reading' }
    const bytes = new Uint8Array(await file.arrayBuffer())
    // What was closed to this vault's own key needs no passphrase.
    const { envelopeAsks } = await import('@beian-assist/rules/backup')
    const keys = envelopeAsks(bytes) === 'key' ? await open.list('key') : undefined
    const own = keys?.ok ? keys.records.map(({ data }) => data.identity) : []
    const planned = await open.planImport(bytes, keys ? { identities: own } : passphrase, envelope, options)
    if (planned.ok) {
      view.value = { kind: 'planned', plan: planned.plan }
    } else if (planned.reason === 'envelope') refuse(planned.problem)
    else if (planned.reason === 'content') {
      const { problem } = planned
      refuse(problem.code.startsWith('newer') ? 'newer' : 'content', problem.code)
    } else refuse(planned.reason)
  }

  async function bring(differing: Differing): Promise<void> {
    const open = vault()
    if (view.value.kind !== 'planned' || !open) return
    const { plan } = view.value
    view.value = { kind: 'working', what: 'importing' }
    const done = await open.applyImport(plan, differing)
    if (done.ok) {
      view.value = { kind: 'imported', count: done.records.length }
      const clients = plan.lines.flatMap(({ id, col }) => (col === 'subject' || col === 'filing' ? [id] : []))
      await activity.note({
        act: 'import',
        what: plan.aligning ? 'handover' : 'backup',
        clients,
        count: done.records.length,
      })
    } else refuse(done.reason === 'conflict' ? 'moved' : done.reason)
  }

  return {
    view,
    make,
    saved,
    read,
    bring,
    close: () => {
      if (view.value.kind === 'made') URL.revokeObjectURL(view.value.url)
      view.value = { kind: 'idle' }
    },
  }
}

export type BackupModel = ReturnType<typeof createBackupModel>
