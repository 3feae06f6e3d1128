import type { Mapping, PageScan } from '../types.ts'
import { type Knowledge, withKnowledge } from './knowledge.ts'
import { mapControls } from './map.ts'

/** The mappings of a page, in the light of what else is known of it. */
export const understand = (page: PageScan, knowledge?: Knowledge): Mapping[] =>
  mapControls(withKnowledge(page, knowledge))
