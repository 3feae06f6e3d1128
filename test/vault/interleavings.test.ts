/**
 * Two offices with two vaults: edits, handovers, whole backups both ways, removals, and power cuts between the stages, in any
 * order. A model that knows nothing of the code says what each vault must hold and which differences must have been shown.
 */
import { newKeyPair, openEnvelope, sealEnvelope } from '@beian-assist/rules/backup'
import { describe, expect, test } from 'vitest'
import type { EnvelopePort } from '../../extension/vault/backup-file.ts'
import type { AnyStored, Put, Vault } from '../../extension/vault/index.ts'
import { type Choice, differences, resolve } from '../../extension/vault/records/differences.ts'
import { setFaultHook } from '../../extension/vault/step.ts'
import { Choices } from '../clean/random.ts'
import { createVault, unlockVault } from './support/acts.ts'
import { cutPower } from './support/transactions.ts'
import { PASS, World } from './support/world.ts'

/** Rounds by blocks, so that a long run tells how far it is. */
const [BLOCKS, ROUNDS] = process.env.BA_DEEP === '1' ? [20, 50] : [1, 6]
const STEPS = 14
const quick: EnvelopePort = {
  seal: (payload, lock) => sealEnvelope(payload, lock, 1),
  open: openEnvelope,
  pair: newKeyPair,
}

type Content = { readonly col: string; readonly data: unknown }
type Held = Map<string, Content>
type Fields = Record<string, unknown>

/** What must be in a vault, by id; changed only by what was done there on purpose. */
class Office {
  readonly world = new World()
  vault!: Vault
  held: Held = new Map()

  async records(): Promise<AnyStored[]> {
    const all = await this.vault.list()
    if (!all.ok) throw new Error(all.reason)
    if (all.unreadable.length > 0) throw new Error('unreadable')
    return all.records as AnyStored[]
  }

  async shown(): Promise<Held> {
    return new Map((await this.records()).map(({ id, col, data }) => [id, { col, data }]))
  }

  async expectHeld(): Promise<void> {
    expect(plain(await this.shown())).toEqual(plain(this.held))
  }
}

const plain = (held: Held) => Object.fromEntries([...held].sort(([a], [b]) => (a < b ? -1 : 1)))
const copy = <T>(value: T): T => structuredClone(value)

/** Places at which two contents differ, found the plain way: by walking both. */
function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, JSON.stringify(value)]])
  return new Map(Object.entries(value).flatMap(([key, item]) => [...leavesOf(item, `${path}.${key}`)]))
}
const differ = (a: unknown, b: unknown): boolean => {
  const [one, two] = [leavesOf(a), leavesOf(b)]
  return one.size !== two.size || [...one].some(([path, value]) => two.get(path) !== value)
}

