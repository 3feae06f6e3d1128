import type { FieldPath } from '@beian-assist/rules'
import { type Signal, signal } from '@preact/signals'
import { valueAt } from '../../filing/path.ts'
import type { PanelStore } from './store.ts'

/** A name that was changed by one press, and what stood there. */
export interface Renaming {
  readonly path: FieldPath
  readonly profile: string | undefined
  /** What counted: the page's name, where it had one. */
  readonly from: string
  /** What the profile had, which is another thing when the page said otherwise. */
  readonly kept: unknown
  readonly to: string
}

/** Of each panel the last one. Kept apart from its state, which every panel loads when it opens. */
const last = new WeakMap<PanelStore, Signal<Renaming | undefined>>()

export function renamingOf(store: PanelStore): Signal<Renaming | undefined> {
  const known = last.get(store) ?? signal<Renaming | undefined>(undefined)
  last.set(store, known)
  return known
}

/** Changes the name as the one-click fix does, and keeps what is needed to take that back. */
export async function rename(store: PanelStore, path: FieldPath, to: string): Promise<void> {
  const from = valueAt(store.whole.value ?? {}, path)
  if (typeof from !== 'string') return
  const change: Renaming = { path, profile: store.profileId.value, from, kept: store.valueAt(path), to }
  await store.mend(path, to)
  if (store.valueAt(path) === to) renamingOf(store).value = change
}

/** Both the page and the profile hold again what they held. */
export async function renameBack(store: PanelStore, { path, from, kept }: Renaming): Promise<void> {
  await store.mend(path, from)
  if (kept !== from) await store.change([{ path, value: kept }])
  renamingOf(store).value = undefined
}
