import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildPages } from './pages/build.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Vitest's global setup of the e2e projects: what the browser tests open must be built. `npm test` has built the extension already. */
export default async function setup(): Promise<void> {
  await buildPages()
  if (process.env.BA_BUILT === '1' || process.env.BA_EXTENSION_BUILT === '1') return
  const build = spawnSync('node', ['test/build.ts', '--only', 'extension'], { cwd: root, stdio: 'inherit' })
  if (build.status !== 0) throw new Error('the extension could not be built')
  // Two projects have this setup; once is enough.
  process.env.BA_EXTENSION_BUILT = '1'
}
