/** `@beian-assist/sdk/schema`: the rules for form libraries that take a Standard Schema. */
export {
  type RulesSchemaOptions,
  rulesSchema,
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
} from './standard-schema.ts'
