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
  /**
   * Ways of reading the signature from the page as it is now, by what each gave at its scan. A scan sees the page around
   * the control with other eyes than the one before: each signature is read again as its own scan read it.
   */
  readonly signers: Map<string, () => string>
}

/** Scans whose signatures still count: a preview may be some changes of the page old. */
const REMEMBERED = 12

export type Registry = ReturnType<typeof createRegistry>

/** Ids of controls: the same node of the same kind keeps its id for as long as it lives. */
export const createRegistry = () => {
  const ids = new WeakMap<Element, Pick<Entry, 'signers'> & { readonly id: ControlId; readonly kind: string }>()
  const entries = new Map<ControlId, Entry>()
  let count = 0
  return {
    register(found: Found): Entry {
      const anchor = found.input ?? found.parts[0] ?? found.root
      const known = ids.get(anchor)
      const isSame = known?.kind === found.kind
      const id = isSame ? known.id : `c${++count}`
      const signers = isSame ? known.signers : new Map<string, () => string>()
      ids.set(anchor, { id, kind: found.kind, signers })
      const nodes: ControlNodes = {
        id,
        kind: found.kind,
        root: found.root,
        input: found.input as HTMLElement | null,
        parts: found.parts,
      }
      const entry: Entry = { nodes, found, face: found.face ?? found.root, frame: '', flags: [], signers }
      entries.set(id, entry)
      return entry
    },
    /** Takes the reader of a scan; returns the signature as of now. */
    sign(entry: Entry, read: () => string): string {
      const signature = read()
      entry.signers.delete(signature)
      entry.signers.set(signature, read)
      const [oldest] = entry.signers.keys()
      if (entry.signers.size > REMEMBERED && oldest !== undefined) entry.signers.delete(oldest)
      return signature
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
