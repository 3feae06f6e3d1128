/** `@beian-assist/sdk/forms`: the engine for other kinds of forms, with a dictionary and rules of one's own. */
export {
  createFormAssist,
  type FormAssist,
  type FormAssistOptions,
  type FormFinding,
  type FormPlanItem,
  type FormReceipt,
  type FormScan,
} from './create-form-assist.ts'
export type { FormChoice, FormDictionary, FormField, FormRecord, FormRule, FormRuleHit } from './dictionary.ts'
export { type FormMapping, mapForm } from './match.ts'
