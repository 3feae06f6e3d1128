import { createFormAssist, type FormAssist, type FormRecord } from '@beian-assist/sdk/forms'
import { police, rules, invented as sample } from './dictionary.ts'

declare global {
  var assist: FormAssist
  var invented: FormRecord
}

globalThis.assist = createFormAssist({ dictionary: police, rules })
globalThis.invented = sample
