/**
 * Writes confirmed values into the page's own controls, looks whether the page kept them, and can take them back.
 * Never throws: everything that can go wrong is a result. Never submits.
 */
import type { PageNodes } from '../page/nodes.ts'
import type { ConfirmedWrite, Ledger, Reading, UndoReceipt, WriteResult } from '../types.ts'
import { isEmpty } from '../verify/empty.ts'
import { Journal } from '../verify/journal.ts'
import { driverOfKind } from './catalogue.ts'
import { isClearable } from './clearable.ts'
import type { World } from './driver.ts'
import { listOptionsOf } from './list-options.ts'
import { followRenewals } from './renewal.ts'
import { createTurns } from './turns.ts'
import { undoEntries } from './undo.ts'
import { type Workplace, type WriteOptions, writeWave } from './wave.ts'

export type { WriteOptions } from './wave.ts'

export interface Writer {
  /**
   * In order, one after the other; results in the order of the writes. A second call may follow as soon as the first has
   * `acted`: its writes take their turn, and the second looks of both go on beside each other.
   */
  write(writes: readonly ConfirmedWrite[], options: WriteOptions): Promise<WriteResult[]>
  /** Last first. `controls`: only these, the others stay in the journal. */
  undo(transaction: string, controls?: readonly string[]): Promise<UndoReceipt[]>
  /** What the latest write left on the page. While any is under way, or being called off, it is waited for. */
  written(): Promise<Ledger | undefined>
  /** Whether the control, showing this, could be taken back after a write. */
  canUndo(id: string, shown: Reading): boolean
  /** Id of the driver that would write; '' when there is none. */
  driverFor(id: string): string
  /** Opens a pop-up list, reads its texts and closes it. [] when there is no list. */
  listOptions(id: string, signal?: AbortSignal): Promise<string[]>
}

export function createWriter(source: PageNodes, setup: { world: World; signal?: AbortSignal }): Writer {
  const page = followRenewals(source)
  const journal = new Journal()
  const never = new AbortController().signal
  const lifetime = setup.signal ?? never

  const place: Workplace = { page, world: setup.world, journal, turns: createTurns(), lifetime }
  const underWay = new Set<Promise<unknown>>()

  return {
    write: (writes, options) => {
      const result = writeWave(place, writes, options)
      const over = result
        .catch(() => undefined)
        .finally(() => {
          underWay.delete(over)
        })
      underWay.add(over)
      return result
    },
    written: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
      return journal.latest()
    },
    undo: (transaction, controls) => undoEntries(page, setup.world, journal.take(transaction, controls), lifetime),
    canUndo(id, shown) {
      const nodes = page.nodes(id)
      if (!nodes) return false
      return !isEmpty(shown) || isClearable(nodes)
    },
    driverFor(id) {
      const nodes = page.nodes(id)
      return nodes ? (driverOfKind(nodes.kind)?.id ?? '') : ''
    },
    listOptions: (id, signal) => listOptionsOf(page, setup.world, id, AbortSignal.any([lifetime, signal ?? never])),
  }
}
