/** The form of the document this code runs in, as a port: page, drivers and marks joined. Knows nothing of profiles. */
import type { ControlNote } from '../check/control-notes.ts'
import { isClearable } from '../drivers/clearable.ts'
import type { World } from '../drivers/driver.ts'
import type { Writer } from '../drivers/write.ts'
import { FormRefusal } from '../form-refusal.ts'
import type { Marks } from '../page/marks.ts'
import type { Notes } from '../page/notes.ts'
import { createPage, type PageOptions } from '../page/page.ts'
import { readControl } from '../page/reading.ts'
import type { ControlId, FormPort, Reading } from '../types.ts'
import { isEmpty } from '../verify/empty.ts'

export interface LocalFormOptions extends PageOptions {
  /** `page`: beside the page's own scripts; `isolated`: a content script's world. Default `page`. */
  readonly world?: World
}

export interface LocalForm extends Required<FormPort> {
  /** Brings a frame of another origin into view (`FrameSeen.path`); whether the user can see it now. */
  showFrame(path: string): Promise<boolean>
  /** Says these words at the controls, and no others: `aria-describedby`, `aria-invalid`. Takes them away with the form. */
  describe(notes: readonly ControlNote[]): Promise<void>
}

/** Lives until `signal` aborts; after that every call is refused with `aborted`. */
export function localForm(root: Document | Element, options: LocalFormOptions = {}): LocalForm {
  const { world = 'page', ...pageOptions } = options
  const signal = options.signal ?? new AbortController().signal
  const page = createPage(root, pageOptions)
  // What writes and what draws is most of the engine, and a page that is only read needs neither.
  let writer: Writer | undefined
  let marks: Marks | undefined
  let drawing = 0
  let notes: Notes | undefined
  let describing = 0
  const hands = async (): Promise<Writer> => {
    const { createWriter } = await import('./hands.ts')
    alive()
    writer ??= createWriter(page, { world, signal })
    return writer
  }
  const alive = (): void => {
    if (signal.aborted) throw new FormRefusal('aborted')
  }
  const canUndo = (id: ControlId, shown: Reading): boolean => {
    const nodes = page.nodes(id)
    return nodes !== undefined && (!isEmpty(shown) || isClearable(nodes))
  }

  return {
    async scan() {
      alive()
      const scan = await page.scan()
      alive()
      const controls = scan.controls.map((control) => ({
        ...control,
        clearable: canUndo(control.id, control.value),
      }))
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
    async write(writes, { transaction, files, signal: stop, acted }) {
      alive()
      return (await hands()).write(writes, {
        transaction,
        ...(files ? { files } : {}),
        ...(stop ? { signal: stop } : {}),
        ...(acted ? { acted } : {}),
      })
    },
    async undo(transaction, controls) {
      alive()
      return (await hands()).undo(transaction, controls)
    },
    async written() {
      alive()
      return writer?.written()
    },
    async addRow(anchor, list) {
      alive()
      const nodes = page.nodes(anchor)
      if (!nodes) return 'unsure'
      const { addRow } = await import('./hands.ts')
      alive()
      return addRow(nodes, list, signal)
    },
    async showFrame(path) {
      alive()
      return page.showFrame(path)
    },
    async describe(wanted) {
      alive()
      const mine = ++describing
      if (wanted.length === 0 && !notes) return
      const { createNotes } = await import('../page/notes.ts')
      alive()
      if (mine !== describing) return
      notes ??= createNotes(signal)
      notes.show(
        wanted.flatMap(({ control, ...note }) => {
          const nodes = page.nodes(control)
          return nodes ? [{ ...note, nodes }] : []
        }),
      )
    },
    async pointed() {
      alive()
      return page.focused()
    },
    async focus(id) {
      alive()
      page.focus(id)
    },
    async mark(wanted) {
      alive()
      const mine = ++drawing
      if (wanted.length === 0 && !marks) return
      const { createMarks } = await import('../page/marks.ts')
      alive()
      if (mine !== drawing) return
      marks ??= createMarks(root, signal)
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
