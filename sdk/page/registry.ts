import type { ControlFlag, ControlId } from '../types.ts'
import { isConnected } from './dom.ts'
import type { Found } from './found.ts'
import type { ControlNodes } from './nodes.ts'

export interface Entry {
  readonly nodes: ControlNodes
  readonly found: Found
  /** What the user sees of the control. */
  readonly face: Element
  frame: string
  /** As the latest scan saw them. */
  flags: readonly ControlFlag[]
  /** Reads the signature from the page as it is now. */
  signature: () => string
}

export type Registry = ReturnType<typeof createRegistry>

/** Ids of controls: the same node of the same kind keeps its id for as long as it lives. */
export const createRegistry = () => {
  const ids = new WeakMap<Element, { readonly id: ControlId; readonly kind: string }>()
  const entries = new Map<ControlId, Entry>()
  let count = 0
  return {
    register(found: Found): Entry {
      const anchor = found.input ?? found.parts[0] ?? found.root
      const known = ids.get(anchor)
      const id = known && known.kind === found.kind ? known.id : `c${++count}`
      ids.set(anchor, { id, kind: found.kind })
      const nodes: ControlNodes = {
        id,
        kind: found.kind,
        root: found.root,
        input: found.input as HTMLElement | null,
        parts: found.parts,
      }
      const entry: Entry = { nodes, found, face: found.face ?? found.root, frame: '', flags: [], signature: () => '' }
      entries.set(id, entry)
      return entry
    },
    /** Forgets controls that the latest scan did not see. */
    keep(seen: ReadonlySet<ControlId>): void {
      for (const id of entries.keys()) if (!seen.has(id)) entries.delete(id)
    },
    entry(id: ControlId): Entry | undefined {
      const entry = entries.get(id)
      return entry && isConnected(entry.nodes.root) ? entry : undefined
    },
  }
}
