import { MAX_SCAN } from '../filing/compare.ts'
import type { FieldId, FieldPath } from '../filing/field.ts'
import type { Kind } from '../filing/shape.ts'
import { dayNumber, instant, wholeMonths } from '../filing/time.ts'
import type { Reading } from './reading.ts'

type Raw = Readonly<Record<string, unknown>>

/** The values of one object of a filing as a rule sees them: null when absent. */
export type Values<T> = { readonly [K in keyof T]-?: NonNullable<T[K]> | null }

type JsType = 'string' | 'long' | 'number' | 'boolean' | 'strings' | 'numbers'
const JS_TYPE: Readonly<Record<Kind, JsType>> = {
  text: 'string',
  long: 'long',
  code: 'number',
  flag: 'boolean',
  date: 'string',
  time: 'string',
  texts: 'strings',
  codes: 'numbers',
  filingType: 'string',
  province: 'string',
  provider: 'string',
  nature: 'number',
}

/** Longest text that `parseFiling` lets pass in a field of several sentences. */
const MAX_LONG = 8192
/** Rules see no more of a text than a filing may hold, so that no input makes them slow. */
const cut = (text: string, most: number) => (text.length > most ? text.slice(0, most) : text)

const NO_VALUES: Raw = {}
const ofType = (value: unknown, type: JsType): boolean => {
  if (type === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string')
  if (type === 'numbers') return Array.isArray(value) && value.every(Number.isFinite)
  // NaN and the infinities are numbers that say nothing.
  if (type === 'number') return Number.isFinite(value)
  return typeof value === (type === 'long' ? 'string' : type)
}

const isBlankText = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

/** True when the value is an object whose keys may be read. */
export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * One object of the filing under check. Reading a property gives the value, or null when it is absent; in an incomplete
 * filing an absent value is noted, and the rule that read it is undecided.
 */
export class View<T extends object> {
  protected readonly raw: Raw
  protected readonly place: FieldPath
  protected readonly prefix: string
  readonly reading: Reading

  constructor(raw: unknown, place: FieldPath, prefix: string, reading: Reading) {
    this.raw = isObject(raw) ? raw : NO_VALUES
    this.place = place
    this.prefix = prefix
    this.reading = reading
  }

  protected kinds(): Readonly<Record<string, JsType>> {
    return {}
  }

  /** The object was given at all. */
  get present(): boolean {
    return this.raw !== NO_VALUES
  }

  /** Where a value stands in the filing; without a key, the object itself. */
  path(key?: keyof T & string): FieldPath {
    if (key === undefined) return this.place
    return this.place === '' ? key : `${this.place}.${key}`
  }

  /** Dictionary id of a value. */
  id(key: string): FieldId {
    const type = this.kinds()[key]
    const list = type === 'strings' || type === 'numbers' ? '[]' : ''
    return `${this.prefix}.${key}${list}` as FieldId
  }

  /** The value is given and of the right type. Notes nothing. */
  knows(key: string): boolean {
    return this.peek(key) !== null
  }

  /** The value is absent or a text of blanks. Notes nothing. */
  isBlank(key: string): boolean {
    const value = this.peek(key)
    return value === null || isBlankText(value)
  }

  /** It was given, as a text of blanks. Notes nothing. */
  holdsNothing(key: string): boolean {
    return isBlankText(this.peek(key))
  }

  /** A text to name the thing by in a message: '' while it is unknown. Notes nothing. */
  shown(key: keyof T & string): string {
    const value = this.peek(key)
    return typeof value === 'string' ? value.trim() : ''
  }

  /** The value of a field without which the rule cannot be decided, in a complete filing too. */
  need<K extends keyof T & string>(key: K): NonNullable<T[K]> | null {
    const value = this.peek(key)
    return value === null ? this.reading.miss(this.id(key)) : (value as NonNullable<T[K]>)
  }

  /** Calendar days from today to a date; negative when past, NaN when absent. */
  days(key: keyof T & string): number {
    return this.dated(key, (date) => dayNumber(date) - this.reading.todayNumber)
  }

  /** Whole months from today to a date; NaN when absent. */
  months(key: keyof T & string): number {
    return this.dated(key, (date) => wholeMonths(this.reading.today, date))
  }

  /** Minutes from a time to now; negative when it lies ahead, NaN when absent. */
  minutesSince(key: keyof T & string): number {
    return this.dated(key, (time) => (this.reading.now - instant(time)) / 60_000)
  }

  private dated(key: keyof T & string, count: (value: string) => number): number {
    const value = this.optional(key)
    if (typeof value !== 'string') return Number.NaN
    const result = count(value)
    if (Number.isNaN(result)) this.reading.miss(this.id(key))
    return result
  }

  protected optional(key: string): unknown {
    const value = this.peek(key)
    if (value === null && (!this.reading.complete || this.raw[key] != null)) this.reading.miss(this.id(key))
    // Known to be blank, which in a complete filing is what an absent value is.
    return isBlankText(value) ? null : value
  }

  protected peek(key: string): unknown {
    const value = this.raw[key]
    if (value === undefined || value === null) return null
    const type = this.kinds()[key]
    if (type !== undefined && !ofType(value, type)) return null
    return typeof value === 'string' ? cut(value, type === 'long' ? MAX_LONG : MAX_SCAN) : value
  }
}

type ViewClass<T extends object> = new (
  raw: unknown,
  place: FieldPath,
  prefix: string,
  reading: Reading,
) => View<T> & Values<T>

/** A view class with a property for each leaf of a shape. */
export function viewOf<T extends object>(shape: Readonly<Record<keyof T & string, Kind>>): ViewClass<T> {
  const kinds: Record<string, JsType> = {}
  class ShapedView extends View<T> {
    protected override kinds(): Readonly<Record<string, JsType>> {
      return kinds
    }
  }
  for (const key of Object.keys(shape) as (keyof T & string)[]) {
    kinds[key] = JS_TYPE[shape[key]]
    Object.defineProperty(ShapedView.prototype, key, {
      get(this: ShapedView) {
        return this.optional(key)
      },
    })
  }
  return ShapedView as unknown as ViewClass<T>
}
