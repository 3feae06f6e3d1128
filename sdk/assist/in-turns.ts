/** A look at a page mapped in slices, so that the page stays alive meanwhile. */
import { bringLists, bringWords } from '../filing/wordbooks.ts'
import { mapping } from '../mapping/in-steps.ts'
import { createPause } from '../page/pause.ts'
import { inTurns } from '../steps.ts'
import type { Mapping, PageScan } from '../types.ts'

/** What mapping takes is brought before, what planning and reading take of it after: both may follow at once. */
export async function mapInTurns(page: PageScan, pause?: ReturnType<typeof createPause>): Promise<readonly Mapping[]> {
  await bringLists(page.controls)
  const mappings = await inTurns(mapping(page), pause ?? createPause())
  await bringWords(mappings)
  return mappings
}
