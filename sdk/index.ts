export type * from './types.ts'
export { FormRefusal, type FormRefusalCode } from './form-refusal.ts'