const valueAt = (content: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((at, key) => (at as Fields | undefined)?.[key], content)

let serial = 0
const hexId = (): string => (++serial).toString(16).padStart(32, '0')

/** A client of one filing, a person of its own and perhaps one who is there already. */
function newClient(held: Held, pick: Choices): Put[] {
  const n = ++serial
  const people = [...held].filter(([, { col }]) => col === 'person').map(([id]) => id)
  const [subject, person, service, filing] = [hexId(), hexId(), hexId(), hexId()]
  const second = people.length > 0 && pick.chance(0.5) ? pick.of(people) : person
  return [
    { col: 'subject', id: subject, data: { fields: { name: `单位${n}` } } },
    { col: 'person', id: person, data: { fields: { name: `人${n}`, mobile: `1380000${n}` } } },
    { col: 'service', id: service, data: { kind: 'website', fields: { name: `站${n}` } } },
    {
      col: 'filing',
      id: filing,
      data: {
        title: `备案${n}`,
        fields: {},
        subject: { subject },
        principal: { person },
        websites: [{ service, owner: { person: second } }],
        files: [],
        outcome: [],
      },
    },
  ]
}

/** Everything a client reaches, by following ids through the texts of what is held. */
function reached(held: Held, subjects: ReadonlySet<string>): Set<string> {
  const filings = [...held].filter(([, { col, data }]) => {
    return col === 'filing' && subjects.has((data as { subject: { subject: string } }).subject.subject)
  })
  const text = JSON.stringify(filings)
  return new Set([...subjects, ...[...held.keys()].filter((id) => text.includes(`"${id}"`))])
}
const subjectsOf = (held: Held): string[] => [...held].flatMap(([id, { col }]) => (col === 'subject' ? [id] : []))

async function create(office: Office, pick: Choices): Promise<void> {
  const puts = newClient(office.held, pick)
  expect((await office.vault.commit({ puts })).ok).toBe(true)
  for (const { id, col, data } of puts) office.held.set(id!, { col, data: copy(data) })
}

async function edit(office: Office, pick: Choices): Promise<void> {
  const found = (await office.records()).filter(({ col }) => col !== 'activity' && col !== 'key')
  if (found.length === 0) return
  const one = pick.of(found)
  const data = copy(one.data) as { fields: Fields; title?: string }
  const token = `改${++serial}`
  if (one.col === 'filing') data.title = token
  else data.fields[pick.of(one.col === 'person' ? ['name', 'mobile', 'email'] : ['name', 'remark'])] = token
  expect((await office.vault.put({ col: one.col, id: one.id, rev: one.rev, data } as Put)).ok).toBe(true)
  office.held.set(one.id, { col: one.col, data: copy(data) })
}

async function remove(office: Office, pick: Choices): Promise<void> {
  const subjects = subjectsOf(office.held)
  if (subjects.length < 2) return
  const gone = new Set([pick.of(subjects)])
  const others = reached(office.held, new Set(subjects.filter((id) => !gone.has(id))))
  for (const id of reached(office.held, gone)) if (!others.has(id)) office.held.delete(id)
  expect((await office.vault.removeClients(gone)).ok).toBe(true)
}

/** Lets the power go at the `at`th point of the deed; true when it got that far. */
async function cutAt(office: Office, at: number, deed: () => Promise<unknown>): Promise<boolean> {
  let passed = 0
  let cut = false
  const never = () => new Promise<never>(() => {})
  await new Promise<void>((done, fail) => {
    setFaultHook(async (_label, work) => {
      if (cut) return never()
      if (++passed === at) {
        cut = true
        for (const page of [...office.world.pages]) office.world.kill(page)
        cutPower()
        office.world.restart()
        done()
        return never()
      }
      return work()
    })
    deed().then(() => done(), fail)
  }).finally(() => setFaultHook(undefined))
  if (!cut) return false
  await new Promise((next) => setTimeout(next, 0))
  office.vault = await unlockVault(office.world)
  return true
}

interface Seen {
  conflicts: number
  cuts: number
  files: number
}

/** A file from one office comes to the other: compared, decided value by value, stored or cut off. */
async function send(from: Office, to: Office, pick: Choices, whole: boolean, seen: Seen): Promise<void> {
  const subjects = subjectsOf(from.held)
  if (subjects.length === 0) return
  const chosen = new Set([pick.of(subjects), ...subjects.filter(() => pick.chance(0.4))])
  const made = whole ? await from.vault.exportBackup(PASS, quick) : await from.vault.exportHandover(chosen, PASS, quick)
  if (!made.ok) throw new Error(made.reason)
  seen.files++
  const sent = whole ? new Set(from.held.keys()) : reached(from.held, chosen)
  const planned = await to.vault.planImport(made.file.bytes, PASS, quick, { align: !whole })
  if (!planned.ok) throw new Error(planned.reason)
  const { plan } = planned
  // Nothing but what the chosen clients reach has left, and all of that.
  expect(plan.lines.map(({ id }) => id).sort()).toEqual([...sent].sort())
  const after: Held = copy(to.held)
  const decided = new Map<string, unknown>()
  for (const id of sent) {
    const [theirs, mine] = [from.held.get(id)!, to.held.get(id)]
    const line = plan.lines.find((one) => one.id === id)!
    if (!mine) {
      expect(line.state).toBe('new')
      after.set(id, copy(theirs))
    } else if (!differ(mine.data, theirs.data)) expect(line.state).toBe('same')
    else {
      // Every conflict is shown, with both contents and each value that differs.
      expect([line.state, line.mine, line.data]).toEqual(['differs', mine.data, theirs.data])
      const found = differences(mine.data, theirs.data)
      expect(found.length).toBeGreaterThan(0)
      seen.conflicts += found.length
      const choice = new Map(found.map(({ path }) => [path, pick.chance(0.5) ? 'theirs' : 'mine'] as [string, Choice]))
      const content = resolve(mine.data, theirs.data, choice)
      for (const { path, mine: a, theirs: b } of found)
        expect(valueAt(content, path)).toEqual(choice.get(path) === 'mine' ? a : b)
      decided.set(id, content)
      after.set(id, { col: mine.col, data: copy(content) })
    }
  }
  const store = async () => {
    const done = await to.vault.applyImport(plan, decided)
    if (!done.ok) throw new Error(done.reason)
  }
  if (pick.chance(0.35)) {
    const before = plain(to.held)
    const cut = await cutAt(to, 1 + pick.int(0, 59), store)
    if (cut) {
      seen.cuts++
      // All of it or none of it.
      const shown = plain(await to.shown())
      const all = JSON.stringify(shown) === JSON.stringify(plain(after))
      if (!all) expect(shown).toEqual(before)
      if (all) to.held = after
      return
    }
  } else await store()
  to.held = after
}

describe('two vaults', () => {
  test.each(Array.from({ length: BLOCKS }, (_, block) => block))(
    `block %i of ${ROUNDS} interleavings: no edit lost, every conflict shown, all or nothing at a power cut`,
    { timeout: 600_000 },
    async (block) => {
      const seen: Seen = { conflicts: 0, cuts: 0, files: 0 }
      for (let round = block * ROUNDS; round < (block + 1) * ROUNDS; round++) {
        const pick = new Choices(round + 1)
        const offices = [new Office(), new Office()] as const
        for (const office of offices) office.vault = await createVault(office.world)
        const trace: string[] = []
        try {
          for (let step = 0; step < STEPS; step++) {
            const at = pick.chance(0.5) ? 0 : 1
            const [here, there] = [offices[at]!, offices[1 - at]!]
            const deed = pick.of(['create', 'edit', 'edit', 'edit', 'handover', 'handover', 'whole', 'remove'] as const)
            trace.push(`${deed} ${at}`)
            if (deed === 'create') await create(here, pick)
            else if (deed === 'edit') await edit(here, pick)
            else if (deed === 'remove') await remove(here, pick)
            else await send(here, there, pick, deed === 'whole', seen)
            // The office that did nothing is looked at now and then, and at the end.
            await (deed === 'handover' || deed === 'whole' ? there : here).expectHeld()
          }
          for (const office of offices) await office.expectHeld()
        } catch (error) {
          throw new Error(`round ${round}: ${trace.join(', ')}`, { cause: error })
        }
        for (const { world } of offices) for (const page of [...world.pages]) world.kill(page)
      }
      // Enough has happened for the word “none lost” to mean something.
      expect(seen.files).toBeGreaterThan(ROUNDS)
      expect(seen.conflicts).toBeGreaterThan(ROUNDS / 4)
      expect(seen.cuts).toBeGreaterThan(ROUNDS / 10)
      process.stdout.write(`interleavings: block ${block}, ${ROUNDS}, ${JSON.stringify(seen)}\n`)
    },
  )
})
