/** Reasons not to write, looked at on the node itself right before the write, whatever an earlier scan said. */
import { parseColour } from '../page/colour.ts'
import {
  attr,
  contains,
  documentOf,
  elementAt,
  inputTypeOf,
  isSeen,
  labelsOf,
  localNameOf,
  parentElementOf,
  queryAll,
  rectOf,
  rootNodeOf,
  scrollIntoView,
  styleOf,
  textContentOf,
  windowOf,
} from '../page/dom.ts'
import type { ControlNodes, PageNodes } from '../page/nodes.ts'
import type { ConfirmedWrite, ControlFlag, FailReason } from '../types.ts'
import { fieldOf, isDisabled, isReadOnly } from './field.ts'
import type { OverWindow } from './over-window.ts'
import { keepScroll } from './scroll.ts'

const CONSENT =
  /同意|承诺|承諾|已阅读|已閱讀|我已.{0,4}阅读|知悉|知晓|授权书|协议|條款|条款|\bagree|\bconsent|\baccept\b|\bterms\b/i
const CODE =
  /验证码|驗證碼|校验码|动态码|动态口令|图形码|短信码|captcha|one-?time|\botp\b|verif(y|ication)-?_?code|sms-?_?code/i
const SECRET = /密码|密碼|口令|password|passwd|\bpwd\b/i
const SIGNATURE = /手写签名|电子签名|签名板|签字板/

const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function wordsOf(nodes: ControlNodes, label: string): string {
  const field = nodes.input ?? nodes.root
  const names = ['name', 'id', 'placeholder', 'autocomplete', 'aria-label', 'title'].map(
    (name) => attr(field, name) ?? '',
  )
  return [label, ...names, ...labelsOf(field).map((element) => fold(textContentOf(element)))].join(' | ')
}

function consentWords(nodes: ControlNodes, label: string): string {
  const tick = queryAll(nodes.root, 'input[type=checkbox],input[type=radio]')[0]
  const around = tick ? labelsOf(tick).map((element) => fold(textContentOf(element))) : []
  const own = fold(textContentOf(nodes.root))
  const beside = fold(textContentOf(parentElementOf(nodes.root) ?? nodes.root))
  return [label, own, ...around, beside.length < 200 ? beside : ''].join(' | ')
}

const byFlag: Partial<Record<ControlFlag, FailReason>> = {
  disabled: 'read-only',
  hidden: 'hidden',
  consent: 'left-to-you',
  captcha: 'left-to-you',
  otp: 'left-to-you',
  password: 'left-to-you',
  signature: 'left-to-you',
  search: 'left-to-you',
  submit: 'left-to-you',
}

const TYPED = new Set(['text', 'textarea', 'number'])
const TICKED = new Set(['checkbox', 'switch', 'radio', 'checkboxGroup'])

function isVisible(element: Element): boolean {
  const rect = rectOf(element)
  return isSeen(element) && rect.width >= 4 && rect.height >= 4
}

/** Something lies over the control that scrolling does not bring away: a layer, not a bar along an edge of the window. */
function isCovered(nodes: ControlNodes, window: OverWindow): boolean {
  if (!isCoveredHere(nodes, window)) return false
  const giveScroll = keepScroll(documentOf(nodes.root))
  scrollIntoView(nodes.root, { block: 'center', inline: 'nearest', behavior: 'instant' })
  const covered = isCoveredHere(nodes, window)
  giveScroll()
  return covered
}

/** Something else lies over the control's middle, where a press would land. */
function isCoveredHere(nodes: ControlNodes, window: OverWindow): boolean {
  const rect = rectOf(nodes.root)
  const view = windowOf(documentOf(nodes.root))
  if (!view) return false
  const x = rect.left + Math.min(rect.width / 2, 200)
  const y = rect.top + rect.height / 2
  if (!(x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight)) {
    // Out of the window only a layer over the whole window can be told.
    const layer = window.layer(nodes.root)
    return layer !== undefined && !contains(layer, nodes.root)
  }
  const hit = elementAt(rootNodeOf(nodes.root), x, y)
  if (!hit || contains(hit, nodes.root) || contains(nodes.root, hit)) return false
  if (labelsOf(nodes.input ?? nodes.root).some((label) => contains(label, hit))) return false
  // A drawing beside the input in the same widget covers it on purpose; a sheet over all of a text field hides what is typed.
  const parent = parentElementOf(nodes.root)
  const beside = parent && contains(parent, hit) && rectOf(parent).height < rect.height + 40
  return !beside || (TYPED.has(nodes.kind) && isSheetOver(hit, rect))
}

function isSheetOver(hit: Element, field: DOMRect): boolean {
  const box = rectOf(hit)
  const width = Math.min(box.right, field.right) - Math.max(box.left, field.left)
  const height = Math.min(box.bottom, field.bottom) - Math.max(box.top, field.top)
  if (width <= 0 || height <= 0 || width * height < 0.8 * field.width * field.height) return false
  const style = styleOf(hit)
  const ground = style && parseColour(style.backgroundColor)
  return (ground?.[3] ?? 0) > 0.5 || (style?.backgroundImage ?? 'none') !== 'none'
}

/** Why this control must not be written now; `undefined` when it may. */
export function refusal(
  page: PageNodes,
  nodes: ControlNodes | undefined,
  write: ConfirmedWrite,
  window: OverWindow,
): FailReason | undefined {
  if (!nodes || nodes.kind !== write.kind || !page.isStill(write.control, write.signature)) return 'gone'
  for (const flag of page.flags?.(write.control) ?? []) {
    const reason = byFlag[flag]
    if (reason) return reason
  }
  const field = fieldOf(nodes)
  if (
    field &&
    localNameOf(field) === 'input' &&
    /^(password|hidden)$/.test(inputTypeOf(field)) &&
    nodes.kind !== 'upload'
  ) {
    return inputTypeOf(field) === 'password' ? 'left-to-you' : 'hidden'
  }
  const words = wordsOf(nodes, write.label)
  if (TYPED.has(nodes.kind) && (CODE.test(words) || SECRET.test(words))) return 'left-to-you'
  if (TICKED.has(nodes.kind) && CONSENT.test(consentWords(nodes, write.label))) return 'left-to-you'
  if (SIGNATURE.test(write.label) && nodes.kind !== 'upload') return 'left-to-you'
  if (isDisabled(nodes.root) || (field && nodes.kind !== 'upload' && isDisabled(field))) return 'read-only'
  if (field && TYPED.has(nodes.kind) && isReadOnly(field)) return 'read-only'
  const seen = [nodes.root, ...nodes.parts, ...(nodes.kind === 'upload' ? [parentElementOf(nodes.root)] : [])]
  const grouped =
    nodes.kind === 'radio' || nodes.kind === 'checkbox' || nodes.kind === 'checkboxGroup' || nodes.kind === 'switch'
  const drawn = grouped ? [nodes.input, ...nodes.parts].flatMap((part) => (part ? labelsOf(part) : [])) : []
  if (![...seen, ...drawn].some((element) => element && isVisible(element))) return 'hidden'
  return isCovered(nodes, window) ? 'covered' : undefined
}
