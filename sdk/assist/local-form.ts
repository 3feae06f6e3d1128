/** The form of the document this code runs in, as a port: page, drivers and marks joined. Knows nothing of profiles. */
import { addRow } from '../drivers/add-row.ts'
import type { World } from '../drivers/driver.ts'
import { createWriter } from '../drivers/write.ts'
import { FormRefusal } from '../form-refusal.ts'
import { createMarks } from '../page/marks.ts'
import { createPage, type PageOptions } from '../page/page.ts'
import { readControl } from '../page/reading.ts'
import type { ControlId, FormPort, Reading } from '../types.ts'

export interface LocalFormOptions extends PageOptions {
  /** `page`: beside the page's own scripts; `isolated`: a content script's world. Default `page`. */
  readonly world?: World
}

/** Lives until `signal` aborts; after that every call is refused with `aborted`. */
export function createLocalForm(root: Document | Element, options: LocalFormOptions = {}): Required<FormPort> {
  const { world = 'page', ...pageOptions } = options
  const signal = options.signal ?? new AbortController().signal
  const page = createPage(root, pageOptions)
  const writer = createWriter(page, { world, signal })
  const marks = createMarks(root, signal)
  const alive = (): void => {
    if (signal.aborted) throw new FormRefusal('aborted')
  }

  return {
    async scan() {
      alive()
      const scan = await page.scan()
      const controls = scan.controls.map((control) => ({ ...control, clearable: writer.canUndo(control.id) }))
      return { ...scan, controls }
    },
    async read(ids) {
      alive()
      const readings: Record<ControlId, Reading> = {}
      for (const id of ids) {
        const nodes = page.nodes(id)
        if (nodes) readings[id] = readControl(nodes)
      }
      return readings
    },
    async write(writes, { transaction, files, signal: stop }) {
      alive()
      return writer.write(writes, { transaction, ...(files ? { files } : {}), ...(stop ? { signal: stop } : {}) })
    },
    async undo(transaction) {
      alive()
      return writer.undo(transaction)
    },
    async addRow(anchor, list) {
      alive()
      const nodes = page.nodes(anchor)
      return nodes ? addRow(nodes, list, signal) : 'unsure'
    },
    async focus(id) {
      alive()
      page.focus(id)
    },
    async mark(wanted) {
      alive()
      marks.show(
        wanted.flatMap((mark) => {
          const face = page.face(mark.control)
          return face ? [{ ...mark, face }] : []
        }),
      )
    },
    watch: (listener) => page.watch(listener),
  }
}
