/** Search over clients. Lives in memory while the vault is open and is never stored. */
import type { Client } from '../clients.ts'
import type { Readings } from '../pinyin/readings.ts'
import { digitsOf, fold } from './fold.ts'
import { findSpelling, type Spelling, spellingOf } from './spelling.ts'

export type Sort = 'match' | 'name' | 'updated'

export interface SearchOptions {
  readonly sort?: Sort
  /** Every one of these must be there. */
  readonly tags?: readonly string[]
  /** Default: only clients that are not archived. */
  readonly archived?: 'without' | 'only' | 'with'
}

/** What a client was found by, so that the list can say so where it is not the name. */
export type FoundBy = 'name' | 'pinyin' | 'number' | 'phone' | 'domain' | 'person' | 'service' | 'email' | 'tag'

export interface Hit {
  readonly client: Client
  readonly by: readonly FoundBy[]
}

interface Entry {
  readonly client: Client
  readonly name: string
  readonly spellings: readonly { readonly by: FoundBy; readonly spelling: Spelling }[]
  /** Folded texts in which any part counts. */
  readonly texts: readonly (readonly [FoundBy, string])[]
  readonly numbers: readonly string[]
  readonly phones: readonly string[]
}

/** Fewer digits are the end of a number: anywhere inside, they would be found in half of all ID numbers. */
const PART_OF_NUMBER = 6
/** Letters of a credit code are found by any part of this length. */
const PART_OF_CODE = 4

/** Score of a word: the lower the better; undefined: not found. */
function scoreOf(entry: Entry, word: string): { readonly score: number; readonly by: FoundBy } | undefined {
  const at = entry.name.indexOf(word)
  if (at >= 0) return { score: entry.name === word ? 0 : at === 0 ? 1 : 2, by: 'name' }
  const digits = digitsOf(word)
  if (digits.length === word.length && digits.length >= 3) {
    if (entry.phones.some((one) => one.endsWith(digits))) return { score: 3, by: 'phone' }
    if (entry.numbers.some((one) => one.endsWith(digits))) return { score: 3, by: 'number' }
    if (digits.length >= PART_OF_NUMBER) {
      if (entry.phones.some((one) => one.includes(digits))) return { score: 4, by: 'phone' }
      if (entry.numbers.some((one) => one.includes(digits))) return { score: 4, by: 'number' }
    }
  }
  if (/^[a-z0-9]*[a-z][a-z0-9]*$/.test(word)) {
    for (const { by, spelling } of entry.spellings) {
      const from = findSpelling(spelling, word)
      if (from >= 0) return { score: (by === 'pinyin' ? 3 : 6) + (from === 0 ? 0 : 1), by }
    }
  }
  if (
    digits !== word &&
    digits !== '' &&
    word.length >= PART_OF_CODE &&
    entry.numbers.some((one) => one.includes(word))
  )
    return { score: 4, by: 'number' }
  const found = entry.texts.find(([, text]) => text.includes(word))
  return found && { score: 5, by: found[0] }
}

export class ClientIndex {
  private readonly entries = new Map<string, Entry>()
  private readonly readings: Readings
  private readonly collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
  /** Position of each client in the order of names: comparing names anew for every search would be most of its time. */
  private ranks: ReadonlyMap<string, number> | undefined

  constructor(readings: Readings) {
    this.readings = readings
  }

  get size(): number {
    return this.entries.size
  }

  put(client: Client): void {
    this.ranks = undefined
    const spell = (by: FoundBy, name: string) => ({ by, spelling: spellingOf(name, this.readings) })
    const texts = (by: FoundBy, values: readonly string[]) => values.map((one) => [by, fold(one)] as const)
    const names = client.people.map(({ name }) => name)
    const services = client.services.map(({ name }) => name)
    this.entries.set(client.key, {
      client,
      name: fold(client.name),
      spellings: [
        spell('pinyin', client.name),
        ...names.map((one) => spell('person', one)),
        ...services.map((one) => spell('service', one)),
      ],
      texts: [
        ...texts('domain', client.domains),
        ...texts('person', names),
        ...texts('service', services),
        ...texts('email', client.emails),
        ...texts('tag', client.tags),
        ...texts(
          'name',
          client.filings.map(({ title }) => title),
        ),
      ],
      numbers: client.numbers.map(fold),
      phones: client.phones.map(digitsOf),
    })
  }

  delete(key: string): boolean {
    return this.entries.delete(key)
  }

  /** Brings the index to this list. */
  fill(clients: readonly Client[]): void {
    this.entries.clear()
    for (const client of clients) this.put(client)
    this.ranked()
  }

  private ranked(): ReadonlyMap<string, number> {
    if (this.ranks) return this.ranks
    const names = [...this.entries.values()].map(({ client }) => client)
    names.sort((a, b) => this.collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1))
    this.ranks = new Map(names.map(({ key }, rank) => [key, rank]))
    return this.ranks
  }

  /** Tags in use, with the number of clients that bear each. */
  tags(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const { client } of this.entries.values())
      for (const tag of client.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return new Map([...counts].sort(([a], [b]) => this.collator.compare(a, b)))
  }

  /** Clients in which every word of the query is found. */
  search(query: string, options: SearchOptions = {}): Hit[] {
    const { tags = [], archived = 'without', sort = query.trim() === '' ? 'updated' : 'match' } = options
    // A telephone is often pasted in groups: 138 0013-8001, +86 138….
    const number = /^[\d\s+-]+$/.test(query) ? digitsOf(query).replace(/^(?:00)?86(?=1\d{10}$)/, '') : ''
    const words = /^(?:1\d{10}|0\d{9,11})$/.test(number)
      ? [number]
      : query.trim().split(/\s+/).map(fold).filter(Boolean)
    const found: { hit: Hit; score: number }[] = []
    for (const entry of this.entries.values()) {
      const { client } = entry
      if (archived !== 'with' && client.archived !== (archived === 'only')) continue
      if (!tags.every((tag) => client.tags.includes(tag))) continue
      let score = 0
      const by: FoundBy[] = []
      for (const word of words) {
        const one = scoreOf(entry, word)
        if (!one) break
        score += one.score
        by.push(one.by)
      }
      if (by.length === words.length) found.push({ hit: { client, by: [...new Set(by)] }, score })
    }
    const later = (a: Hit, b: Hit) => b.client.updatedAt - a.client.updatedAt || (a.client.key < b.client.key ? -1 : 1)
    const ranks = this.ranked()
    const byName = (a: Hit, b: Hit) => ranks.get(a.client.key)! - ranks.get(b.client.key)!
    if (sort === 'name') found.sort((a, b) => byName(a.hit, b.hit))
    else if (sort === 'updated') found.sort((a, b) => later(a.hit, b.hit))
    else found.sort((a, b) => a.score - b.score || byName(a.hit, b.hit))
    return found.map(({ hit }) => hit)
  }
}
