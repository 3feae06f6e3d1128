import type { StoredFiling } from './stored-filing.ts'

/** The stored filings that hold one value, by their subject's number, so that those of one's own subject are passed over at once. */
export class Bucket {
  // Most values occur in one filing only; the map is made when a second one comes.
  private only: StoredFiling | undefined
  private many: Map<string, Set<StoredFiling>> | undefined
  /** Number of filings. */
  size = 0

  add(entry: StoredFiling): void {
    this.size += 1
    if (this.many === undefined) {
      if (this.only === undefined) {
        this.only = entry
        return
      }
      this.many = new Map([[this.only.subjectNumber, new Set([this.only])]])
      this.only = undefined
    }
    const ofSubject = this.many.get(entry.subjectNumber)
    if (ofSubject) ofSubject.add(entry)
    else this.many.set(entry.subjectNumber, new Set([entry]))
  }

  remove(entry: StoredFiling): void {
    this.size -= 1
    if (this.only === entry) this.only = undefined
    const ofSubject = this.many?.get(entry.subjectNumber)
    ofSubject?.delete(entry)
    if (ofSubject?.size === 0) this.many?.delete(entry.subjectNumber)
  }

  /** Number of subjects, those without a number counting as one. */
  get subjects(): number {
    return this.many?.size ?? (this.only === undefined ? 0 : 1)
  }

  *all(): Generator<StoredFiling> {
    if (this.only) yield this.only
    if (this.many) for (const filings of this.many.values()) yield* filings
  }

  /** The filings of each subject that has a number. */
  *known(): Generator<Iterable<StoredFiling>> {
    if (this.only && this.only.subjectNumber !== '') yield [this.only]
    if (this.many) for (const [subject, filings] of this.many) if (subject !== '') yield filings
  }
}
