import type { Reader } from './evidence.ts'

/** Type, length and pattern, as short words: `type=email`, `maxlength=18`. */
export const shape: Reader = () => (control) => {
  const facts: string[] = []
  if (control.type && control.type !== 'text') facts.push(`type=${control.type}`)
  if (control.maxLength !== undefined && control.maxLength > 0 && control.maxLength < 1000)
    facts.push(`maxlength=${control.maxLength}`)
  if (control.inputMode) facts.push(`inputmode=${control.inputMode}`)
  if (control.pattern) facts.push(`pattern=${control.pattern.slice(0, 60)}`)
  if (control.accept) facts.push(`accept=${control.accept.slice(0, 60)}`)
  return facts.length > 0 ? [{ text: facts.join(' '), weight: 0.2 }] : []
}
