import { openVault, type Vault, type VaultState } from '../../../extension/vault/index.ts'
import { PASS, type Page, type World } from './world.ts'

/** The state of that kind, or an error that says what it was instead. */
export async function expectState<K extends VaultState['kind']>(
  page: Page,
  kind: K,
): Promise<Extract<VaultState, { kind: K }>> {
  const state = await openVault(page.env)
  if (state.kind !== kind) throw new Error(`expected ${kind}, found ${JSON.stringify(state)}`)
  return state as Extract<VaultState, { kind: K }>
}

export async function createVault(world: World, page = world.page()): Promise<Vault> {
  const state = await expectState(page, 'first-run')
  const made = await state.create(PASS)
  if (!made.ok) throw new Error(`create: ${made.reason}`)
  return made.vault
}

export async function unlockVault(world: World, passphrase = PASS, page = world.page()): Promise<Vault> {
  const state = await expectState(page, 'locked')
  const opened = await state.unlock({ passphrase })
  if (!opened.ok) throw new Error(`unlock: ${opened.reason}`)
  return opened.vault
}

export const person = (name: string, certNumber = '440305198803120118') =>
  ({ col: 'person', data: { fields: { name, certNumber } } }) as const

export async function putPerson(vault: Vault, name: string, certNumber?: string): Promise<{ id: string; rev: number }> {
  const done = await vault.put(person(name, certNumber))
  if (!done.ok) throw new Error(`put: ${done.reason}`)
  return done.records[0]!
}

/** Everything in the vault, by id, with revisions: what two states are compared by. */
export async function contents(vault: Vault): Promise<Record<string, unknown>> {
  const all = await vault.list()
  if (!all.ok) throw new Error(`list: ${all.reason}`)
  if (all.unreadable.length) throw new Error(`unreadable: ${JSON.stringify(all.unreadable)}`)
  return Object.fromEntries(all.records.map(({ id, rev, col, data }) => [id, { rev, col, data }]).sort())
}
