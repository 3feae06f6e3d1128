/** Two backup files made one: opened, compared, decided field by field, written as a third. The vault is not touched. */
import { signal } from '@preact/signals'
import {
  type BackupFile,
  type EnvelopePort,
  type MergePlan,
  mergedContent,
  newPassphraseProblem,
  planMerge,
  readBackup,
  writeBackup,
} from '../../vault/index.ts'

export type MergeView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'planned'; readonly plan: MergePlan }
  | { readonly kind: 'made'; readonly file: BackupFile; readonly url: string }
  | { readonly kind: 'refused'; readonly which?: 1 | 2; readonly reason: string }

export interface GivenFile {
  readonly file: File
  readonly passphrase: string
}

export function createMergeModel(envelope: EnvelopePort) {
  const view = signal<MergeView>({ kind: 'idle' })

  async function open({ file, passphrase }: GivenFile, which: 1 | 2) {
    const read = await readBackup(new Uint8Array(await file.arrayBuffer()), passphrase, envelope)
    if (read.ok) return read.backup
    const { problem } = read
    const code = typeof problem === 'string' ? problem : problem.code.startsWith('newer') ? 'newer' : 'content'
    view.value = { kind: 'refused', which, reason: code }
    return undefined
  }

  async function compare(first: GivenFile, second: GivenFile): Promise<void> {
    view.value = { kind: 'working' }
    const one = await open(first, 1)
    const two = one && (await open(second, 2))
    if (one && two) view.value = { kind: 'planned', plan: planMerge(one, two) }
  }

  async function make(decided: ReadonlyMap<string, unknown>, passphrase: string): Promise<void> {
    if (view.value.kind !== 'planned') return
    const before = view.value
    const weak = newPassphraseProblem(passphrase)
    const content = mergedContent(before.plan, decided, Date.now())
    if (weak || !content) {
      view.value = { kind: 'refused', reason: weak ?? 'failed' }
      return
    }
    view.value = { kind: 'working' }
    const made = await writeBackup(content, passphrase, envelope)
    if (!made.ok) {
      view.value = { kind: 'refused', reason: made.reason }
      return
    }
    const url = URL.createObjectURL(new Blob([new Uint8Array(made.file.bytes)], { type: 'application/octet-stream' }))
    view.value = { kind: 'made', file: made.file, url }
  }

  return {
    view,
    compare,
    make,
    close: () => {
      if (view.value.kind === 'made') URL.revokeObjectURL(view.value.url)
      view.value = { kind: 'idle' }
    },
  }
}
export type MergeModel = ReturnType<typeof createMergeModel>
