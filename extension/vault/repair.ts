import type { Core } from './core.ts'
import { type Rebuilt, rebuild } from './rebuild.ts'
import type { Refused } from './records-io.ts'
import { putAside } from './restore.ts'
import { step } from './step.ts'

export type Repaired = { ok: true } | Extract<Rebuilt, { ok: false }> | Refused

/**
 * For a database that hands everything over and takes no record: it is made anew with all that it holds. The user asks for
 * it, since a disk that refused once may take the next write. What lies there now is put aside first.
 */
export async function repairDatabase(core: Core): Promise<Repaired> {
  const session = core.use()
  if (!session) return { ok: false, reason: 'locked' }
  if (!(await step('repair.aside', () => putAside(core.store)))) return { ok: false, reason: 'not-put-aside' }
  const anew = await step('repair.rebuild', () =>
    rebuild(core.store, session, async ({ manifest }) => ({ manifest, rows: new Map() })),
  )
  if (!anew.ok) return anew
  core.wrote(anew)
  return { ok: true }
}
