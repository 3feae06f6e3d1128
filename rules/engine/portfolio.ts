import type { Filing } from '../filing/filing.ts'
import { Bucket } from './bucket.ts'
import { describe, eachLookUp, type LookUp, type StoredFiling } from './stored-filing.ts'

/** One stored filing for each of several subjects, and the next of the same subject in case the first is left out. */
type Sample = readonly (readonly [StoredFiling, StoredFiling?])[]

/** Subjects that a finding names at most; more would only lengthen it. */
export const NAMED = 5
/** Up to so many filings a look through them costs less than keeping its result. */
const FEW = 32

/** Filings other than the one under check, indexed once so that each look-up is constant; can be kept and updated. */
export class Portfolio {
  private readonly stored = new Map<string, StoredFiling>()
  private readonly index: Readonly<Record<LookUp, Map<string, Bucket>>> = {
    phones: new Map(),
    emails: new Map(),
    persons: new Map(),
    owners: new Map(),
    websiteDomains: new Map(),
    subjects: new Map(),
    accounts: new Map(),
  }
  private readonly samples = new Map<string, Sample>()

  /** Indexes a list; each filing's key is its position. */
  static of(filings: readonly Filing[]): Portfolio {
    const portfolio = new Portfolio()
    for (const [position, filing] of filings.entries()) portfolio.put(String(position), filing)
    return portfolio
  }

  get size(): number {
    return this.stored.size
  }

  keys(): IterableIterator<string> {
    return this.stored.keys()
  }

  get(key: string): Filing | undefined {
    return this.stored.get(key)?.filing
  }

  /** Adds a filing, or replaces the one with that key. */
  put(key: string, filing: Filing): void {
    this.unindex(key)
    const entry = describe(key, filing)
    this.stored.set(key, entry)
    this.samples.clear()
    eachLookUp(entry, (name, value) => {
      let bucket = this.index[name].get(value)
      if (bucket === undefined) {
        bucket = new Bucket()
        this.index[name].set(value, bucket)
      }
      bucket.add(entry)
    })
  }

  delete(key: string): boolean {
    this.unindex(key)
    return this.stored.delete(key)
  }

  private unindex(key: string): void {
    const entry = this.stored.get(key)
    if (entry === undefined) return
    this.samples.clear()
    eachLookUp(entry, (name, value) => {
      const bucket = this.index[name].get(value)
      bucket?.remove(entry)
      if (bucket?.size === 0) this.index[name].delete(value)
    })
  }

  /** What a stored filing is found by: it can be compared with filings that have one of these in common. */
  values(key: string): readonly (readonly [LookUp, string])[] {
    const entry = this.stored.get(key)
    const values: (readonly [LookUp, string])[] = []
    if (entry !== undefined) eachLookUp(entry, (name, value) => values.push([name, value]))
    return values
  }

  /** Keys of all stored filings with a value. */
  *keysWith(name: LookUp, value: string): Generator<string> {
    for (const entry of this.index[name].get(value)?.all() ?? []) yield entry.key
  }

  /** Number of subjects, named or not, in whose filings a normalised value occurs. */
  subjectsWith(name: LookUp, value: string): number {
    return this.index[name].get(value)?.subjects ?? 0
  }

  /** Stored filings of a subject. */
  *ofSubject(number: string): Generator<StoredFiling> {
    yield* this.index.subjects.get(number)?.all() ?? []
  }

  /** A stored filing of a subject, other than `self`, that passes a test; `known` names the test. */
  anyOfSubject(
    number: string,
    self: string | undefined,
    known: string,
    test: (one: StoredFiling) => boolean,
  ): StoredFiling | undefined {
    return this.sample('subjects', number, known, test)[0]?.find((one) => one !== undefined && one.key !== self)
  }

  /**
   * Some stored filings with a value that pass a test, each of another subject, none of them `self` or of the given
   * subject; at most `NAMED`. `test` must depend on nothing but the filing and what `known` says.
   */
  others(
    name: LookUp,
    value: string,
    not: { readonly self: string | undefined; readonly subject: string },
    known = '',
    test: (one: StoredFiling) => boolean = () => true,
  ): readonly StoredFiling[] {
    const found: StoredFiling[] = []
    for (const [first, second] of this.sample(name, value, known, test)) {
      const one = first.key === not.self ? second : first
      if (one !== undefined && one.subjectNumber !== not.subject) found.push(one)
    }
    return found.slice(0, NAMED)
  }

  // Kept between checks where many share a value, so that checking all of them stays linear in their number.
  private sample(name: LookUp, value: string, known: string, test: (one: StoredFiling) => boolean): Sample {
    const bucket = this.index[name].get(value)
    if (bucket === undefined) return []
    const id = `${name} ${value} ${known}`
    const kept = bucket.size > FEW ? this.samples.get(id) : undefined
    if (kept) return kept
    const sample = sampleOf(bucket, test)
    if (bucket.size > FEW) this.samples.set(id, sample)
    return sample
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By number and key, so that what a finding names does not depend on which filing was changed last. */
function inOrder(bucket: Bucket): readonly (readonly StoredFiling[])[] {
  if (bucket.size === 1) return [...bucket.known()].map((one) => [...one])
  return [...bucket.known()]
    .map((filings) => [...filings].sort((a, b) => compare(a.key, b.key)))
    .sort(([a], [b]) => compare(a!.subjectNumber, b!.subjectNumber))
}

function sampleOf(bucket: Bucket, test: (one: StoredFiling) => boolean): Sample {
  const sample: [StoredFiling, StoredFiling?][] = []
  for (const filings of bucket.size > FEW ? bucket.known() : inOrder(bucket)) {
    const pair: StoredFiling[] = []
    for (const one of filings) {
      if (test(one)) pair.push(one)
      if (pair.length === 2) break
    }
    if (pair.length > 0) sample.push(pair as [StoredFiling, StoredFiling?])
    // One of them may be the subject under check, another the filing itself under its former subject.
    if (sample.length === NAMED + 2) break
  }
  return sample
}
