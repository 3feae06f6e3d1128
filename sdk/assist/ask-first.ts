/** Lets the embedding page see, and stop, what is about to be written. */
import type { FieldId, FieldPath } from '@beian-assist/rules'
import { FormRefusal } from '../form-refusal.ts'
import { mapControls } from '../mapping/map.ts'
import type { ConfirmedWrite, FormPort, PageScan, Scan, WriteResult } from '../types.ts'

/** One write that is about to happen. */
export interface ComingWrite extends ConfirmedWrite {
  readonly field?: FieldId
  readonly path?: FieldPath
}

export interface Questions {
  /**
   * Asked before the first write of a fill, with the writes of its first wave (later ones follow from their answers), and
   * before every row that is added to a list (`row`, its name). False stops the fill.
   */
  fill(writes: readonly ComingWrite[], row?: string): boolean
  /** Asked before a fill is taken back. */
  undo(): boolean
}

export interface AskingForm extends Required<FormPort> {
  /** The latest look at the page, mapped. */
  latest(): Scan | undefined
}

const untouched = ({ control, expected = '' }: ConfirmedWrite): WriteResult => ({
  control,
  status: 'failed',
  reason: 'aborted',
  restored: true,
  old: expected,
  now: expected,
  driver: '',
  undoable: false,
  ms: 0,
})

/** The same form, which asks before it changes anything. A write that is stopped ends as `aborted`, the page untouched. */
export function askFirst(form: Required<FormPort>, questions: Questions): AskingForm {
  let page: PageScan | undefined
  let mapped: Scan | undefined
  let allowed: string | undefined
  const latest = (): Scan | undefined => {
    mapped ??= page && { ...page, mappings: mapControls(page) }
    return mapped
  }
  const agreed = (writes: readonly ConfirmedWrite[], row?: string): boolean => {
    const places = new Map(latest()?.mappings.map((mapping) => [mapping.control, mapping]))
    const coming = writes.map((write): ComingWrite => {
      const mapping = places.get(write.control)
      return mapping && mapping.status !== 'refused' ? { ...write, field: mapping.field, path: mapping.path } : write
    })
    return questions.fill(coming, row)
  }
  return {
    ...form,
    latest,
    async scan() {
      page = await form.scan()
      mapped = undefined
      return page
    },
    async write(writes, options) {
      if (options.transaction !== allowed && !agreed(writes)) return writes.map(untouched)
      allowed = options.transaction
      return form.write(writes, options)
    },
    async addRow(anchor, list) {
      if (!agreed([], list ?? '')) throw new FormRefusal('aborted')
      return form.addRow(anchor, list)
    },
    async undo(transaction) {
      if (!questions.undo()) throw new FormRefusal('aborted')
      return form.undo(transaction)
    },
  }
}
