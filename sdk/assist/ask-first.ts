/** Lets the embedding page see, and stop, what is about to be written. */
import type { FieldId, FieldPath } from '@beian-assist/rules'
import { bringLists } from '../filing/wordbooks.ts'
import { FormRefusal } from '../form-refusal.ts'
import { mapping } from '../mapping/in-steps.ts'
import { type Knowledge, withKnowledge } from '../mapping/knowledge.ts'
import { atOnce } from '../steps.ts'
import type { ConfirmedWrite, FormPort, Mapping, PageScan, Scan, WriteResult } from '../types.ts'
import { mapInTurns } from './in-turns.ts'

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
  /** What a look at the page means, in slices. That of the latest look is made once. */
  map(seen: PageScan): Promise<readonly Mapping[]>
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
export function askFirst(form: Required<FormPort>, questions: Questions, knowledge?: Knowledge): AskingForm {
  let page: PageScan | undefined
  let mapped: Scan | undefined
  let allowed: string | undefined
  const latest = (): Scan | undefined => {
    mapped ??= page && { ...page, mappings: atOnce(mapping(withKnowledge(page, knowledge))) }
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
    async map(seen) {
      if (seen === page && mapped) return mapped.mappings
      const mappings = await mapInTurns(withKnowledge(seen, knowledge))
      if (seen === page) mapped ??= { ...seen, mappings }
      return mappings
    },
    async scan() {
      const seen = await form.scan()
      // `latest()` may be asked before anybody has mapped it.
      await bringLists(seen.controls)
      page = seen
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
    async undo(transaction, controls) {
      if (!questions.undo()) throw new FormRefusal('aborted')
      return form.undo(transaction, controls)
    },
  }
}
