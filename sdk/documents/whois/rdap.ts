import type { Answer } from './answer.ts'
import { collect } from './answer.ts'

const isObject = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === 'object' && node !== null && !Array.isArray(node)
const list = (node: unknown): readonly unknown[] => (Array.isArray(node) ? node.slice(0, 100) : [])

/** A property of a jCard (RFC 7095) as text; '' when it is not given. */
function ofCard(card: unknown, name: string): string {
  const property = list(list(card)[1]).find((one) => list(one)[0] === name)
  const value = list(property)[3]
  return typeof value === 'string' ? value : typeof list(value)[0] === 'string' ? String(list(value)[0]) : ''
}

/** Answers in RDAP (RFC 9083): one domain's object or a list of them. Nothing when the text is not that. */
export function readRdap(text: string): readonly Answer[] {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return []
  }
  const answers = collect()
  for (const node of Array.isArray(root) ? root.slice(0, 100) : [root]) {
    if (!isObject(node)) continue
    const name = [node.unicodeName, node.ldhName].find((one) => typeof one === 'string')
    if (typeof name !== 'string') continue
    answers.tell('domain', name)
    for (const event of list(node.events)) {
      if (!isObject(event) || typeof event.eventDate !== 'string') continue
      if (event.eventAction === 'registration') answers.tell('registered', event.eventDate)
      if (event.eventAction === 'expiration') answers.tell('expires', event.eventDate)
    }
    for (const entity of list(node.entities)) {
      if (!isObject(entity) || !list(entity.roles).includes('registrant')) continue
      answers.tell('organisation', ofCard(entity.vcardArray, 'org'))
      answers.tell('holder', ofCard(entity.vcardArray, 'fn'))
    }
  }
  return answers.all()
}
