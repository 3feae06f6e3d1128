import type { FieldId } from '@beian-assist/rules'
import { fieldDef } from '../filing/field-path.ts'

/** A field of the dictionary, or `never`. */
export const isDeclarable = (field: unknown): field is FieldId | 'never' =>
  field === 'never' || (typeof field === 'string' && fieldDef(field) !== undefined)
