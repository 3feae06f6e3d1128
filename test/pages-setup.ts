import { allKits, buildKits } from './kits/build.ts'
import { buildPages } from './pages/build.ts'

/** Vitest's global setup of the pages project: pages are built once here, since its files run side by side. */
export default async function setup(): Promise<void> {
  await buildPages()
  await buildKits(allKits)
}
