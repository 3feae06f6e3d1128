/** For who has no time to wait, and no page to load for: tests, tools, work on recorded pages. */
import * as lists from '../mapping/option-lists.ts'
import * as choices from '../plan/enum-words.ts'
import * as places from '../plan/region.ts'
import { shelve } from './wordbooks.ts'

export const withAllWordbooks = (): void => shelve({ lists, choices, places })
