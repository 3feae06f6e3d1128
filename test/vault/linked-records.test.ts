import type { Filing } from '@beian-assist/rules'
import { parseFiling } from '@beian-assist/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyStored, Stored } from '../../extension/vault/index.ts'
import { lookupIn } from '../../extension/vault/profiles.ts'
import { known, same } from '../../extension/vault/records/blend.ts'
import { composeFiling } from '../../extension/vault/records/compose.ts'
import { certKey } from '../../extension/vault/records/identity.ts'
import { judge, registry } from '../../extension/vault/records/registry.ts'
import { type SplitOptions, splitFiling } from '../../extension/vault/records/split.ts'
import { filingOf, personOf } from './support/arbitrary.ts'

const runs = { numRuns: process.env.BA_DEEP === '1' ? 5000 : 300 }

/** The records without the encryption around them: what `vault.commit` makes of the puts. */
class Shelf {
  readonly byId = new Map<string, AnyStored>()

  save(filing: Filing, options: SplitOptions) {
    const of = (col: string) => [...this.byId.values()].filter((record) => record.col === col) as never
    const split = splitFiling(
      filing,
      { people: of('person'), subjects: of('subject'), services: of('service'), materials: of('material') },
      options,
    )
    for (const put of split.puts) {
      const id = put.id!
      expect(judge(registry[put.col] as never, put.data)).toMatchObject({ ok: true })
      expect(put.rev ?? 0).toBe(this.byId.get(id)?.rev ?? 0)
      this.byId.set(id, { id, rev: (put.rev ?? 0) + 1, col: put.col, updatedAt: 0, data: put.data } as AnyStored)
    }
    return split
  }

  filing(id: string) {
    const record = this.byId.get(id) as Stored<'filing'>
    const { filing, missing } = composeFiling(record.data, lookupIn([...this.byId.values()]))
    expect(missing).toEqual([])
    return { record, filing }
  }

  count(col: string): number {
    return [...this.byId.values()].filter((record) => record.col === col).length
  }
}

/** Unknown and absent are one; a subject of which nothing is known is no subject. */
function plain(filing: Filing): unknown {
  const { subject, ...rest } = known(filing) as Record<string, unknown>
  return subject && Object.keys(subject).length ? { ...rest, subject } : rest
}

/** Every known value of `part` stands in `whole`, at the same place. */
function lacks(whole: unknown, part: unknown, path = ''): string[] {
  if (part === null || part === undefined) return []
  if (Array.isArray(part)) {
    if (!Array.isArray(whole) || whole.length !== part.length) return [path]
    return part.flatMap((item, i) => lacks(whole[i], item, `${path}[${i}]`))
  }
  if (typeof part === 'object')
    return Object.entries(part).flatMap(([key, item]) =>
      lacks((whole as Record<string, unknown> | undefined)?.[key], item, `${path}.${key}`),
    )
  return Object.is(whole, part) ? [] : [path]
}

