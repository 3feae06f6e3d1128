import { buildPages } from './pages/build.ts'

/** Vitest's global setup of the e2e project: what the browser tests open must be built. */
export default async function setup(): Promise<void> {
  await buildPages()
}
