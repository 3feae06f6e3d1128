/** Titles of a table's columns read as the labels of a form's boxes would be. */
import type { FieldPath } from '@beian-assist/rules'
import type { Control, Evidence } from '../types.ts'
import { mapControls } from './map.ts'

/** A column is confirmed by a person before anything is read from it, so a likely meaning is worth offering. */
const LEAST = 0.8

/** Place that each title asks for, surely or likely; `undefined` where it is not clear. */
export function readTitles(titles: readonly string[]): readonly (FieldPath | undefined)[] {
  const controls = titles.map(
    (title, at): Control => ({
      id: `t${at}`,
      signature: title,
      kind: 'text',
      frame: '',
      rect: { x: 200, y: at * 40, width: 200, height: 30 },
      tag: 'input',
      required: false,
      multiple: false,
      flags: [],
      value: { text: '', values: [] },
      scope: [],
      region: 'table',
    }),
  )
  const evidence = titles.map(
    (text, at): Evidence => ({ control: `t${at}`, source: 'label', text: text.slice(0, 200), weight: 1 }),
  )
  // A table of clients is about filings, however few columns it has.
  const page = { url: 'about:blank', title: 'ICP备案', step: '备案信息填写', controls, evidence, leftOut: [], ms: 0 }
  const paths = new Map(
    mapControls(page).flatMap((one) =>
      one.status !== 'refused' && one.probability >= LEAST ? [[one.control, one.path] as const] : [],
    ),
  )
  return titles.map((_, at) => paths.get(`t${at}`))
}