describe('any filing, taken apart into linked records', () => {
  test('is generated as the rules know filings', () => {
    fc.assert(
      fc.property(filingOf, (filing) => {
        expect(parseFiling(filing)).toMatchObject({ ok: true })
      }),
      runs,
    )
  })

  test('comes back whole: not a value less, not a value more', () => {
    fc.assert(
      fc.property(filingOf, (filing) => {
        const shelf = new Shelf()
        const { filingId } = shelf.save(filing, { mode: 'import' })
        expect(plain(shelf.filing(filingId).filing)).toEqual(plain(filing))
      }),
      runs,
    )
  })

  test('comes back with every value also when its people, subject and services are known already', () => {
    fc.assert(
      fc.property(fc.array(filingOf, { minLength: 2, maxLength: 4 }), (filings) => {
        const shelf = new Shelf()
        const ids = filings.map((filing) => shelf.save(filing, { mode: 'import' }).filingId)
        filings.forEach((filing, i) => {
          expect(lacks(shelf.filing(ids[i]!).filing, plain(filing))).toEqual([])
        })
      }),
      runs,
    )
  })

  test('saved again unchanged writes nothing, in either mode', () => {
    fc.assert(
      fc.property(fc.array(filingOf, { minLength: 1, maxLength: 3 }), (filings) => {
        const shelf = new Shelf()
        const ids = filings.map((filing) => shelf.save(filing, { mode: 'import' }).filingId)
        for (const id of ids)
          for (const mode of ['edit', 'import'] as const) {
            const { record, filing } = shelf.filing(id)
            const again = shelf.save(filing, { mode, previous: record })
            expect(again.puts).toEqual([])
            expect(again.differences).toEqual([])
          }
      }),
      runs,
    )
  })

  test('edited into any other filing, it is that other filing; only untouched values follow a change of the same record', () => {
    fc.assert(
      fc.property(filingOf, filingOf, (before, wanted) => {
        const shelf = new Shelf()
        const { filingId } = shelf.save(before, { mode: 'import' })
        const { record } = shelf.filing(filingId)
        const old = new Map(shelf.byId)
        shelf.save(wanted, { mode: 'edit', previous: record })
        const after = shelf.filing(filingId)
        const places = placesOf(after.record.data, wanted, after.filing)
        const lost = lacks(after.filing, plain(wanted)).filter((path) => {
          const place = places.filter((other) => path.startsWith(`${other.path}.`)).at(-1)
          if (!place?.id) return true
          const field = path.slice(place.path.length + 1).split(/[.[]/)[0]!
          const stood = (old.get(place.id)?.data as { fields?: Record<string, unknown> } | undefined)?.fields?.[field]
          const changed = places.some(
            (other) =>
              other.id === place.id && other !== place && same(other.wanted[field], place.composed[field] ?? null),
          )
          return !(same(place.wanted[field], stood) && changed)
        })
        expect(lost).toEqual([])
      }),
      runs,
    )
  })

  test('a place that joins a person keeps what it brought, whatever happens to that person elsewhere', () => {
    const number = '440305198803120118'
    const shelf = new Shelf()
    const { filingId } = shelf.save({ principal: { certNumber: number } }, { mode: 'import' })
    const wanted: Filing = { principal: { mobileLookupFailed: false }, apps: [{ owner: { certNumber: number } }] }
    shelf.save(wanted, { mode: 'edit', previous: shelf.filing(filingId).record })
    expect(plain(shelf.filing(filingId).filing)).toEqual(wanted)
  })

  test('a number typed over by that of somebody known does not change that person', () => {
    const shelf = new Shelf()
    const known = { name: '王某', certType: 2, certNumber: '11010119900101123X', mobile: '13900000000' }
    const other = shelf.save({ principal: known }, { mode: 'import' }).filingId
    const { filingId } = shelf.save({ principal: holder }, { mode: 'import' })
    const { record, filing } = shelf.filing(filingId)
    const typed = { ...filing.principal, certNumber: known.certNumber }
    const { differences } = shelf.save({ ...filing, principal: typed }, { mode: 'edit', previous: record })
    expect(shelf.filing(other).filing.principal).toEqual(known)
    expect(shelf.filing(filingId).filing.principal).toEqual(typed)
    expect(differences).toContainEqual(
      expect.objectContaining({ field: 'mobile', kept: known.mobile, offered: holder.mobile }),
    )
  })
})

interface PlaceNow {
  readonly path: string
  readonly id: string | null
  readonly wanted: Record<string, unknown>
  readonly composed: Record<string, unknown>
}

/** Where records stand in a filing: the record's id, what was asked for there, and what is there. Inner places come last. */
function placesOf(record: Stored<'filing'>['data'], wanted: Filing, composed: Filing): PlaceNow[] {
  const place = (path: string, id: string | null | undefined, a: unknown, b: unknown): PlaceNow => ({
    path,
    id: id ?? null,
    wanted: (a ?? {}) as Record<string, unknown>,
    composed: (b ?? {}) as Record<string, unknown>,
  })
  const services = (['websites', 'apps'] as const).flatMap((name) =>
    (record[name] ?? []).flatMap((link, i) => [
      place(`.${name}[${i}]`, link.service, wanted[name]?.[i], composed[name]?.[i]),
      place(`.${name}[${i}].owner`, link.owner?.person, wanted[name]?.[i]?.owner, composed[name]?.[i]?.owner),
    ]),
  )
  return [
    place('.subject', record.subject?.subject, wanted.subject, composed.subject),
    place('.principal', record.principal?.person, wanted.principal, composed.principal),
    ...services,
  ]
}

const holder = { name: '林示例', certType: 2, certNumber: '440305198803120118', mobile: '13800138001' }

describe('a person in several filings', () => {
  test('is one record however the number is written; others are not drawn in', () => {
    fc.assert(
      fc.property(fc.array(personOf, { minLength: 1, maxLength: 8 }), (people) => {
        const shelf = new Shelf()
        for (const { certType: _type, ...principal } of people) shelf.save({ principal }, { mode: 'import' })
        const numbers = new Set(people.map((person) => certKey(person as never)).filter(Boolean))
        const stored = [...shelf.byId.values()].flatMap((record) =>
          record.col === 'person' ? [certKey(record.data.fields)] : [],
        )
        expect(stored.filter((number) => number !== '').sort()).toEqual([...numbers].sort())
      }),
      runs,
    )
  })

  test('changed in one shows the change in the others, but for what they have of their own', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.option(fc.constant('13911111111'), { nil: undefined }),
        (mobile, own) => {
          const shelf = new Shelf()
          const one = shelf.save({ principal: holder }, { mode: 'import' }).filingId
          const two = shelf.save({ principal: own ? { ...holder, mobile: own } : holder }, { mode: 'import' }).filingId
          expect(shelf.count('person')).toBe(1)
          const { record, filing } = shelf.filing(one)
          shelf.save({ ...filing, principal: { ...filing.principal, mobile } }, { mode: 'edit', previous: record })
          expect(shelf.filing(one).filing.principal?.mobile).toBe(mobile)
          expect(shelf.filing(two).filing.principal?.mobile).toBe(own ?? mobile)
        },
      ),
      runs,
    )
  })

  test('the contradiction is reported with both values, by place, and never taken silently', () => {
    fc.assert(
      fc.property(personOf, (offered) => {
        const shelf = new Shelf()
        shelf.save({ principal: holder }, { mode: 'import' })
        const theirs = { ...offered, certNumber: holder.certNumber, certType: holder.certType }
        const { differences, filingId } = shelf.save({ principal: theirs }, { mode: 'import' })
        const contradicting = Object.entries(known(theirs) as object)
          .filter(([field, value]) => field in holder && !same(value, holder[field as keyof typeof holder]))
          .map(([field, value]) => ({ field, kept: holder[field as keyof typeof holder], offered: value as unknown }))
        expect(
          differences.map(({ field, kept, offered: other }) => ({ field, kept, offered: other })).sort(byField),
        ).toEqual(contradicting.sort(byField))
        expect(differences.every(({ path, col }) => path === 'principal' && col === 'person')).toBe(true)
        expect(lacks(shelf.filing(filingId).filing.principal, theirs)).toEqual([])
      }),
      runs,
    )
  })
})

const byField = (a: { field: string }, b: { field: string }) => (a.field < b.field ? -1 : 1)
