/** Orders of an office's clients as consoles show them: the client's identity stands in boxes, in text, in a frame, or covered in part. */
import type { Filing } from '../../rules/index.ts'
import type { Choices } from '../clean/random.ts'

export interface Box {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly how?: 'disabled' | 'readonly' | 'select'
}

export interface Order {
  readonly heading?: string
  readonly facts?: readonly (readonly [string, string])[]
  readonly frame?: readonly (readonly [string, string])[]
  readonly boxes: readonly Box[]
  readonly account?: string
  readonly recent?: readonly string[]
}

const unit: readonly Box[] = [
  { name: 'unit', label: '主办单位名称' },
  { name: 'licence', label: '主办单位证件号码' },
]
const rest: readonly Box[] = [
  { name: 'address', label: '主办单位通讯地址' },
  { name: 'person', label: '主体负责人姓名' },
  { name: 'mobile', label: '负责人手机号码' },
  { name: 'emergency', label: '应急联系电话' },
  { name: 'mail', label: '负责人电子邮箱' },
]
const wide = (text: string): string => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const covered = (text: string, first: number, last: number): string =>
  `${text.slice(0, first)}${'*'.repeat(text.length - first - last)}${last > 0 ? text.slice(-last) : ''}`

/** Where a page may say whom it is about, apart from a box that can be typed into. */
export const PLACES = {
  'in boxes': (name, number) => ({
    boxes: [{ ...unit[0]!, value: name }, { ...unit[1]!, value: number }, ...rest],
  }),
  'in boxes, with blanks and wide figures': (name, number) => ({
    boxes: [
      { ...unit[0]!, value: ` ${name} ` },
      { ...unit[1]!, value: wide(number).replace(/(.{4})/g, '$1 ') },
      ...rest,
    ],
  }),
  'in boxes that cannot be changed': (name, number) => ({
    boxes: [{ ...unit[0]!, value: name, how: 'disabled' }, { ...unit[1]!, value: number, how: 'readonly' }, ...rest],
  }),
  'in a list': (name) => ({ boxes: [{ ...unit[0]!, value: name, how: 'select' }, ...rest] }),
  'in a heading': (name) => ({ heading: `为${name}办理首次备案`, boxes: rest }),
  'in text beside its label': (name, number) => ({
    facts: [
      ['主办单位名称', name],
      ['证件号码', number],
    ],
    boxes: rest,
  }),
  'in text, the number only, in groups of four': (_, number) => ({
    facts: [['证件号码：', number.replace(/(.{4})(?=.)/g, '$1 ')]],
    boxes: rest,
  }),
  'in text, covered in part': (_, number) => ({
    facts: [['主办单位证件号码', covered(number, 4, 4)]],
    boxes: rest,
  }),
  'in a frame': (name, number) => ({
    frame: [
      ['主办单位名称', name],
      ['主办单位证件号码', number],
    ],
    boxes: rest,
  }),
} as const satisfies Record<string, (name: string, number: string) => Order>
export type PlaceName = keyof typeof PLACES

export function orderOf(filing: Filing, place: PlaceName): Order {
  const make: (name: string, number: string) => Order = PLACES[place]
  return make(filing.subject?.name ?? '', filing.subject?.certNumber ?? '')
}

/** An order that says nothing of anybody yet. */
export const BLANK: Order = { boxes: [...unit, ...rest] }

/** What stands round a form and means nobody: the office's own name in the corner, the clients dealt with last. */
export function around(office: Filing, recent: readonly Filing[]): Pick<Order, 'account' | 'recent'> {
  return { account: office.subject?.name ?? '', recent: recent.map((one) => one.subject?.name ?? '') }
}

export const anyPlace = (choose: Choices): PlaceName => choose.of(Object.keys(PLACES) as PlaceName[])
