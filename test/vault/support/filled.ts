/** What most crashes befall: a vault of two people, mirrored. */
import type { Vault } from '../../../extension/vault/index.ts'
import { contents, createVault, putPerson } from './acts.ts'
import type { Deed } from './crash.ts'
import type { World } from './world.ts'

export interface Given {
  readonly vault: Vault
  readonly id: string
  readonly before: Record<string, unknown>
}

export async function filled(world: World): Promise<Given> {
  const vault = await createVault(world)
  const { id } = await putPerson(vault, '林示例')
  await putPerson(vault, '王某', '110101199001011237')
  await vault.mirrorNow()
  return { vault, id, before: await contents(vault) }
}

/** Contents without revisions, which a new key and a recovery count up. */
export const data = (all: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, (one as { data: unknown }).data]))

export const deed = <T>(one: Deed<T>) => one as unknown as Deed<unknown>
