import type { ControlFlag, ControlId } from '../types.ts'
import { isConnected } from './dom.ts'
import type { Found } from './found.ts'
import type { ControlNodes } from './nodes.ts'
import type { Signed } from './signature.ts'

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
    /** An entry of a scan under way; it counts once the scan is finished. */
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
        ...(found.widget ? { widget: found.widget } : {}),
      }
      return { nodes, found, face: found.face ?? found.root, frame: '', flags: [], signers }
    },
    /** Takes the signature that a scan has read, and its way of reading it again. */
    sign({ signers }: Entry, { signature, read }: Signed): void {
      signers.delete(signature)
      signers.set(signature, read)
      const [oldest] = signers.keys()
      if (signers.size > REMEMBERED && oldest !== undefined) signers.delete(oldest)
    },
    /** What a finished scan has seen takes the place of what the one before had. */
    keep(seen: readonly Entry[]): void {
      entries.clear()
      for (const entry of seen) entries.set(entry.nodes.id, entry)
    },
    entry(id: ControlId): Entry | undefined {
      const entry = entries.get(id)
      return entry && isConnected(entry.nodes.root) ? entry : undefined
    },
  }
}
