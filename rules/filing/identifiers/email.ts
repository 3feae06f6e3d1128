import { scan } from '../compare.ts'

/** An address with a local part, one @ and a dotted Latin domain; at most 254 characters. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^@\s,;]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(scan(text))
}
